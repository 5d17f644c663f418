import { attachedTables } from '#report/attached.ts';
import type { Finding } from '#report/check.ts';
import { parseFigure } from '#report/figure.ts';
import { figureAt, sectionsOf } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells, figureLabel } from '#report/table-layout.ts';
import type { ReportCheck } from './kind.ts';

const problemOf = (text: string, cell: FigureCell): string =>
  parseFigure(text, cell.spec).problem ?? `“${text}”是按文字保存的，请重新填写`;

const findingAt = (section: string, cell: FigureCell, text: string): Finding => ({
  id: `readable:${cell.ref}`,
  check: 'readable',
  severity: 'must',
  section,
  place: figureLabel(cell),
  title: '填写的内容不能作为数',
  message: problemOf(text, cell),
  sums: [],
  difference: null,
  figures: [cell.ref],
  quotes: [],
  basis: cell.spec.rule,
});

/** Every entry in a statistics table is a figure its cell allows. */
export const readable: ReportCheck = {
  id: 'readable',
  severity: 'must',
  title: '填写的内容不能作为数',
  sentence: '统计表的每一格只填数：件数为整数，金额按规定的小数位数，不带汉字和字母。',
  basis: '统计表各格的填写规则',
  passed: '统计表里填写的都是数',
  applies: (report) => Object.keys(report.figures).length > 0,
  find: (report) =>
    sectionsOf(report).flatMap((section) =>
      attachedTables(report, section)
        .flatMap((table) => figureCells(table))
        .flatMap((cell) => {
          const figure = figureAt(report, cell.ref);
          return typeof figure === 'string' ? [findingAt(section.id, cell, figure)] : [];
        }),
    ),
};
