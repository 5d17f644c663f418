import {
  allKnown,
  columnsNamed,
  distance,
  refAt,
  rowsNamed,
  sumFor,
  sumInWords,
} from './figures.ts';
import type { KnownFigure } from './figures.ts';
import type { Comparison, TableCheck } from './kind.ts';
import { lastYearsValue } from './last-year.ts';
import { plainLabel, printDistance } from './words.ts';

/** One row's stock now, what came in and went out, and the stock a year ago. */
interface Flow {
  readonly row: string;
  /** What the stock is called: 现行有效件数. */
  readonly name: string;
  readonly stock: KnownFigure;
  readonly inflow: KnownFigure;
  readonly outflow: KnownFigure;
  readonly before: number;
}

function compareFlow({ row, name, stock, inflow, outflow, before }: Flow): Comparison {
  const expected = [
    { label: `上年${name}`, value: before, ref: null },
    inflow,
    { ...outflow, value: -outflow.value },
  ];
  const own = { ...stock, label: `本年${name}` };
  const difference = distance([own], expected);
  return {
    place: `${row}行`,
    title: `${name}与上年数加减后不一致`,
    message: `${row}，${sumInWords(expected)}，本年填的${name}为${stock.value}，相差${printDistance(difference)}，请核对；有文件到期失效或重新登记的，可以保留`,
    sums: [sumFor(expected), sumFor([own])],
    difference,
    figures: [stock, inflow, outflow].flatMap(({ ref }) => ref ?? []),
  };
}

/** 现行有效件数: last year's stock, with what was issued and without what was repealed. */
export const stockFlow: TableCheck<'stockFlow'> = {
  id: 'stockFlow',
  severity: 'look',
  title: '现行有效件数与上年数加减后不一致',
  sentence:
    '本年的现行有效件数，一般等于上年的现行有效件数加本年制发、减本年废止。文件到期失效或重新登记时可以不等。有上年报告时才核对。',
  basis: '两个年度报告之间的衔接',
  passed: '现行有效件数与上年衔接',
  compare({ report, table, check, lastYear }) {
    return table.blocks.flatMap((block) => {
      const columns = columnsNamed(block, [check.stock, check.inflow, check.outflow]) ?? [];
      return (rowsNamed(block, check.rows) ?? []).flatMap((row) => {
        const asked = columns.map((column) => ({
          label: plainLabel(column.path.at(-1) ?? ''),
          ref: refAt(table, { block, row, column }),
        }));
        const [stock, inflow, outflow] = allKnown(report, table, asked) ?? [];
        const before = lastYearsValue(lastYear, table, asked[0]?.ref ?? '');
        if (stock === undefined || inflow === undefined || outflow === undefined) return [];
        if (before === undefined) return [];
        const name = stock.label;
        return [
          compareFlow({
            row: plainLabel(row.path.at(-1) ?? ''),
            name,
            stock,
            inflow,
            outflow,
            before,
          }),
        ];
      });
    });
  },
};
