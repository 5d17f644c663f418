import { attachedTables } from '#report/attached.ts';
import type { TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureAt, sectionsOf } from '#report/report.ts';
import { enteredRefs } from '#report/totals.ts';
import type { ReportCheck } from './kind.ts';
import { cellWords, undecidedColumns } from './undecided.ts';

/** Blanks named before the rest is only counted. */
const named = 3;

/** How many are blank and which, and which balances wait for them: a blank is not taken for 0. */
function sentence(
  report: Pick<Report, 'figures'>,
  table: TableSpec,
  blanks: readonly FigureRef[],
): string {
  const columns = undecidedColumns(report, table);
  const which = blanks.slice(0, named).map((ref) => cellWords(table, ref));
  const naming =
    columns.length === 0 ? '' : `：${which.join('、')}${blanks.length > named ? '等' : ''}`;
  const waiting =
    columns.length === 0 ? '' : `。空格不当作0，${columns.join('、')}的勾稽关系还不能核对`;
  return `${table.title}还有${blanks.length}格未填${naming}${waiting}，请补填；没有发生的，填0`;
}

/** Cells of a statistics table that are to be entered and are blank. Blank is not 0. */
export const cellsFilled: ReportCheck = {
  id: 'cellsFilled',
  severity: 'look',
  title: '统计表还有空格',
  sentence: '统计表的每一格都应当填；没有发生的填0。空格表示未填，不当作0。',
  basis: '空格与0的含义不同',
  passed: '统计表没有空格',
  applies: (report) =>
    sectionsOf(report).some((section) => attachedTables(report, section).length > 0),
  find: (report) =>
    sectionsOf(report).flatMap((section) =>
      attachedTables(report, section).flatMap((table) => {
        const blanks = enteredRefs(table).filter((ref) => figureAt(report, ref) === null);
        if (blanks.length === 0) return [];
        return [
          {
            id: `cellsFilled:${table.id}`,
            check: 'cellsFilled',
            severity: 'look' as const,
            section: section.id,
            place: table.title === section.title ? '' : table.title,
            title: `还有${blanks.length}格未填`,
            message: sentence(report, table, blanks),
            sums: [],
            difference: null,
            figures: blanks,
            quotes: [],
            basis: cellsFilled.basis,
          },
        ];
      }),
    ),
};
