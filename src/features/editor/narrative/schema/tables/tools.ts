import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import {
  type Command,
  type EditorState,
  type Plugin,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  fixTables,
  mergeCells,
  splitCell,
  tableEditing,
  toggleHeader,
} from '@tiptap/pm/tables';
import { keepCells } from './keep-cells.ts';

/** Leaves the caret in the table that something was deleted of: it would fall into the text below. */
function keepCaret(tr: Transaction, before: number): void {
  const pos = tr.mapping.map(before);
  const table = tr.doc.nodeAt(pos);
  if (findTable(tr.selection.$from)?.pos === pos || table === null) return;
  const end = tr.doc.resolve(pos + table.nodeSize - 1);
  tr.setSelection(TextSelection.near(end, -1));
}

const inside =
  (act: Command): Command =>
  (state, dispatch) => {
    const table = findTable(state.selection.$from);
    const keep = (tr: Transaction): void => {
      if (table !== null) keepCaret(tr, table.pos);
      dispatch?.(tr);
    };
    return act(state, dispatch === undefined ? undefined : keep);
  };

/** What can be done with the table the caret stands in. */
export const tableActs = {
  addRowBefore,
  addRowAfter,
  addColumnBefore,
  addColumnAfter,
  mergeCells,
  splitCell,
  toggleHeaderRow: toggleHeader('row'),
  deleteRow: inside(deleteRow),
  deleteColumn: inside(deleteColumn),
  deleteTable,
} satisfies Readonly<Record<string, Command>>;

const cellsOf = (table: Node): number =>
  table.children.reduce((sum, row) => sum + row.childCount, 0);

/** With all its cells selected, deleting takes the table away, not only what stands in it. */
const deleteWhole: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof CellSelection)) return false;
  const table = findTable(selection.$anchorCell)?.node;
  if (table === undefined || cellsOf(table) !== selection.ranges.length) return false;
  deleteTable(state, dispatch);
  return true;
};

/** What makes cells selectable, moves between them, pastes over them and keeps tables rectangular. */
export const tablePlugins = (): Plugin[] => [
  keymap({
    Backspace: deleteWhole,
    'Mod-Backspace': deleteWhole,
    Delete: deleteWhole,
    'Mod-Delete': deleteWhole,
  }),
  tableEditing(),
  keepCells(),
];

/** Makes tables rectangular that are not those of an earlier state; undefined when all are. */
export const mendTables = (
  state: EditorState,
  before: EditorState | null,
): Transaction | undefined => fixTables(state, before ?? undefined);
