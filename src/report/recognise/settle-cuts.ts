import type { CheckSpec, TableSpec } from '#report/edition.ts';
import type { Cut } from './cut-row.ts';

/** A row of a table with the readings it may have; a row read for certain has one. */
export interface OpenRow {
  readonly row: string;
  readonly cuts: readonly Cut[];
}

interface Balance {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

const balanceOf = (check: CheckSpec): Balance[] => {
  if (check.kind === 'balance') return [{ left: new Set(check.left), right: new Set(check.right) }];
  if (check.kind === 'rowTotal')
    return [{ left: new Set(check.of), right: new Set([check.total]) }];
  return [];
};

/** What a reading of a row adds to each column of each identity. */
function weigh(balances: readonly Balance[], row: string, cut: Cut): number[] {
  return balances.flatMap(({ left, right }) => {
    const side = Number(left.has(row)) - Number(right.has(row));
    return cut.map((cell) => side * Number(cell));
  });
}

/** Most sums kept at a time, before the rows are given up as too open. */
const mostStates = 20_000;

interface State {
  readonly sums: readonly number[];
  readonly picks: readonly number[];
  /** Whether another choice of readings comes to the same sums. */
  readonly shared: boolean;
}

const add = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((value, index) => Number((value + (b[index] ?? 0)).toFixed(6)));

function step(states: readonly State[], weights: readonly (readonly number[])[]): State[] {
  const next = new Map<string, State>();
  for (const state of states)
    for (const [pick, weight] of weights.entries()) {
      const sums = add(state.sums, weight);
      const key = sums.join(' ');
      const same = next.get(key);
      const shared = state.shared || same !== undefined;
      next.set(key, same ? { ...same, shared } : { sums, picks: [...state.picks, pick], shared });
      if (next.size > mostStates) return [];
    }
  return [...next.values()];
}

/**
 * Chooses among the readings of a table's rows by the identities its columns must keep. Null when
 * no choice keeps them all, when more than one does, or when there are too many to try.
 */
export function settleCuts(table: TableSpec, rows: readonly OpenRow[]): readonly Cut[] | null {
  const balances = table.checks.flatMap(balanceOf);
  const width = rows[0]?.cuts[0]?.length ?? 0;
  const zero = Array.from({ length: balances.length * width }, () => 0);
  const ordered = rows
    .map(({ row, cuts }, index) => ({
      index,
      weights: cuts.map((cut) => weigh(balances, row, cut)),
    }))
    .toSorted((a, b) => a.weights.length - b.weights.length);
  let states: State[] = [{ sums: zero, picks: [], shared: false }];
  for (const { weights } of ordered) states = step(states, weights);
  const kept = states.find(({ sums }) => sums.every((sum) => sum === 0));
  if (balances.length === 0 || kept === undefined || kept.shared) return null;
  const picks = new Map(ordered.map(({ index }, at) => [index, kept.picks[at] ?? 0]));
  return rows.map(({ cuts }, index) => cuts[picks.get(index) ?? 0] ?? []);
}
