import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { Quote } from '#report/check.ts';
import { rangeOf } from './quoted-range.ts';

/** Where a top-level block begins. */
function startOf({ state: { doc } }: Editor, block: number): number {
  let pos = 0;
  for (let index = 0; index < block; index += 1) pos += doc.child(index).nodeSize;
  return pos;
}

/** Puts the caret into a block, unless it is there, and brings the block into view. A number past the end goes to the last block. */
export function goTo(editor: Editor, block: number): void {
  const { doc, selection, tr } = editor.state;
  const index = Math.max(0, Math.min(block, doc.childCount - 1));
  const start = startOf(editor, index);
  if (selection.$head.index(0) !== index) {
    tr.setSelection(Selection.near(doc.resolve(start), 1));
    editor.view.dispatch(tr.setMeta('addToHistory', false));
  }
  const element = editor.view.nodeDOM(start);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'nearest' });
  editor.view.focus();
}

/** Selects quoted words; where they stand no more, goes to their block. */
export function goToWords(editor: Editor, quote: Quote): void {
  const { doc, tr } = editor.state;
  const range = rangeOf(doc, quote);
  if (range === null) return goTo(editor, quote.block);
  tr.setSelection(TextSelection.create(doc, range.from, range.to)).scrollIntoView();
  editor.view.focus();
  editor.view.dispatch(tr.setMeta('addToHistory', false));
}
