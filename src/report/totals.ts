import type { BlockSpec, CheckSpec, TableSpec } from './edition.ts';
import type { Figure, FigureRef } from './figure.ts';
import { sumOf } from './figure.ts';
import type { Report } from './report.ts';
import { figureAt } from './report.ts';
import { figureCells, figureRef } from './table-layout.ts';

type Filled = Pick<Report, 'figures'>;

/** What the parts of a total add up to. */
export interface PartsSum {
  /** Sum of the parts that are numbers; null when none is. */
  readonly sum: number | null;
  /** Parts that are blank or could not be read. */
  readonly missing: readonly FigureRef[];
}

/** Parts of every total of a table, by the total's address: the identities the form prescribes as sums. */
export type TotalParts = ReadonlyMap<FigureRef, readonly FigureRef[]>;

const partsByTable = new WeakMap<TableSpec, TotalParts>();

/** Which figures of a table are totals, and of which parts. Row totals are stated first, column totals win where both meet. */
export function totalParts(table: TableSpec): TotalParts {
  const known = partsByTable.get(table);
  if (known !== undefined) return known;
  const parts = new Map(
    table.blocks.flatMap((block) => table.checks.flatMap((check) => partsIn(table, block, check))),
  );
  partsByTable.set(table, parts);
  return parts;
}

function partsIn(
  table: TableSpec,
  block: BlockSpec,
  check: CheckSpec,
): [FigureRef, readonly FigureRef[]][] {
  if (check.kind === 'rowTotal')
    return block.columns.map(({ id: column }) => [
      figureRef(table, block, { row: check.total, column }),
      check.of.map((row) => figureRef(table, block, { row, column })),
    ]);
  if (check.kind === 'columnTotal')
    return block.rows.map(({ id: row }) => [
      figureRef(table, block, { row, column: check.total }),
      check.of.map((column) => figureRef(table, block, { row, column })),
    ]);
  return [];
}

/** Whether the figure is a total, which follows its parts unless someone reported it. */
export const isTotal = (table: TableSpec, ref: FigureRef): boolean => totalParts(table).has(ref);

/** The figure as printed: the reported one, else, for a total, what its parts add up to. */
export function settledFigure(report: Filled, table: TableSpec, ref: FigureRef): Figure {
  const reported = figureAt(report, ref);
  if (reported !== null) return reported;
  const parts = totalParts(table).get(ref);
  return parts === undefined ? null : sumParts(report, table, parts).sum;
}

/** Entries beneath a figure that are blank or unread: itself, or for a total left to be computed its parts'. */
export function openEntries(report: Filled, table: TableSpec, ref: FigureRef): FigureRef[] {
  const reported = figureAt(report, ref);
  if (reported !== null) return typeof reported === 'number' ? [] : [ref];
  const parts = totalParts(table).get(ref);
  return parts === undefined ? [ref] : parts.flatMap((part) => openEntries(report, table, part));
}

/** Adds up figures of a table. Blank and unread parts are named, never taken for 0; all blank adds up to blank. */
export function sumParts(report: Filled, table: TableSpec, parts: readonly FigureRef[]): PartsSum {
  const figures = parts.map((ref) => ({ ref, figure: settledFigure(report, table, ref) }));
  const numbers = figures.flatMap(({ figure }) => (typeof figure === 'number' ? [figure] : []));
  return {
    sum: numbers.length === 0 ? null : sumOf(numbers),
    missing: figures.flatMap(({ ref, figure }) => (typeof figure === 'number' ? [] : [ref])),
  };
}

/**
 * Drops reported totals that equal the sum of their parts: such a total is the same as none
 * reported. One that differs stays, to be shown with both numbers.
 */
export function withoutAgreeingTotals(report: Report, tables: readonly TableSpec[]): Report {
  const figures = { ...report.figures };
  for (const table of tables)
    for (const [ref, parts] of totalParts(table)) {
      const reported = figures[ref];
      const bare = { ...figures };
      delete bare[ref];
      const { sum } = sumParts({ figures: bare }, table, parts);
      if (reported !== undefined && sum === reported) delete figures[ref];
    }
  return { ...report, figures };
}

/** Figures an officer enters in a table: every cell but its totals. */
export const enteredRefs = (table: TableSpec): readonly FigureRef[] =>
  figureCells(table)
    .map(({ ref }) => ref)
    .filter((ref) => !isTotal(table, ref));
