import type { PaperCell, PaperRow, PaperTable } from '#report/paper.ts';

/** One `w:tc`: a cell of the paper, a covered stretch of a merged cell above, or (null) a gap in an uneven row. */
export interface GridCell {
  readonly cell: PaperCell | null;
  readonly start: number;
  readonly columns: number;
  readonly merge: 'none' | 'begins' | 'continues';
}

/** A merged cell still open below the row it began in. */
interface Hanging {
  readonly from: GridCell;
  readonly rowsLeft: number;
}

/** Divides a width among columns by weight, in whole twips that add up to it exactly. */
export function shareWidth(weights: readonly number[], width: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let reached = 0;
  let before = 0;
  return weights.map((weight) => {
    reached += weight;
    const edge = Math.round((width * reached) / total);
    const share = edge - before;
    before = edge;
    return share;
  });
}

/** Columns each row takes: its own and those of merged cells reaching into it from above. */
function columnsNeeded(rows: readonly PaperRow[]): number {
  const needed = rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.colspan, 0));
  rows.forEach((row, index) => {
    for (const { rowspan, colspan } of row.cells)
      for (let below = index + 1; below < Math.min(index + rowspan, rows.length); below += 1)
        needed[below] = (needed[below] ?? 0) + colspan;
  });
  return needed.reduce((most, each) => Math.max(most, each), 1);
}

/** Weights of a table's columns; each is positive, and there are as many as its widest row needs. */
export function columnWeights({ widths, head, body }: PaperTable): number[] {
  const count = Math.max(widths.length, columnsNeeded([...head, ...body]));
  const sum = widths.reduce((whole, each) => whole + each, 0);
  const usual = sum > 0 ? sum / widths.length : 1;
  return Array.from({ length: count }, (_, index) => Math.max(widths[index] ?? usual, usual / 20));
}

/** Free columns from `start` on, up to `wanted` of them. */
function freeColumns(hanging: readonly (Hanging | null)[], start: number, wanted: number): number {
  let count = 0;
  while (count < wanted && start + count < hanging.length && hanging[start + count] === null)
    count += 1;
  return count;
}

function placeRow(cells: readonly PaperCell[], hanging: readonly (Hanging | null)[]): GridCell[] {
  const placed: GridCell[] = [];
  const waiting = [...cells];
  let column = 0;
  while (column < hanging.length) {
    const above = hanging[column];
    const start = column;
    if (above !== null && above !== undefined) {
      placed.push({ ...above.from, merge: 'continues' });
      column += above.from.columns;
      continue;
    }
    const cell = waiting.shift() ?? null;
    const columns = freeColumns(hanging, start, cell?.colspan ?? hanging.length);
    placed.push({ cell, start, columns, merge: (cell?.rowspan ?? 1) > 1 ? 'begins' : 'none' });
    column += columns;
  }
  return placed;
}

/** What hangs into the next row, column by column. */
function hangingBelow(
  row: readonly GridCell[],
  above: readonly (Hanging | null)[],
): (Hanging | null)[] {
  const openHere = (column: number): Hanging | null => {
    const from = row.find(({ start, columns }) => start <= column && column < start + columns);
    return from?.merge === 'begins' && from.cell !== null
      ? { from, rowsLeft: from.cell.rowspan - 1 }
      : null;
  };
  return above.map((each, column) => {
    if (each === null) return openHere(column);
    return each.rowsLeft === 1 ? null : { ...each, rowsLeft: each.rowsLeft - 1 };
  });
}

/** Lays rows on a grid of `columns`: in every row the spans cover the grid exactly, whatever the paper's rows say. */
export function gridRows(table: PaperTable, columns: number): readonly (readonly GridCell[])[] {
  let hanging: readonly (Hanging | null)[] = Array.from({ length: columns }, () => null);
  return [...table.head, ...table.body].map((row) => {
    const placed = placeRow(row.cells, hanging);
    hanging = hangingBelow(placed, hanging);
    return placed;
  });
}
