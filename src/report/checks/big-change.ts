import { attachedTables } from '#report/attached.ts';
import type { Finding } from '#report/check.ts';
import type { TableSpec } from '#report/edition.ts';
import { printFigure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells, figureLabel } from '#report/table-layout.ts';
import { isTotal } from '#report/totals.ts';
import { knownValue } from './figures.ts';
import type { ReportCheck } from './kind.ts';
import { lastYearsValue } from './last-year.ts';

/** From how many times, and from how much, a change is worth a look. */
const factor = 5;
const floor = 50;

const jumps = (now: number, before: number): boolean =>
  Math.abs(now - before) >= floor &&
  Math.max(now, before) >= factor * Math.max(1, Math.min(now, before));

/** Of a table with totals only those are looked at: their parts move with them. */
const looked = (table: TableSpec): readonly FigureCell[] => {
  const cells = figureCells(table);
  const totals = cells.filter(({ ref }) => isTotal(table, ref));
  const columns = new Set(totals.map(({ column }) => column.id));
  return totals.length === 0 ? cells : cells.filter(({ column }) => columns.has(column.id));
};

interface Years {
  readonly report: Report;
  readonly lastYear: Report;
}

const findingsIn = (section: string, table: TableSpec, { report, lastYear }: Years): Finding[] =>
  looked(table).flatMap((cell): Finding[] => {
    const now = knownValue(report, table, cell.ref);
    const before = lastYearsValue(lastYear, table, cell.ref);
    if (now === undefined || before === undefined || !jumps(now, before)) return [];
    const label = figureLabel(cell);
    const grown = now > before ? '增加' : '减少';
    return [
      {
        id: `bigChange:${cell.ref}`,
        check: 'bigChange',
        severity: 'look',
        section,
        place: label,
        title:
          before === 0
            ? `上年是0，本年是${printFigure(now)}`
            : `比上年${grown}${((Math.abs(now - before) / before) * 100).toFixed(0)}%`,
        message: `${label}，上年${printFigure(before)}，本年${printFigure(now)}，${grown}${printFigure(Math.abs(now - before))}，变化较大，请核对数和单位`,
        sums: [
          {
            terms: [{ label: '本年', figure: printFigure(now), ref: cell.ref }],
            result: printFigure(now),
          },
          {
            terms: [{ label: '上年', figure: printFigure(before), ref: null }],
            result: printFigure(before),
          },
        ],
        difference: printFigure(Math.abs(now - before)),
        figures: [cell.ref],
        quotes: [],
        basis: bigChange.basis,
      },
    ];
  });

/** Figures that jump from one year to the next. */
export const bigChange: ReportCheck = {
  id: 'bigChange',
  severity: 'look',
  title: '与上年相比变化较大',
  sentence: `有上年报告时，与上年相差${floor}以上、又达到${factor}倍或${factor}分之一的数，提出来核对，多半是单位或位数填错。`,
  basis: '与上年数据比对',
  passed: '与上年相比没有异常变化',
  // Only with last year's report; whether that was at hand is not known here.
  applies: () => false,
  find: (report, { lastYear }) =>
    lastYear === undefined || lastYear.year !== report.year - 1
      ? []
      : sectionsOf(report).flatMap((section) =>
          attachedTables(report, section).flatMap((table) =>
            findingsIn(section.id, table, { report, lastYear }),
          ),
        ),
};
