import type { Finding } from '#report/check.ts';
import type { FigureRef } from '#report/figure.ts';
import { parseFigure, printFigure, sumOf } from '#report/figure.ts';
import { figureAt } from '#report/report.ts';
import { settledFigure, sumParts, totalParts } from '#report/totals.ts';
import type { ColumnBalance } from './balance.ts';
import { expectedFigure, isBroken, membersOf, openEntries } from './balance.ts';
import { blanksOf } from './edits.ts';
import type { Grid, GridCell } from './grid.ts';
import { ordinalOf } from './ordinals.ts';
import type { Given } from './states.ts';
import { contradictingSum } from './states.ts';
import { sumsInWords } from './words.ts';

/** The one thing to say of a cell, and what can be done about it. */
export interface Message {
  readonly text: string;
  readonly tone: 'plain' | 'must' | 'look';
  readonly action: 'settle' | 'nextBlank' | null;
}

interface Asked extends Given {
  readonly grid: Grid;
  readonly findings: readonly Finding[];
}

const plain = (text: string, action: Message['action'] = null): Message => ({
  text,
  tone: 'plain',
  action,
});
const must = (text: string, action: Message['action'] = null): Message => ({
  text,
  tone: 'must',
  action,
});

const others = ['', '其余一格', '其余两格', '其余三格', '其余四格', '其余五格'];

/** What a total adds, in the form's words: 本列（一）至（六）各行之和, 自然人至其他6列之和. */
function partsInWords(grid: Grid, total: GridCell, parts: readonly FigureRef[]): string {
  const cells = parts.flatMap((ref) => grid.byRef.get(ref) ?? []);
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first.row === total.row)
    return `${first.cell.column.path.at(-1)}至${last.cell.column.path.at(-1)}${cells.length}列之和`;
  const level = first.cell.row.path.length - 1;
  const top = Math.min(level, total.cell.row.path.length - 1);
  const [from, to] = [first, last].map(({ cell }) => ordinalOf(cell.row.path[top] ?? ''));
  const range =
    from === undefined || to === undefined || from === to
      ? `${cells.length}行`
      : `${from}至${to}各行`;
  return `本列${range}之和`;
}

function unreadMessage(given: Asked, { ref, cell }: GridCell): Message | null {
  const figure = figureAt(given.report, ref);
  if (typeof figure !== 'string') return null;
  const { problem } = parseFigure(figure, cell.spec);
  return problem === null ? null : must(problem);
}

function contradictionMessage({ report, table }: Asked, { ref }: GridCell): Message | null {
  const sum = contradictingSum(report, table, ref);
  const reported = figureAt(report, ref);
  if (sum === null || typeof reported !== 'number') return null;
  const difference = printFigure(Math.abs(sumOf([reported, -sum])));
  return must(
    `填的是${printFigure(reported)}，各项之和为${printFigure(sum)}，相差${difference}`,
    'settle',
  );
}

/** The broken identity a figure belongs to. */
function brokenBalance(given: Given, ref: FigureRef): ColumnBalance | undefined {
  const columns = given.balances.flatMap((balance) => balance.columns);
  return columns.find((balance) => isBroken(balance) && membersOf(balance).includes(ref));
}

function balanceMessage(given: Asked, cell: GridCell): Message | null {
  const balance = given.loud ? brokenBalance(given, cell.ref) : undefined;
  if (balance === undefined || balance.consequence) return null;
  const broken = given.balances
    .flatMap(({ columns }) => columns)
    .filter((each) => isBroken(each) && !each.consequence);
  const expected = cell.total ? null : expectedFigure(balance, cell.ref);
  if (broken.length > 1 || expected === null) return must(sumsInWords(balance));
  const rest = others[membersOf(balance).length - 1] ?? '其余各格';
  return must(`${rest}无误时，此格应为${printFigure(expected)}`);
}

function findingMessage({ findings, loud }: Asked, { ref }: GridCell): Message | null {
  const found = findings.find(
    ({ figures, severity }) => figures.includes(ref) && (loud || severity === 'look'),
  );
  return found === undefined ? null : { text: found.message, tone: found.severity, action: null };
}

function totalMessage({ report, table, grid }: Asked, cell: GridCell): Message | null {
  const parts = totalParts(table).get(cell.ref);
  if (parts === undefined) return null;
  const open = new Set(parts.flatMap((part) => openEntries(report, table, part))).size;
  const { sum } = sumParts(report, table, parts);
  if (figureAt(report, cell.ref) !== null) {
    const rest = open === 0 ? '' : `，各项还有${open}格未填，已填的合计为${printFigure(sum ?? 0)}`;
    return plain(`手工填写的合计${rest}`);
  }
  if (settledFigure(report, table, cell.ref) === null) return null;
  if (open > 0) return plain(`还有${open}格未填，暂合计${printFigure(sum)}`, 'nextBlank');
  return plain(`＝${partsInWords(grid, cell, parts)}`);
}

function blankMessage({ grid, report }: Asked): Message | null {
  const { length } = blanksOf(grid, report);
  return length === 0 ? null : plain(`还有${length}格未填`, 'nextBlank');
}

/** What the bar says of a cell: the gravest thing first, one thing only. */
export const messageOf = (given: Asked, cell: GridCell): Message | null =>
  unreadMessage(given, cell) ??
  contradictionMessage(given, cell) ??
  balanceMessage(given, cell) ??
  findingMessage(given, cell) ??
  totalMessage(given, cell) ??
  blankMessage(given);
