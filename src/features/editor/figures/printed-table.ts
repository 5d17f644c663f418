import type { TableSpec } from '#report/edition.ts';
import type { LayoutCell, LayoutRow } from '#report/table-layout.ts';
import { layoutTable } from '#report/table-layout.ts';
import type { Grid, GridCell } from './grid.ts';
import { gridOf } from './grid.ts';

type Label = Exclude<LayoutCell, { kind: 'figure' }>;

/** A printed cell with what drawing it needs. */
export type PrintedCell =
  | {
      readonly kind: 'figure';
      readonly column: number;
      readonly colSpan: number;
      readonly cell: GridCell;
    }
  | {
      readonly kind: 'label';
      /** Printed column it begins in. */
      readonly column: number;
      readonly label: Label;
      /** Under which it lights up with the selection; blank for those that never do. */
      readonly key: string;
    };

/** A printed row. */
export interface PrintedRow {
  /** Its place among all rows. */
  readonly key: string;
  /** In a head: how many rows below the frame's upper edge it is pinned; negative ones scroll away. */
  readonly pin: number | null;
  /** Whether a group begins here, parted by a stronger line. */
  readonly opens: boolean;
  readonly cells: readonly PrintedCell[];
}

/** A printed table cut into its head and its bodies, one for each band. */
export interface PrintedTable {
  readonly stubs: number;
  readonly figures: number;
  /** Head rows that stay in view. */
  readonly pinned: number;
  readonly head: readonly PrintedRow[];
  readonly bodies: readonly { readonly key: string; readonly rows: readonly PrintedRow[] }[];
}

/** Key under which a row's own label is marked. */
export const rowKey = (row: number): string => `row:${row}`;
/** Key under which a column's own head is marked; `from` is its first unit column. */
export const columnKey = (block: string | null, from: number): string =>
  `column:${block ?? ''}:${from}`;

/** Printed column each cell begins in, given the cells merged downwards above it. */
export function beginnings(rows: readonly Pick<LayoutRow, 'cells'>[]): number[][] {
  const taken: number[] = [];
  return rows.map(({ cells }) => {
    let column = 0;
    const starts = cells.map(({ colspan, rowspan }) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const start = column;
      column += colspan;
      for (let at = start; at < column; at += 1) taken[at] = rowspan;
      return start;
    });
    for (const [at, left] of taken.entries()) taken[at] = Math.max((left ?? 0) - 1, 0);
    return starts;
  });
}

interface Around {
  readonly grid: Grid;
  readonly stubs: number;
  readonly block: string | null;
}

/** Row and column of the form in which a label stands. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

function keyOf({ block, stubs }: Around, label: Label, at: Spot): string {
  if (label.kind !== 'label') return '';
  if (label.scope === 'row') return rowKey(at.row);
  return label.scope === 'col' && at.column >= stubs ? columnKey(block, at.column - stubs) : '';
}

function printedCell(cell: LayoutCell, at: Spot, around: Around): PrintedCell[] {
  const { column } = at;
  if (cell.kind !== 'figure')
    return [{ kind: 'label', column, label: cell, key: keyOf(around, cell, at) }];
  const figure = around.grid.byRef.get(cell.ref);
  return figure === undefined
    ? []
    : [{ kind: 'figure', column, colSpan: cell.colspan, cell: figure }];
}

/** Grid row of a printed row; -1 where it holds no figure. */
function gridRowOf({ cells }: LayoutRow, { byRef }: Grid): number {
  const figure = cells.find((cell) => cell.kind === 'figure');
  return figure === undefined ? -1 : (byRef.get(figure.ref)?.row ?? -1);
}

/** Whether a row opens a group: its first label stands in an outer stub, not indented. */
function opensGroup([first]: readonly PrintedCell[], stubs: number): boolean {
  if (first?.kind !== 'label' || first.column >= stubs - 1) return false;
  return first.label.kind !== 'label' || first.label.depth === 0;
}

interface Line {
  readonly row: LayoutRow;
  readonly starts: readonly number[];
  readonly key: string;
}

function printedRow({ row, starts, key }: Line, around: Around, pin: number | null): PrintedRow {
  const gridRow = gridRowOf(row, around.grid);
  const cells = row.cells.flatMap((cell, index) =>
    printedCell(cell, { row: gridRow, column: starts[index] ?? 0 }, around),
  );
  return { key, pin, opens: pin === null && opensGroup(cells, around.stubs), cells };
}

/** Lines of each block: its head rows and the rows under them. */
function byBlock(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let before: LayoutRow['part'] = 'body';
  for (const line of lines) {
    if (line.row.part === 'head' && before === 'body') blocks.push([]);
    before = line.row.part;
    blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** A block's rows. Of its head the last two stay in view, those above them scroll away. */
function printedBlock(lines: readonly Line[], around: Around): PrintedRow[] {
  const heads = lines.filter(({ row }) => row.part === 'head').length;
  return lines.map((line, level) =>
    printedRow(line, around, level < heads ? level - Math.max(heads - 2, 0) : null),
  );
}

const tables = new WeakMap<TableSpec, PrintedTable>();

function makePrinted(table: TableSpec): PrintedTable {
  const grid = gridOf(table);
  const { rows, stubs, figures } = layoutTable(table);
  const starts = beginnings(rows);
  const lines = rows.map((row, index) => ({ row, starts: starts[index] ?? [], key: `${index}` }));
  const blocks = byBlock(lines).map((block, index) =>
    printedBlock(block, { grid, stubs, block: table.blocks[index]?.id ?? null }),
  );
  const [first = [], ...rest] = blocks;
  const head = first.filter(({ pin }) => pin !== null);
  const bodies = [first.filter(({ pin }) => pin === null), ...rest];
  return {
    stubs,
    figures,
    pinned: Math.min(head.length, 2),
    head,
    bodies: bodies.map((body) => ({ key: body[0]?.key ?? '', rows: body })),
  };
}

/** A table cut up for drawing. */
export function printedTable(table: TableSpec): PrintedTable {
  const printed = tables.get(table) ?? makePrinted(table);
  tables.set(table, printed);
  return printed;
}
