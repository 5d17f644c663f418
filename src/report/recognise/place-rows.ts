import type { BlockSpec, RowSpec, TableSpec } from '#report/edition.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells } from '#report/table-layout.ts';
import type { Cut } from './cut-row.ts';
import { cutRow, rowSums } from './cut-row.ts';
import type { ReadRow } from './grid-rows.ts';
import type { TableRowSpec } from './labels.ts';
import { keyOf, plainSigns } from './squeeze.ts';

/** A row of the source settled on a row of the table. */
export interface PlacedRow extends TableRowSpec {
  readonly source: number;
  readonly text: string;
  /** One text for each column; null where the cells do not come apart by themselves. */
  readonly cells: Cut | null;
  readonly cuts: readonly Cut[];
  /** Set where the row was there before, with other figures. */
  readonly again: boolean;
  /** Whether its label names several rows. */
  readonly shared: boolean;
}

/** Whether a cell has something in it. */
export const isFilled = (text: string): boolean => text.trim() !== '';

/** The cells of a row, one for each column, where they are told apart by themselves. */
function ownCells({ cells }: ReadRow, columns: number): Cut | null {
  if (cells.length === columns) return isRunTogether(cells, columns) ? null : cells;
  const filled = cells.filter(isFilled);
  if (cells.length > columns && !cells.slice(columns).some(isFilled))
    return cells.slice(0, columns);
  if (filled.length === columns) return filled;
  if (filled.length === 0) return Array.from({ length: columns }, () => '');
  return null;
}

/** All figures of a row in its first cell, the others blank. */
const isRunTogether = (cells: readonly string[], columns: number): boolean =>
  columns > 3 &&
  isFilled(cells[0] ?? '') &&
  (cells[0] ?? '').replace(/\D/gu, '').length >= columns &&
  cells.slice(1).every((cell) => !isFilled(cell));

const digitRuns = (cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell) => plainSigns(cell).split(/\s+/u)).filter(isFilled);

/** Which of the rows a label may name is meant: the next in print order that is still open. */
function meantRow(
  table: TableSpec,
  named: readonly TableRowSpec[],
  placed: readonly PlacedRow[],
): TableRowSpec | undefined {
  const order = table.blocks.flatMap((block) => block.rows);
  const taken = new Set(placed.map(({ row }) => row));
  const last = placed.at(-1)?.row;
  const after = last === undefined ? -1 : order.indexOf(last);
  const open = named.filter(({ row }) => !taken.has(row));
  return open.find(({ row }) => order.indexOf(row) > after) ?? open[0] ?? named[0];
}

/** Whether rows stand in the order of the form. */
export function inOrder(table: TableSpec, rows: readonly TableRowSpec[]): boolean {
  const order = table.blocks.flatMap((block) => block.rows);
  const places = rows.map(({ row }) => order.indexOf(row));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

const onlyRow = (table: TableSpec): readonly TableRowSpec[] =>
  table.blocks.flatMap((block) => block.rows.map((row) => ({ block, row })));

/** A row without the unit the form prints beside its label, in a cell of its own or run together with the figure. */
function withoutUnit(read: ReadRow, { unit }: RowSpec): ReadRow {
  const [first = '', ...rest] = read.cells;
  if (typeof unit !== 'string' || !keyOf(first).startsWith(keyOf(unit))) return read;
  const figure = first.slice(first.indexOf(unit.charAt(unit.length - 1)) + 1).trim();
  return { ...read, cells: figure === '' ? rest : [figure, ...rest] };
}

/** Settles rows as they stood on rows of the table, their cells told apart where they can be. */
export function placeRows(table: TableSpec, rows: readonly ReadRow[]): readonly PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const found of rows) {
    const named = found.named.length === 0 ? onlyRow(table) : found.named;
    const meant = meantRow(table, named, placed);
    if (meant === undefined || meant.row.unit === null) continue;
    const read = withoutUnit(found, meant.row);
    const columns = meant.block.columns.length;
    const cells = ownCells(read, columns);
    const cuts =
      cells === null
        ? cutRow(digitRuns(read.cells), columns, rowSums(table, meant.block))
        : [cells];
    const again = placed.some(({ row }) => row === meant.row);
    if (again && !read.cells.some(isFilled)) continue;
    const shared = found.named.length > 1;
    placed.push({ ...meant, source: read.source, text: rowText(read), cells, cuts, again, shared });
  }
  return placed;
}

const rowText = ({ cells }: ReadRow): string => cells.join(' ').trim();

/** Cells of one row of a table. */
export const cellsOf = (table: TableSpec, block: BlockSpec, row: RowSpec): readonly FigureCell[] =>
  figureCells(table).filter((cell) => cell.block === block && cell.row === row);
