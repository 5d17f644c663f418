import type { BlockSpec, CheckSpec, ColumnSpec, TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import { sumOf } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureAt } from '#report/report.ts';
import { figureRef } from '#report/table-layout.ts';
import { settledFigure, totalParts } from '#report/totals.ts';
import { ordinalsOf } from './ordinals.ts';

type Filled = Pick<Report, 'figures'>;
type BalanceSpec = Extract<CheckSpec, { kind: 'balance' }>;

/** One side of an identity in one column. */
export interface Side {
  readonly members: readonly FigureRef[];
  readonly figures: readonly (number | null)[];
  /** Null while no member is filled. */
  readonly sum: number | null;
}

/** How an identity stands in one column of a table. */
export interface ColumnBalance {
  readonly column: ColumnSpec;
  readonly left: Side;
  readonly right: Side;
  /** Right less left; null while a member is blank altogether. */
  readonly difference: number | null;
  /** Entries still blank or unread beneath the members. While there are any, a difference is no fault yet. */
  readonly open: number;
  /** A total column whose difference only repeats those of its parts. */
  readonly consequence: boolean;
}

/** An identity with its rows' numbers on the form, e.g. 一＋二 and 三（七）＋四, and its columns. */
export interface Balance {
  readonly leftName: string;
  readonly rightName: string;
  readonly columns: readonly ColumnBalance[];
}

/** Entries beneath a figure that are blank or unread: itself, or for a total left to be computed its parts'. */
export function openEntries(report: Filled, table: TableSpec, ref: FigureRef): FigureRef[] {
  const reported = figureAt(report, ref);
  if (reported !== null) return typeof reported === 'number' ? [] : [ref];
  const parts = totalParts(table).get(ref);
  return parts === undefined ? [ref] : parts.flatMap((part) => openEntries(report, table, part));
}

function sideOf(report: Filled, table: TableSpec, members: readonly FigureRef[]): Side {
  const figures = members.map((ref) => {
    const figure = settledFigure(report, table, ref);
    return typeof figure === 'number' ? figure : null;
  });
  const numbers = figures.filter((figure) => figure !== null);
  return { members, figures, sum: numbers.length === 0 ? null : sumOf(numbers) };
}

interface Place {
  readonly report: Filled;
  readonly table: TableSpec;
  readonly block: BlockSpec;
  readonly check: BalanceSpec;
}

function columnBalance(place: Place, column: ColumnSpec): ColumnBalance {
  const { report, table, block, check } = place;
  const refs = (rows: readonly string[]): FigureRef[] =>
    rows.map((row) => figureRef(table, block, { row, column: column.id }));
  const left = sideOf(report, table, refs(check.left));
  const right = sideOf(report, table, refs(check.right));
  const whole = [...left.figures, ...right.figures].every((figure) => figure !== null);
  const open = new Set(
    [...left.members, ...right.members].flatMap((ref) => openEntries(report, table, ref)),
  );
  return {
    column,
    left,
    right,
    difference: whole ? sumOf([right.sum ?? 0, -(left.sum ?? 0)]) : null,
    open: open.size,
    consequence: false,
  };
}

function withConsequences(
  table: TableSpec,
  columns: readonly ColumnBalance[],
): readonly ColumnBalance[] {
  const differenceOf = new Map(columns.map(({ column, difference }) => [column.id, difference]));
  const repeats = (balance: ColumnBalance): boolean =>
    table.checks.some(
      (check) =>
        check.kind === 'columnTotal' &&
        check.total === balance.column.id &&
        balance.difference === sumOf(check.of.map((id) => differenceOf.get(id) ?? 0)),
    );
  return columns.map((balance) => ({ ...balance, consequence: repeats(balance) }));
}

const nameOf = (block: BlockSpec, rows: readonly string[]): string =>
  rows
    .flatMap((id) => block.rows.filter((row) => row.id === id))
    .map(ordinalsOf)
    .join('＋');

/** How the identities of a table (本列数据的勾稽关系) stand, column by column. */
export const balancesOf = (report: Filled, table: TableSpec): readonly Balance[] =>
  table.blocks.flatMap((block) =>
    table.checks
      .filter((check) => check.kind === 'balance')
      .map((check) => ({
        leftName: nameOf(block, check.left),
        rightName: nameOf(block, check.right),
        columns: withConsequences(
          table,
          block.columns.map((column) => columnBalance({ report, table, block, check }, column)),
        ),
      })),
  );

/** Whether the identity is broken in this column: filled in whole, and the sides differ. */
export const isBroken = ({ difference, open }: ColumnBalance): boolean =>
  open === 0 && difference !== null && difference !== 0;

/** Figures an identity is made of in one column, left side first. */
export const membersOf = ({ left, right }: ColumnBalance): readonly FigureRef[] => [
  ...left.members,
  ...right.members,
];

/** What a member would have to be if the others are right; null where that would be below zero. */
export function expectedFigure(balance: ColumnBalance, ref: FigureRef): number | null {
  const index = membersOf(balance).indexOf(ref);
  const figure = [...balance.left.figures, ...balance.right.figures][index];
  if (balance.difference === null || typeof figure !== 'number') return null;
  const ahead = index < balance.left.members.length ? balance.difference : -balance.difference;
  const expected = sumOf([figure, ahead]);
  return expected < 0 ? null : expected;
}
