// @vitest-environment jsdom
import { Editor, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { afterEach, expect, test, vi } from 'vitest';
import { Find, foundIn, look, replaceAll, replaceCurrent, step } from './find-plugin.ts';

/** A leaf with a text of its own, as live figures are. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  parseHTML: () => [{ tag: 'i' }],
  renderHTML: () => ['i'],
  renderText: () => '2025',
  extendNodeSchema: ({ name }) => (name === 'figure' ? { leafText: () => '2025' } : {}),
});
const live = '<i></i>';

let editor: Editor | null = null;
function open(content: string): Editor {
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [Document, Paragraph, Text, Bold, HardBreak, UndoRedo, Figure, Find],
    content,
    editorProps: { handleScrollToSelection: () => true },
  });
  return editor;
}
afterEach(() => {
  editor?.destroy();
  vi.useRealTimers();
});

test('words are found to the letter, across marks, never across lines', () => {
  const { view } = open('<p>公<strong>开公</strong>开</p><p>公</p><p>开 公<br>开 (公开)</p>');
  look(view, '公开');
  expect(foundIn(view.state)).toMatchObject({ current: 0 });
  expect(foundIn(view.state).matches).toHaveLength(3);
  look(view, '(公开)');
  expect(foundIn(view.state).matches).toHaveLength(1);
});

test('going on comes round', () => {
  const { view } = open('<p>甲乙甲</p>');
  look(view, '甲');
  step(view, -1);
  expect(foundIn(view.state).current).toBe(1);
  step(view, 1);
  expect(foundIn(view.state).current).toBe(0);
  expect(view.state.selection.from).toBe(1);
});

test('one is replaced in its own ink and the next one comes', () => {
  const { view } = open('<p><strong>去年</strong>与去年</p>');
  look(view, '去年');
  replaceCurrent(view, '上年度');
  expect(editor?.getHTML()).toBe('<p><strong>上年度</strong>与去年</p>');
  expect(foundIn(view.state)).toMatchObject({ current: 0, words: '去年' });
  replaceCurrent(view, '');
  expect(editor?.getHTML()).toBe('<p><strong>上年度</strong>与</p>');
});

test('all are replaced as one step of undo, even by words that hold the searched ones', () => {
  const { view } = open('<p>公开</p><p>公开公开</p>');
  look(view, '公开');
  expect(replaceAll(view, '公开公开')).toEqual({ replaced: 3, kept: 0 });
  expect(editor?.getText({ blockSeparator: '|' })).toBe('公开公开|公开公开公开公开');
  editor?.commands.undo();
  expect(editor?.getText({ blockSeparator: '|' })).toBe('公开|公开公开');
});

test('typing moves the marks at once and the words are looked for again when the hand rests', () => {
  vi.useFakeTimers();
  const { view } = open('<p>甲乙</p>');
  look(view, '甲');
  view.dispatch(view.state.tr.insertText('甲', 1));
  expect(foundIn(view.state).matches).toEqual([{ from: 2, to: 3 }]);
  vi.advanceTimersByTime(1000);
  expect(foundIn(view.state).matches).toHaveLength(2);
});

test('words are found across a figure from a table, which is marked whole', () => {
  const { view } = open(`<p>共收到${live}件，2025年</p>`);
  look(view, '到20');
  expect(foundIn(view.state).matches).toEqual([{ from: 3, to: 5 }]);
  look(view, '2025');
  expect(foundIn(view.state).matches).toEqual([
    { from: 4, to: 5 },
    { from: 7, to: 11 },
  ]);
  look(view, '件，');
  expect(foundIn(view.state).matches).toEqual([{ from: 5, to: 7 }]);
});

test('a figure from a table is not replaced, and it is said', () => {
  const { view } = open(`<p>共收到${live}件，2025年</p>`);
  look(view, '2025');
  expect(replaceCurrent(view, '2026')).toEqual({ replaced: 0, kept: 1 });
  expect(foundIn(view.state).current).toBe(1);
  expect(replaceAll(view, '2026')).toEqual({ replaced: 1, kept: 1 });
  expect(editor?.getText()).toBe('共收到2025件，2026年');
});
