import type { CellBlock } from './block.ts';

type Rows = readonly (readonly CellBlock[])[];

/** A cell with the rectangle of the grid it really gets. */
interface Placed {
  readonly cell: CellBlock;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
}

/** No cell of a narrative is taller or wider. */
const most = 100;
const blank: CellBlock = { header: false, colspan: 1, rowspan: 1, blocks: [] };

const clamp = (value: number, high: number): number => Math.max(1, Math.min(value, high, most));

/** Rectangles of an HTML table's cells, by the rules browsers follow, but never overlapping and never beyond the last row. */
class Grid {
  readonly placed: Placed[] = [];
  private readonly taken = new Map<string, Placed>();

  constructor(rows: Rows) {
    rows.forEach((cells, row) => {
      for (const cell of cells) this.place(cell, row, rows.length);
    });
  }

  at(row: number, column: number): Placed | undefined {
    return this.taken.get(`${row}/${column}`);
  }

  private place(cell: CellBlock, row: number, rows: number): void {
    let column = 0;
    while (this.at(row, column) !== undefined) column += 1;
    const height = clamp(cell.rowspan, rows - row);
    const width = this.free(row, column, clamp(cell.colspan, most));
    this.take({ cell, row, column, height, width });
  }

  private free(row: number, column: number, wanted: number): number {
    let width = 1;
    while (width < wanted && this.at(row, column + width) === undefined) width += 1;
    return width;
  }

  private take(placed: Placed): void {
    this.placed.push(placed);
    for (let row = placed.row; row < placed.row + placed.height; row += 1) {
      for (let column = placed.column; column < placed.column + placed.width; column += 1) {
        if (this.at(row, column) === undefined) this.taken.set(`${row}/${column}`, placed);
      }
    }
  }
}

/** Cells that lost slots to a neighbour shrink to the part of their rectangle that is whole. */
function settled(grid: Grid): Placed[] {
  return grid.placed.map((placed) => {
    const owns = (row: number): boolean =>
      Array.from(
        { length: placed.width },
        (_, step) => grid.at(row, placed.column + step) === placed,
      ).every(Boolean);
    let height = 1;
    while (height < placed.height && owns(placed.row + height)) height += 1;
    return { ...placed, height };
  });
}

/** Old positions that some cell begins at, so that rows and columns that nothing begins at can go. */
function starts(positions: readonly number[]): Map<number, number> {
  const used = [...new Set(positions)].toSorted((one, other) => one - other);
  return new Map(used.map((position, index) => [position, index]));
}

const between = (kept: Map<number, number>, from: number, length: number): number =>
  [...kept.keys()].filter((position) => position >= from && position < from + length).length;

function compact(cells: readonly Placed[]): Placed[] {
  const rows = starts(cells.map((cell) => cell.row));
  const columns = starts(cells.map((cell) => cell.column));
  return cells.map((placed) => ({
    cell: placed.cell,
    row: rows.get(placed.row) ?? 0,
    column: columns.get(placed.column) ?? 0,
    height: between(rows, placed.row, placed.height),
    width: between(columns, placed.column, placed.width),
  }));
}

/** Every slot that no cell covers, as an empty cell. */
function fillers(cells: readonly Placed[]): Placed[] {
  const height = Math.max(0, ...cells.map((cell) => cell.row + cell.height));
  const width = Math.max(0, ...cells.map((cell) => cell.column + cell.width));
  const covered = new Set(
    cells.flatMap((cell) =>
      Array.from(
        { length: cell.height * cell.width },
        (_, index) =>
          `${cell.row + Math.floor(index / cell.width)}/${cell.column + (index % cell.width)}`,
      ),
    ),
  );
  return Array.from({ length: height * width }, (_, index) => ({
    cell: blank,
    row: Math.floor(index / width),
    column: index % width,
    height: 1,
    width: 1,
  })).filter(({ row, column }) => !covered.has(`${row}/${column}`));
}

const settleSpans = ({ cell, height, width }: Placed): CellBlock => ({
  header: cell.header,
  blocks: cell.blocks,
  rowspan: height,
  colspan: width,
});

/**
 * A table as a whole rectangle: spans cut to what is free, rows and columns that no cell begins in
 * taken out, gaps filled with empty cells. No cell with text is lost.
 */
export function wholeGrid(rows: Rows): CellBlock[][] {
  const cells = compact(settled(new Grid(rows)));
  const all = [...cells, ...fillers(cells)];
  const height = Math.max(0, ...all.map((placed) => placed.row + 1));
  return Array.from({ length: height }, (_, row) =>
    all
      .filter((placed) => placed.row === row)
      .toSorted((one, other) => one.column - other.column)
      .map(settleSpans),
  );
}
