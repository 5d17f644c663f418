// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { openDraft } from '#drafts/open-draft.ts';
import { editionForYear } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { deskFor, layAhead } from './laid.ts';

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
  layAhead(draft, 'overview');
  expect(deskFor(draft, 'problems').prose.editor.getText()).toBe('');
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
  expect(draft.get().report.narrative['overview']).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '先写的，接着写的。' }] }],
  });
});
