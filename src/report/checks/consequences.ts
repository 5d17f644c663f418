import type { TableSpec } from '#report/edition.ts';
import { sumOf } from '#report/figure.ts';
import type { Comparison } from './kind.ts';

/** A comparison made in one column. */
export interface ColumnComparison extends Comparison {
  readonly column: string;
}

/**
 * Leaves out a total column whose disagreement only repeats those of the columns it adds up:
 * mending them mends it, so it is no second fault.
 */
export function withoutConsequences(
  table: TableSpec,
  comparisons: readonly ColumnComparison[],
): readonly ColumnComparison[] {
  const differences = new Map(comparisons.map(({ column, difference }) => [column, difference]));
  const repeats = ({ column, difference }: ColumnComparison): boolean =>
    difference !== 0 &&
    table.checks.some(
      (check) =>
        check.kind === 'columnTotal' &&
        check.total === column &&
        check.of.every((part) => differences.has(part)) &&
        sumOf(check.of.map((part) => differences.get(part) ?? 0)) === difference,
    );
  return comparisons.filter((comparison) => !repeats(comparison));
}
