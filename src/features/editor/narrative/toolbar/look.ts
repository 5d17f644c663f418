import { type Editor, isMarkActive, isNodeActive } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';

/** How the text stands at the caret, as far as the toolbar shows it. */
export interface Look {
  readonly style: 'paragraph' | 1 | 2 | 3;
  readonly bold: boolean;
  readonly ordered: boolean;
  readonly bullet: boolean;
  readonly link: boolean;
  readonly inTable: boolean;
  readonly canMerge: boolean;
  readonly canSplit: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

function styleAt({ selection }: EditorState): Look['style'] {
  const level: unknown = selection.$from.parent.attrs['level'];
  return level === 1 || level === 2 || level === 3 ? level : 'paragraph';
}

function listAt({ selection: { $from } }: EditorState): string | undefined {
  for (let { depth } = $from; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === 'bulletList' || name === 'orderedList') return name;
  }
  return undefined;
}

/** Reads the look off the state. Merging and splitting are asked about only inside a table. */
export function readLook(editor: Editor): Look {
  const { state } = editor;
  const list = listAt(state);
  const inTable = isNodeActive(state, 'table');
  return {
    style: styleAt(state),
    bold: isMarkActive(state, 'bold'),
    ordered: list === 'orderedList',
    bullet: list === 'bulletList',
    link: isMarkActive(state, 'link'),
    inTable,
    canMerge: inTable && editor.can().actOnTable('mergeCells'),
    canSplit: inTable && editor.can().actOnTable('splitCell'),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}

const keys: readonly (keyof Look)[] = [
  'style',
  'bold',
  'ordered',
  'bullet',
  'link',
  'inTable',
  'canMerge',
  'canSplit',
  'canUndo',
  'canRedo',
];

export const sameLook = (one: Look, other: Look): boolean =>
  keys.every((key) => one[key] === other[key]);
