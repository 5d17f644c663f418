import type { RawCommands } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { type TableTools, tableTools, withTableTools } from './coming.ts';

type TableAct = keyof TableTools['tableActs'];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    narrativeTables: {
      /** Puts in a table of three rows and columns, the first row a header, and goes to its first cell. Needs no tools. */
      insertBlankTable: () => ReturnType;
      /**
       * Acts on the table the caret stands in: now, or once the tools for it have come; tells
       * `failed` when they cannot be had. It can be done only while they are here.
       */
      actOnTable: (act: TableAct, failed?: () => void) => ReturnType;
    };
  }
}

function blankNode(schema: Schema, name: string): Node {
  const node = schema.nodes[name]?.createAndFill();
  if (node === null || node === undefined) throw new Error(`${name} cannot be blank`);
  return node;
}

function blankTable(schema: Schema): Node {
  const row = (name: string): Node => {
    const cell = blankNode(schema, name);
    return schema.node('tableRow', null, [cell, cell, cell]);
  };
  const body = row('tableCell');
  return schema.node('table', null, [row('tableHeader'), body, body]);
}

const insertBlankTable: RawCommands['insertBlankTable'] =
  () =>
  ({ tr, dispatch, editor }) => {
    if (dispatch === undefined) return true;
    const inside = tr.selection.from + 1;
    tr.replaceSelectionWith(blankTable(editor.schema)).scrollIntoView();
    tr.setSelection(TextSelection.near(tr.doc.resolve(inside)));
    return true;
  };

const actOnTable: RawCommands['actOnTable'] =
  (act, failed) =>
  ({ state, dispatch, editor }) => {
    const tools = tableTools();
    if (tools !== null) return tools.tableActs[act](state, dispatch);
    if (dispatch === undefined) return false;
    withTableTools(editor, () => editor.commands.actOnTable(act), failed);
    return true;
  };

/** What can be done to a text with tables. */
export const tableCommands = { insertBlankTable, actOnTable };
