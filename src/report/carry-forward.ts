import { refAt, rowsNamed } from './checks/figures.ts';
import { lastYearsValue } from './checks/last-year.ts';
import type { Edition, TableSpec } from './edition.ts';
import { tablesOf } from './edition.ts';
import { editionForYear, editionOf } from './editions.ts';
import type { FigureRef } from './figure.ts';
import { isBlankNarrative } from './narrative.ts';
import { takesUp } from './last-years-prose.ts';
import type { Report, ReportSection } from './report.ts';
import { blankReport, hasProse, narrativeAt, sectionsOf } from './report.ts';
import { isTotal } from './totals.ts';

/** A figure of last year that this year begins with: 结转下年度 becomes 上年结转. */
interface CarriedFigure {
  /** Its address in this year's report. */
  readonly figure: FigureRef;
  /** Its address in last year's. */
  readonly from: FigureRef;
  readonly value: number;
}

/** Next year's first draft, and what became of everything in last year's report. */
export interface CarriedForward {
  readonly report: Report;
  readonly figures: readonly CarriedFigure[];
  /** Titles of last year's sections whose prose is at hand beside a section of the new report. */
  readonly compared: readonly string[];
  /** Titles of last year's sections with prose that no section of the new report takes up. */
  readonly setAside: readonly string[];
}

/** What is never taken into a new year, and why; published on the page that carries forward. */
export const neverCarried: readonly { readonly what: string; readonly why: string }[] = [
  { what: '上年结转以外的各项数据', why: '都是本年数，须按本年台账填写；上年数只在格旁对照' },
  { what: '各部分正文', why: '只作参照，逐段引用后按本年情况修改' },
  { what: '开头语', why: '按本年度和本年格式重新生成' },
  { what: '索引号、文号、发文日期、名称', why: '每年另定' },
  { what: '收费等金额的单位选择', why: '每年按实际填写' },
  { what: '校核的确认和理由', why: '只对那一年的数据成立' },
  { what: '审阅意见、历史版本和定稿', why: '属于上年报告，留在上年草稿里' },
];

function carriedInTable(lastYear: Report, table: TableSpec): CarriedFigure[] {
  const rules = table.checks.filter((check) => check.kind === 'carriedOver');
  return rules.flatMap((rule) =>
    table.blocks.flatMap((block) => {
      const [row, before] = rowsNamed(block, [rule.thisYear, rule.lastYear]) ?? [];
      if (row === undefined || before === undefined) return [];
      return block.columns.flatMap((column): CarriedFigure[] => {
        const figure = refAt(table, { block, row, column });
        const from = refAt(table, { block, row: before, column });
        const value = lastYearsValue(lastYear, table, from);
        return value === undefined || isTotal(table, figure) ? [] : [{ figure, from, value }];
      });
    }),
  );
}

const carriedFigures = (lastYear: Report, to: Edition): CarriedFigure[] =>
  tablesOf(to).flatMap((table) => carriedInTable(lastYear, table));

/** An open edition carried into itself keeps the sections the officer gave it. */
const sectionList = (lastYear: Report, to: Edition): Pick<Report, 'sections' | 'leftOut'> =>
  to.open && editionOf(lastYear) === to
    ? {
        ...(lastYear.sections !== undefined && { sections: lastYear.sections }),
        ...(lastYear.leftOut !== undefined && { leftOut: lastYear.leftOut }),
      }
    : {};

/**
 * Next year's first draft from a report: agency, publisher and site, the edition in force for the
 * new year, its statutory opening, and last year's 结转下年度 as 上年结转. Everything else of last
 * year stays in last year's report, which the new draft keeps for comparison; `neverCarried` says what.
 */
export function carryForward(lastYear: Report): CarriedForward {
  const to = editionForYear(lastYear.year + 1);
  const blank = blankReport(to, lastYear.agency, lastYear.year + 1);
  const figures = carriedFigures(lastYear, to);
  const { publisher, site } = lastYear.metadata;
  const report: Report = {
    ...blank,
    ...sectionList(lastYear, to),
    metadata: { ...blank.metadata, publisher, site },
    figures: Object.fromEntries(figures.map(({ figure, value }) => [figure, value])),
  };
  const written = sectionsOf(lastYear).filter(
    ({ id }) => !isBlankNarrative(narrativeAt(lastYear, id)),
  );
  const isTaken = ({ id }: ReportSection): boolean =>
    sectionsOf(report).some((section) => hasProse(section) && takesUp(section.spec, section, id));
  return {
    report,
    figures,
    compared: written.filter(isTaken).map(({ title }) => title),
    setAside: written.filter((section) => !isTaken(section)).map(({ title }) => title),
  };
}
