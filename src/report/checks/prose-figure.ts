import { editionOf } from '#report/editions.ts';
import { cellAt } from '#report/evaluate.ts';
import { printFigure } from '#report/figure.ts';
import type { RecognisedNumber } from '#report/prose/recognise-figures.ts';
import { recogniseFigures, recogniseIn } from '#report/prose/recognise-figures.ts';
import type { Report } from '#report/report.ts';
import { settledFigure } from '#report/totals.ts';
import type { ReportCheck } from './kind.ts';
import type { ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';
import { columnName, printDistance, rowName } from './words.ts';

function termOf(report: Report, ref: string) {
  const cell = cellAt(editionOf(report), ref);
  if (cell === undefined) return [];
  const figure = settledFigure(report, cell.table, ref);
  const row = rowName(cell.row);
  const label = row === '' ? columnName(cell.block, cell.column) : row;
  return [{ label, figure: printFigure(figure), ref }];
}

function faultOf(report: Report, found: RecognisedNumber): ProseFault[] {
  const [reading] = found.readings;
  if (reading === undefined || found.agrees !== undefined) return [];
  const { rule, number, value: written, clause, start } = found;
  const difference = printDistance(Number((written - reading.value).toFixed(6)));
  const others = found.readings
    .slice(1)
    .map(({ value }) => value)
    .filter((value, index, all) => value !== reading.value && all.indexOf(value) === index);
  const also = others.length === 0 ? '' : `（按其他口径为${others.map(String).join('或')}）`;
  return [
    {
      start,
      text: number.text,
      title: '正文写的件数与表中不一致',
      message: `正文写“${clause}”，表中${rule.name}为${printFigure(reading.value)}${also}，相差${difference}，请核对是正文还是表有误`,
      sums: [
        {
          terms: [{ label: '正文', figure: printFigure(written), ref: null }],
          result: printFigure(written),
        },
        {
          terms: reading.cells.flatMap((ref) => termOf(report, ref)),
          result: printFigure(reading.value),
        },
      ],
      difference,
      figures: reading.cells,
    },
  ];
}

const reading = proseCheck(
  {
    id: 'proseFigure',
    severity: 'look',
    title: '正文写的件数与表中不一致',
    sentence:
      '正文里写明是什么的件数（新收、结转、各类办理结果、申请人类别、行政复议、行政诉讼、规章和规范性文件、许可、处罚、强制）和收费金额，与统计表的数逐一比对；其他口径说得通的不报。',
    basis: '同一份报告里正文与统计表应当一致',
    passed: '正文里认得出的件数都与表中一致',
  },
  (block, { report }) => recogniseIn(report, block).flatMap((found) => faultOf(report, found)),
  'figures',
);

/** Numbers in prose whose meaning is certain say what the tables say. */
export const proseFigure: ReportCheck = {
  ...reading,
  applies: (report) => recogniseFigures(report).length > 0,
};
