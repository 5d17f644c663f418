import type { Sum } from '#report/check.ts';
import type { BlockSpec, ColumnSpec, RowSpec, TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import { printFigure, sumOf } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureRef } from '#report/table-layout.ts';
import { openEntries, settledFigure } from '#report/totals.ts';

type Filled = Pick<Report, 'figures'>;

/** A figure that is known: reported, or a total none of whose parts is missing. */
export interface KnownFigure {
  /** What the sentence calls it. */
  readonly label: string;
  readonly value: number;
  /** Null for a figure of another report. */
  readonly ref: FigureRef | null;
}

/** The figure at an address; undefined while it, or an entry beneath it, is blank or unread. */
export function knownValue(report: Filled, table: TableSpec, ref: FigureRef): number | undefined {
  if (openEntries(report, table, ref).length > 0) return undefined;
  const figure = settledFigure(report, table, ref);
  return typeof figure === 'number' ? figure : undefined;
}

/** Reads figures that all have to be known; undefined when one is not. */
export function allKnown(
  report: Filled,
  table: TableSpec,
  asked: readonly { readonly label: string; readonly ref: FigureRef }[],
): readonly KnownFigure[] | undefined {
  const known = asked.flatMap(({ label, ref }) => {
    const value = knownValue(report, table, ref);
    return value === undefined ? [] : [{ label, ref, value }];
  });
  return known.length === asked.length ? known : undefined;
}

const total = (figures: readonly KnownFigure[]): number => sumOf(figures.map(({ value }) => value));

/** A figure taken away, be it 0: 597－0. */
const isTaken = (value: number): boolean => value < 0 || Object.is(value, -0);

/** One side in arithmetic, its result under the other's. */
export const sumFor = (figures: readonly KnownFigure[]): Sum => ({
  terms: figures.map(({ label, value, ref }) => ({
    label,
    figure: isTaken(value) ? `-${printFigure(-value)}` : printFigure(value),
    ref,
  })),
  result: printFigure(total(figures)),
});

/** Sum of figures, in words: 本年新收40＋上年结转2＝42; a single figure is its own sum. */
export function sumInWords(figures: readonly KnownFigure[]): string {
  const terms = figures.map(({ label, value }, index) =>
    isTaken(value) && index > 0
      ? `－${label}${printFigure(-value)}`
      : `${index === 0 ? '' : '＋'}${label}${printFigure(value)}`,
  );
  return terms.join('') + (figures.length === 1 ? '' : `＝${printFigure(total(figures))}`);
}

/** How far two sides are apart: left less right. */
export const distance = (left: readonly KnownFigure[], right: readonly KnownFigure[]): number =>
  sumOf([total(left), -total(right)]);

const mostTerms = 4;
const longestLabel = 10;

/** Parts of a total as one side: those above 0 when they are few and short, else one term 各项之和. */
export function partsFor(parts: readonly KnownFigure[]): Sum {
  const counting = parts.filter(({ value }) => value !== 0);
  const fits =
    counting.length > 0 &&
    counting.length <= mostTerms &&
    counting.every(({ label }) => label.length <= longestLabel);
  return sumFor(fits ? counting : [{ label: '各项之和', value: total(parts), ref: null }]);
}

/** A place in a table by its specs. */
export interface TablePlace {
  readonly block: BlockSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
}

/** Address of the figure in a place. */
export const refAt = (table: TableSpec, { block, row, column }: TablePlace): FigureRef =>
  figureRef(table, block, { row: row.id, column: column.id });

/** Rows of a block by id, in the order named; undefined when the block lacks one. */
export function rowsNamed(
  block: BlockSpec,
  ids: readonly string[],
): readonly RowSpec[] | undefined {
  const rows = ids.flatMap((id) => block.rows.filter((row) => row.id === id));
  return rows.length === ids.length ? rows : undefined;
}

/** Columns of a block by id, in the order named; undefined when the block lacks one. */
export function columnsNamed(
  block: BlockSpec,
  ids: readonly string[],
): readonly ColumnSpec[] | undefined {
  const columns = ids.flatMap((id) => block.columns.filter((column) => column.id === id));
  return columns.length === ids.length ? columns : undefined;
}
