// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { openDraft } from '#drafts/open-draft.ts';
import { editionForYear } from '#report/editions.ts';
import { type NarrativeBlock, paragraphOf } from '#report/narrative.ts';
import { blankReport, sectionsOf } from '#report/report.ts';
import { addSection } from '#report/sections.ts';
import { type WhenIdle, keepDrawn } from './keep-drawn.ts';
import { startSheet } from './sheet.ts';

/** A sheet kept like a new draft of 2012; `rest` lets the page come to rest. */
function keep(prose: NarrativeBlock[] = []) {
  const report = blankReport(editionForYear(2012), '云溪县水务局', 2012);
  const narrative = { overview: { type: 'doc' as const, content: prose } };
  const now = '2026-01-04T08:00:00Z';
  const draft = openDraft(newDraft({ ...report, narrative }, { id: 'a', now }));
  const paper = document.createElement('article');
  const asked: (() => void)[] = [];
  const idle: WhenIdle = (callback) => {
    asked.push(callback);
    return () => asked.splice(asked.indexOf(callback), 1);
  };
  keepDrawn(draft, startSheet(paper), { afterDrawing: () => undefined, standing: idle, idle });
  const rest = async (): Promise<void> => {
    await Promise.resolve();
    while (asked.length > 0) asked.shift()?.();
  };
  return { draft, paper, rest, asked };
}

test('a section put in later is drawn with its words, and in the end laid out', async () => {
  const { draft, paper, rest } = keep([paragraphOf('第一段。')]);
  await rest();
  draft.reform((report) => addSection(report, '附表'), 'overview');
  const own = sectionsOf(draft.get().report).at(-1)?.id ?? '';
  draft.writeNarrative(own, { type: 'doc', content: [paragraphOf('另附一段。')] });
  await rest();
  expect(paper.textContent).toContain('另附一段。');
  expect(paper.querySelectorAll('.chunk:not([data-laid])')).toHaveLength(0);
});

test('what was put off because an input method was composing is drawn once it is done', async () => {
  const { paper, rest } = keep([paragraphOf('第一段。')]);
  document.dispatchEvent(new CompositionEvent('compositionstart'));
  await rest();
  expect(paper.textContent).toBe('');
  document.dispatchEvent(new CompositionEvent('compositionend'));
  await rest();
  expect(paper.textContent).toContain('第一段。');
});

test('a key typed asks for nothing more once all is drawn', async () => {
  const { draft, rest, asked } = keep([paragraphOf('第一段。')]);
  await rest();
  draft.writeNarrative('overview', { type: 'doc', content: [paragraphOf('第一段，改了。')] });
  await Promise.resolve();
  expect(asked).toEqual([]);
});
