// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { afterEach, expect, test, vi } from 'vitest';
import { Find, foundIn, look, replaceAll, replaceCurrent, step } from './find-plugin.ts';

let editor: Editor | null = null;
function open(content: string): Editor {
  editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [Document, Paragraph, Text, Bold, HardBreak, UndoRedo, Find],
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
  expect(replaceAll(view, '公开公开')).toBe(3);
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
