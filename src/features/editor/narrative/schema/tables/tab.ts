import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Tables stand at the top of the text only: text, table, row, cell. */
const tableDepth = 1;
const cellDepth = 3;

/** A place in the cell that is acted from: the one with the caret, or the last of a rectangle. */
function placeInCell({ selection: { $head, ranges } }: EditorState): ResolvedPos | null {
  const places = ranges.length === 1 ? [$head] : ranges.map(({ $from }) => $from);
  const $place = places.reduce((last, place) => (place.pos > last.pos ? place : last));
  const isInCell = $place.depth >= cellDepth && $place.node(tableDepth).type.name === 'table';
  return isInCell ? $place : null;
}

/** Where the cells of a table begin, row by row. */
function startsOf(table: Node, start: number): number[] {
  const starts: number[] = [];
  table.forEach((row, rowAt) => {
    row.forEach((_cell, cellAt) => starts.push(start + rowAt + 1 + cellAt));
  });
  return starts;
}

const columnsOf = (table: Node): number =>
  table.firstChild?.children.reduce((sum, { attrs }) => sum + Number(attrs['colspan']), 0) ?? 0;

/** A row like the last one: its kinds of cell where they say for each column what it is, else plain cells. */
function rowBelow(table: Node): Node | null {
  const { tableRow, tableCell } = table.type.schema.nodes;
  const columns = columnsOf(table);
  const last = table.lastChild?.children ?? [];
  const isLike = last.length === columns && last.some(({ type }) => type === tableCell);
  const cells = Array.from({ length: columns }, (_, at) =>
    (isLike ? last[at]?.type : tableCell)?.createAndFill(),
  );
  return (
    tableRow?.create(
      null,
      cells.filter((cell) => cell !== null && cell !== undefined),
    ) ?? null
  );
}

function selectCell(tr: Transaction, at: number): Transaction {
  const end = at + (tr.doc.nodeAt(at)?.nodeSize ?? 0);
  const inside = TextSelection.between(tr.doc.resolve(at), tr.doc.resolve(end));
  return tr.setSelection(inside).scrollIntoView();
}

function intoNewRow(state: EditorState, $cell: ResolvedPos): Transaction | null {
  const row = rowBelow($cell.node(tableDepth));
  if (row === null) return null;
  const at = $cell.end(tableDepth);
  return selectCell(state.tr.insert(at, row), at + 1);
}

/**
 * The step from the cell the caret stands in to the next (1) or the one before (-1), whose text it
 * selects; past the last cell into a new row. Null outside a table, and before the first cell.
 * Needs no tools for tables: what is typed next must stand where Tab went.
 */
export function tabInTable(state: EditorState, direction: 1 | -1): Transaction | null {
  const $cell = placeInCell(state);
  if ($cell === null) return null;
  const starts = startsOf($cell.node(tableDepth), $cell.start(tableDepth));
  const to = starts.indexOf($cell.before(cellDepth)) + direction;
  const next = starts[to];
  if (next !== undefined) return selectCell(state.tr, next);
  return direction === 1 ? intoNewRow(state, $cell) : null;
}
