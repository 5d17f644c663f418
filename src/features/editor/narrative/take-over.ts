import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { NarrativeBlock } from '#report/narrative.ts';
import { mapLines } from '#report/map-lines.ts';
import { docFrom } from './schema/json.ts';

/** Figures quoted from last year's tables are this year's plain words: their tables are not here. */
const asPlain = (block: NarrativeBlock): NarrativeBlock =>
  mapLines(block, (line) =>
    line.map((node) => {
      if (node.type !== 'figureRef') return node;
      const { text, marks } = node;
      return { type: 'text', text, ...(marks !== undefined && { marks }) };
    }),
  );

/** Puts a block of other prose at the end of the text, as one undoable step, and goes to it. */
export function takeOver({ state, view, schema }: Editor, block: NarrativeBlock): void {
  const node = docFrom(schema, { type: 'doc', content: [asPlain(block)] }).firstChild;
  const { doc, tr } = state;
  if (node === null) return;
  const last = doc.lastChild;
  const blank = last?.type.name === 'paragraph' && last.childCount === 0;
  const from = doc.content.size - (blank ? last.nodeSize : 0);
  tr.replaceWith(from, doc.content.size, node);
  tr.setSelection(Selection.near(tr.doc.resolve(from + 1), 1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}
