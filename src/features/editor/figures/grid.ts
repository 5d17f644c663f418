import type { TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells, layoutTable } from '#report/table-layout.ts';
import { isTotal } from '#report/totals.ts';

/** A figure cell in the logical grid: which figure row, which of its cells, and which unit columns it covers. */
export interface GridCell {
  readonly ref: FigureRef;
  readonly row: number;
  readonly index: number;
  /** First unit column covered. Where blocks differ in columns, narrower ones are spread. */
  readonly from: number;
  /** Unit column after the last one covered. */
  readonly to: number;
  readonly total: boolean;
  readonly cell: FigureCell;
}

/** The figures of a printed table as a grid to move, select and paste in; labels and merged stubs are no part of it. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly cells: readonly GridCell[];
  readonly byRef: ReadonlyMap<FigureRef, GridCell>;
}

/** A rectangle of the grid, all ends included. */
export interface Rect {
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
}

export type Way = 'up' | 'down' | 'left' | 'right';

const grids = new WeakMap<TableSpec, Grid>();

function makeGrid(table: TableSpec): Grid {
  const known = new Map(figureCells(table).map((cell) => [cell.ref, cell]));
  const rows: GridCell[][] = [];
  for (const { cells } of layoutTable(table).rows) {
    const row: GridCell[] = [];
    let from = 0;
    for (const place of cells) {
      const cell = place.kind === 'figure' ? known.get(place.ref) : undefined;
      if (cell === undefined) continue;
      const to = from + place.colspan;
      const total = isTotal(table, cell.ref);
      row.push({ ref: cell.ref, row: rows.length, index: row.length, from, to, total, cell });
      from = to;
    }
    if (row.length > 0) rows.push(row);
  }
  const cells = rows.flat();
  return { rows, cells, byRef: new Map(cells.map((cell) => [cell.ref, cell])) };
}

/** The logical grid of a table. */
export function gridOf(table: TableSpec): Grid {
  const grid = grids.get(table) ?? makeGrid(table);
  grids.set(table, grid);
  return grid;
}

/** The cell of a row that covers a unit column, or the row's last where it ends before. */
export function cellAt(grid: Grid, row: number, unit: number): GridCell | undefined {
  const cells = grid.rows[row];
  return cells?.find(({ from, to }) => from <= unit && unit < to) ?? cells?.at(-1);
}

/** The neighbouring cell. Up and down keep to the unit column `goal`, so that a merged row between does not lose it. */
export function neighbour(
  grid: Grid,
  at: GridCell,
  { way, goal = at.from }: { way: Way; goal?: number },
): GridCell | undefined {
  switch (way) {
    case 'left':
      return grid.rows[at.row]?.[at.index - 1];
    case 'right':
      return grid.rows[at.row]?.[at.index + 1];
    case 'up':
      return cellAt(grid, at.row - 1, goal);
    case 'down':
      return cellAt(grid, at.row + 1, goal);
  }
}

/** Cells met on the way to the edge of the grid, nearest first. */
export function ahead(grid: Grid, at: GridCell, to: { way: Way; goal?: number }): GridCell[] {
  const met: GridCell[] = [];
  let next = neighbour(grid, at, to);
  while (next !== undefined) {
    met.push(next);
    next = neighbour(grid, next, { goal: at.from, ...to });
  }
  return met;
}

/** Where Ctrl with an arrow leads: to the end of the filled block, or over a gap to the next filled cell, else to the edge. */
export function blockEdge(
  grid: Grid,
  at: GridCell,
  to: { way: Way; goal?: number; filled: (ref: FigureRef) => boolean },
): GridCell {
  const met = ahead(grid, at, to);
  const [first] = met;
  if (first === undefined) return at;
  if (to.filled(at.ref) && to.filled(first.ref)) {
    const gap = met.findIndex(({ ref }) => !to.filled(ref));
    return met.at(gap === -1 ? -1 : gap - 1) ?? first;
  }
  return met.find(({ ref }) => to.filled(ref)) ?? met.at(-1) ?? first;
}

/** The next cell to be entered in reading order (Tab), totals passed over; none after the last. */
export function nextEntry(grid: Grid, at: GridCell, back: boolean): GridCell | undefined {
  const index = grid.cells.indexOf(at);
  return back
    ? grid.cells.slice(0, index).findLast(({ total }) => !total)
    : grid.cells.slice(index + 1).find(({ total }) => !total);
}

/** The next cell to be entered above or below (Enter), totals passed over. */
export const entryAhead = (
  grid: Grid,
  at: GridCell,
  to: { way: Way; goal?: number },
): GridCell | undefined => ahead(grid, at, to).find(({ total }) => !total);

/** The smallest rectangle around two cells. */
export const rectAround = (a: GridCell, b: GridCell): Rect => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to) - 1,
});

/** Rows of the cells a rectangle touches. */
export const rowsIn = (grid: Grid, rect: Rect): GridCell[][] =>
  grid.rows
    .slice(rect.top, rect.bottom + 1)
    .map((row) => row.filter(({ from, to }) => from <= rect.to && to > rect.from));

/** Cells a rectangle touches, in reading order. */
export const cellsIn = (grid: Grid, rect: Rect): GridCell[] => rowsIn(grid, rect).flat();

/** The next entry inside a selection of several cells: by rows for Tab, by columns for Enter, round and round. */
export function cycle(
  selection: readonly (readonly GridCell[])[],
  at: GridCell,
  { by, back }: { by: 'row' | 'column'; back: boolean },
): GridCell | undefined {
  const way = selection.flat().filter(({ total }) => !total);
  if (by === 'column') way.sort((a, b) => a.from - b.from || a.row - b.row);
  if (back) way.reverse();
  return way[way.indexOf(at) + 1] ?? way[0];
}
