import type { TableSpec } from '#report/edition.ts';
import type { Figure, FigureRef } from '#report/figure.ts';
import { printFigure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureAt } from '#report/report.ts';
import { isTotal, settledFigure, sumParts, totalParts } from '#report/totals.ts';
import type { Balance } from './balance.ts';
import { isBroken, membersOf, openEntries } from './balance.ts';
import type { GridCell } from './grid.ts';
import { gridOf } from './grid.ts';

/** What a cell shows. */
export interface CellState {
  readonly text: string;
  readonly kind: 'blank' | 'zero' | 'number' | 'unread';
  /** A total left to follow its parts, or one somebody reported. */
  readonly total: 'computed' | 'reported' | null;
  /** A computed total some of whose parts are blank. */
  readonly partial: boolean;
  /** A reported total that its parts do not add up to, or a member of a broken identity. */
  readonly fault: 'must' | 'look' | null;
  /** Last year's figure, where both fit into the cell. */
  readonly last: string;
  /** Unit the officer chose, where the form leaves it to her. */
  readonly unit: string;
}

export const blankState: CellState = {
  text: '',
  kind: 'blank',
  total: null,
  partial: false,
  fault: null,
  last: '',
  unit: '',
};

/** What the cells are worked out from. */
export interface Given {
  readonly report: Report;
  readonly table: TableSpec;
  readonly balances: readonly Balance[];
  readonly lastYear: Report | null;
  /** Figures named by findings that ask to be looked at. */
  readonly look: ReadonlySet<FigureRef>;
  /** Whether broken identities may show in 朱 yet. */
  readonly loud: boolean;
}

const kindOf = (figure: Figure): CellState['kind'] => {
  if (figure === null) return 'blank';
  if (typeof figure === 'string') return 'unread';
  return figure === 0 ? 'zero' : 'number';
};

/** What a reported total's parts add up to, when all are there and the sum is another; else null. */
export function contradictingSum(
  report: Pick<Report, 'figures'>,
  table: TableSpec,
  ref: FigureRef,
): number | null {
  const reported = figureAt(report, ref);
  const parts = totalParts(table).get(ref);
  if (parts === undefined || reported === null) return null;
  if (parts.some((part) => openEntries(report, table, part).length > 0)) return null;
  const { sum } = sumParts(report, table, parts);
  return sum === reported ? null : sum;
}

/** Last year's figure at the same address. */
export const lastFigure = (lastYear: Report | null, { ref, cell }: GridCell): Figure =>
  lastYear === null ? null : settledFigure(lastYear, cell.table, ref);

/** Both figures stand in a column of ordinary width up to four digits each; a 0 says nothing there. */
function fittingLast(lastYear: Report | null, cell: GridCell, text: string): string {
  const last = printFigure(lastFigure(lastYear, cell));
  return last !== '0' && last.length <= 4 && text.length <= 4 ? last : '';
}

const brokenMembers = (given: Given): ReadonlySet<FigureRef> =>
  new Set(
    given.balances
      .flatMap(({ columns }) => columns)
      .filter((balance) => given.loud && isBroken(balance) && !balance.consequence)
      .flatMap(membersOf),
  );

function faultOf(given: Given, ref: FigureRef, broken: ReadonlySet<FigureRef>): CellState['fault'] {
  if (broken.has(ref) || contradictingSum(given.report, given.table, ref) !== null) return 'must';
  return given.look.has(ref) ? 'look' : null;
}

/** The unit the officer chose, where the form leaves it to her; its first choice until then. */
const unitOf = ({ units }: Report, { ref, cell }: GridCell): string => {
  const [first] = cell.spec.unitChoices ?? [];
  return first === undefined ? '' : (units[ref] ?? first);
};

function stateOf(given: Given, cell: GridCell, broken: ReadonlySet<FigureRef>): CellState {
  const { report, table, lastYear } = given;
  const { ref } = cell;
  const figure = settledFigure(report, table, ref);
  const reported = figureAt(report, ref) !== null;
  const text = printFigure(figure);
  const computed = isTotal(table, ref) && !reported;
  const partial = computed && figure !== null && openEntries(report, table, ref).length > 0;
  return {
    text,
    kind: kindOf(figure),
    total: isTotal(table, ref) ? (reported ? 'reported' : 'computed') : null,
    partial,
    fault: faultOf(given, ref, broken),
    last: fittingLast(lastYear, cell, partial ? `${text}…` : text),
    unit: unitOf(report, cell),
  };
}

/** What every cell of a table shows. */
export function cellStates(given: Given): ReadonlyMap<FigureRef, CellState> {
  const broken = brokenMembers(given);
  return new Map(gridOf(given.table).cells.map((cell) => [cell.ref, stateOf(given, cell, broken)]));
}

/** Whether two cells show the same. */
export const sameState = (a: CellState, b: CellState): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.total === b.total &&
  a.partial === b.partial &&
  a.fault === b.fault &&
  a.last === b.last &&
  a.unit === b.unit;
