import type { TableSpec, BlockSpec } from '#report/edition.ts';
import { sumOf } from '#report/figure.ts';

/** A possible reading of a row: one text for each column, '' for a blank cell. */
export type Cut = readonly string[];

/** Sums a row must satisfy: column `total` is the sum of columns `of`, by index. */
export interface RowSum {
  readonly total: number;
  readonly of: readonly number[];
}

/** The sums a table prescribes for each of its rows. */
export const rowSums = (table: TableSpec, block: BlockSpec): readonly RowSum[] =>
  table.checks.flatMap((check) => {
    if (check.kind !== 'columnTotal') return [];
    const ids = block.columns.map(({ id }) => id);
    return [{ total: ids.indexOf(check.total), of: check.of.map((id) => ids.indexOf(id)) }];
  });

/** Most readings looked at before a row is given up as too open. */
const mostCuts = 400;

const isNumber = (text: string): boolean => /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text);

const holds = (cells: readonly string[], { total, of }: RowSum): boolean =>
  Number(cells[total]) === sumOf(of.map((index) => Number(cells[index])));

/** Sums that can be tried as soon as the cell at `index` is set. */
const sumsAt = (sums: readonly RowSum[], index: number): readonly RowSum[] =>
  sums.filter(({ total, of }) => Math.max(total, ...of) === index);

interface Search {
  readonly columns: number;
  readonly sums: readonly RowSum[];
  readonly found: Cut[];
}

/** Whether runs still to be cut can fill the columns still open. */
function canFill({ columns }: Search, runs: readonly string[], filled: number): boolean {
  const open = columns - filled;
  return runs.length <= open && runs.join('').length >= open;
}

/** Every way to part runs of digits into exactly as many numbers as there are columns. */
function part(search: Search, runs: readonly string[], cells: readonly string[]): void {
  const [run, ...rest] = runs;
  if (run === undefined) {
    if (cells.length === search.columns) search.found.push(cells);
    return;
  }
  if (search.found.length >= mostCuts || !canFill(search, runs, cells.length)) return;
  const due = sumsAt(search.sums, cells.length);
  for (let end = 1; end <= run.length; end += 1) {
    const next = [...cells, run.slice(0, end)];
    if (isNumber(run.slice(0, end)) && due.every((sum) => holds(next, sum)))
      part(search, end === run.length ? rest : [run.slice(end), ...rest], next);
  }
}

/** Every way to leave cells blank so that the numbers there are keep their order. */
function spread(search: Search, numbers: readonly string[], cells: readonly string[]): void {
  if (search.found.length >= mostCuts) return;
  if (cells.length === search.columns) {
    if (numbers.length === 0) search.found.push(cells);
    return;
  }
  const due = sumsAt(search.sums, cells.length);
  const room = search.columns - cells.length > numbers.length;
  const [first, ...rest] = numbers;
  for (const cell of [...(first === undefined ? [] : [first]), ...(room ? [''] : [])]) {
    const next = [...cells, cell];
    if (due.every((sum) => holds(next, sum))) spread(search, cell === '' ? numbers : rest, next);
  }
}

/**
 * Readings of figures run together (713000074) or short of their blank cells that satisfy the row's
 * own sums: cuts without a blank cell, or where there is none, the numbers as they stand with cells
 * left blank between. Empty when none fits.
 */
export function cutRow(
  texts: readonly string[],
  columns: number,
  sums: readonly RowSum[],
): readonly Cut[] {
  const runs = texts.map((text) => text.replaceAll(',', ''));
  if (runs.length === 0 || runs.some((run) => !/^[\d.]+$/u.test(run))) return [];
  const cuts: Cut[] = [];
  part({ columns, sums, found: cuts }, runs, []);
  if (cuts.length > 0) return cuts;
  const blanks: Cut[] = [];
  if (runs.every(isNumber)) spread({ columns, sums, found: blanks }, runs, []);
  return blanks;
}
