// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { type OpenDraft, openDraft } from '#drafts/open-draft.ts';
import { editionForYear } from '#report/editions.ts';
import { narrativeOf } from '#report/narrative.ts';
import { blankReport } from '#report/report.ts';
import { deskFor, forgetAhead, layAhead } from './laid.ts';

const open = () =>
  openDraft(
    newDraft(blankReport(editionForYear(2025), '云溪县水务局', 2025), { id: 'a', now: '' }),
  );

test('prose laid out ahead is given to its page once, and to no other', () => {
  const draft = open();
  const ahead = layAhead(draft, 'overview');
  expect(deskFor(open(), 'overview')).not.toBe(ahead);
  expect(deskFor(draft, 'overview')).toBe(ahead);
  expect(deskFor(draft, 'overview')).not.toBe(ahead);
});

const forgetting: readonly (readonly [string, (draft: OpenDraft) => void])[] = [
  ['that no page took', forgetAhead],
  ['of another section than the page', (draft) => void deskFor(draft, 'problems')],
];

test.each(forgetting)('prose laid out ahead %s is written, and not again', (_which, forget) => {
  const draft = open();
  const { prose } = layAhead(draft, 'overview');
  prose.mount(document.createElement('div'));
  prose.editor.commands.insertContent('先写的。');
  forget(draft);
  expect(draft.get().report.narrative['overview']).toEqual(narrativeOf(['先写的。']));
  draft.writeNarrative('overview', narrativeOf(['后改的。']));
  window.dispatchEvent(new Event('pagehide'));
  expect(deskFor(draft, 'overview').prose.editor.getText()).toBe('后改的。');
  expect(draft.get().report.narrative['overview']).toEqual(narrativeOf(['后改的。']));
});

test('a text carried to another place goes on there, and is written when it is taken off', () => {
  const draft = open();
  const { prose } = layAhead(draft, 'overview');
  const [first, second] = [document.createElement('div'), document.createElement('div')];
  document.body.append(first, second);
  const leave = prose.mount(first);
  const { view } = prose.editor;
  prose.editor.commands.insertContent('先写的，');
  expect(prose.mount(second)).toBe(leave);
  expect(prose.editor.view).toBe(view);
  expect([first.childElementCount, view.dom.parentElement]).toEqual([0, second]);
  prose.editor.commands.insertContent('接着写的。');
  leave();
  expect(second.childElementCount).toBe(0);
  expect(draft.get().report.narrative['overview']).toEqual(narrativeOf(['先写的，接着写的。']));
});
