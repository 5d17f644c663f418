import { expect, test, vi } from 'vitest';
import { withEdition } from '#report/change-edition.ts';
import { editionForYear, editions } from '#report/editions.ts';
import type { Narrative } from '#report/narrative.ts';
import { narrativeOf, narrativeTexts } from '#report/narrative.ts';
import { blankReport, narrativeAt } from '#report/report.ts';
import { newDraft } from './draft.ts';
import { openDraft } from './open-draft.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const draft = newDraft(blankReport(edition, '云溪县水务局', 2025), {
  id: 'a',
  now: '2026-01-20T06:05:00.000Z',
});
const figures = (open: ReturnType<typeof openDraft>) => open.get().report.figures;

test('figures written together are undone and redone together', () => {
  const open = openDraft(draft);
  open.writeFigures(
    new Map<string, number | string | null>([
      ['t/a/x', 1],
      ['t/b/x', '12件'],
    ]),
  );
  expect(figures(open)).toEqual({ 't/a/x': 1, 't/b/x': '12件' });
  expect(open.undo()).toBe('t/a/x');
  expect(figures(open)).toEqual({});
  expect(open.redo()).toBe('t/a/x');
  expect(figures(open)).toEqual({ 't/a/x': 1, 't/b/x': '12件' });
});

test('a blank figure is absent, not 0, and comes back as it was', () => {
  const open = openDraft(draft);
  open.writeFigures(new Map([['t/a/x', 0]]));
  open.writeFigures(new Map([['t/a/x', null]]));
  expect(figures(open)).toEqual({});
  open.undo();
  expect(figures(open)).toEqual({ 't/a/x': 0 });
});

test('writing what is there already is no step', () => {
  const open = openDraft(draft);
  const heard = vi.fn<() => void>();
  open.subscribe(heard);
  open.writeFigures(new Map([['t/a/x', null]]));
  open.writeFigures(new Map());
  expect(open.canUndo()).toBe(false);
  expect(heard).not.toHaveBeenCalled();
});

test('undoing figures leaves alone what was written in between', () => {
  const open = openDraft(draft);
  const prose = narrativeOf(['全年工作平稳。']);
  open.writeFigures(new Map([['t/a/x', 1]]));
  open.writeNarrative('overview', prose);
  open.writeFigures(new Map([['t/b/x', 2]]));
  open.change((current) => ({ ...current, done: ['overview'] }));
  open.undo();
  open.undo();
  expect(figures(open)).toEqual({});
  expect(open.get().report.narrative['overview']).toEqual(prose);
  expect(open.get().done).toEqual(['overview']);
  open.redo();
  expect(figures(open)).toEqual({ 't/a/x': 1 });
});

test('undoing a change of structure keeps figures and prose written since', () => {
  const open = openDraft(draft);
  open.reform(
    (report) => ({ ...report, sections: [{ id: 'own-1', title: '重点工作' }], leftOut: [] }),
    'own-1',
  );
  open.writeNarrative('own-1', narrativeOf(['写在新部分里']));
  open.writeFigures(new Map([['t/a/x', 1]]));
  open.undo();
  expect(open.undo()).toBe('own-1');
  expect(open.get().report.sections).toBeUndefined();
  expect(open.get().report.leftOut).toBeUndefined();
  expect(open.get().report.narrative['own-1']).toEqual(narrativeOf(['写在新部分里']));
  open.redo();
  expect(open.get().report.sections).toEqual([{ id: 'own-1', title: '重点工作' }]);
});

test('a new step forgets what was undone', () => {
  const open = openDraft(draft);
  open.writeFigures(new Map([['t/a/x', 1]]));
  open.undo();
  expect(open.canRedo()).toBe(true);
  open.writeFigures(new Map([['t/a/x', 2]]));
  expect(open.canRedo()).toBe(false);
  expect(open.redo()).toBeNull();
});

test('nothing to undo is said, not guessed', () => {
  const open = openDraft(draft);
  expect(open.undo()).toBeNull();
  expect(open.canUndo()).toBe(false);
});

test('the preamble is the prose of 基本信息', () => {
  const open = openDraft(draft);
  open.writeNarrative('basics', narrativeOf(['现公布如下。']));
  expect(open.get().report.preamble).toEqual(narrativeOf(['现公布如下。']));
});

test('a listener that left hears no more', () => {
  const open = openDraft(draft);
  const heard = vi.fn<() => void>();
  const leave = open.subscribe(heard);
  open.writeFigures(new Map([['t/a/x', 1]]));
  leave();
  open.undo();
  expect(heard).toHaveBeenCalledTimes(1);
});

const quoting = (source: string, text: string): Narrative => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'figureRef', attrs: { source }, text }] }],
});
const received = 'applications/newlyReceived/total';
const words = (open: ReturnType<typeof openDraft>): string =>
  narrativeTexts(narrativeAt(open.get().report, 'overview')).join('');

test('prose follows the figures it quotes, at opening, after a change, undone and redone', () => {
  const report = {
    ...draft.report,
    narrative: { overview: quoting(received, '旧') },
    figures: { [received]: 3 },
  };
  const open = openDraft({ ...draft, report });
  expect(words(open)).toBe('3');
  open.writeFigures(new Map([[received, 5]]));
  expect(words(open)).toBe('5');
  open.undo();
  expect(words(open)).toBe('3');
  open.redo();
  expect(words(open)).toBe('5');
});

test('prose from another draft shows this draft’s figures, and last year’s as soon as it is there', () => {
  const open = openDraft(draft);
  open.writeFigures(new Map([[received, 6]]));
  open.writeNarrative('overview', quoting(`change(${received})`, '80%'));
  expect(words(open)).toBe('80%');
  const lastYear = { ...draft.report, year: 2024, figures: { [received]: 4 } };
  open.change((current) => ({ ...current, lastYear }));
  expect(words(open)).toBe('50.0%');
});

test('another edition keeps what prose last showed', () => {
  const open = openDraft(draft);
  open.writeFigures(new Map([[received, 6]]));
  open.writeNarrative('overview', quoting(received, ''));
  open.reform((report) => withEdition(report, editionForYear(2012)), 'basics');
  open.writeFigures(new Map([[received, 7]]));
  expect(words(open)).toBe('6');
  open.undo();
  open.undo();
  expect(words(open)).toBe('6');
});
