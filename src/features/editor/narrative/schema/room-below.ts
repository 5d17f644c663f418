import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';

/** A table at the end leaves no line to go on in; this keeps one there. A blank line is never printed. */
function lineBelow(state: EditorState): Transaction | null {
  const { doc, schema, tr } = state;
  return doc.lastChild?.type.name === 'table'
    ? tr.insert(doc.content.size, schema.node('paragraph'))
    : null;
}

export const RoomBelow = Extension.create({
  name: 'roomBelow',
  addProseMirrorPlugins: () => [
    new Plugin({ appendTransaction: (_, __, state) => lineBelow(state) }),
  ],
});
