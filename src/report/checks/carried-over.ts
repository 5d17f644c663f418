import type { ColumnComparison } from './consequences.ts';
import { withoutConsequences } from './consequences.ts';
import { distance, knownValue, refAt, rowsNamed, sumFor } from './figures.ts';
import type { TableCheck } from './kind.ts';
import { lastYearsValue } from './last-year.ts';
import { columnPlace, printDistance, rowName } from './words.ts';

/** 上年结转: what last year's report carried over is what this year's carried in. */
export const carriedOver: TableCheck<'carriedOver'> = {
  id: 'carriedOver',
  severity: 'must',
  title: '上年结转与上年报告的结转下年度不一致',
  sentence: '在每一列里，本年填的上年结转应当等于上年报告的结转下年度。有上年报告时才核对。',
  basis: '两个年度报告之间的衔接',
  passed: '上年结转与上年报告一致',
  compare({ report, table, check, lastYear }) {
    return table.blocks.flatMap((block) => {
      const [now, then] = rowsNamed(block, [check.thisYear, check.lastYear]) ?? [];
      if (now === undefined || then === undefined) return [];
      const comparisons = block.columns.flatMap((column): ColumnComparison[] => {
        const ref = refAt(table, { block, row: now, column });
        const value = knownValue(report, table, ref);
        const before = lastYearsValue(lastYear, table, refAt(table, { block, row: then, column }));
        if (value === undefined || before === undefined) return [];
        const own = { label: `本年填的${rowName(now)}`, value, ref };
        const last = { label: `上年报告的${rowName(then)}`, value: before, ref: null };
        const difference = distance([own], [last]);
        const place = columnPlace(block, column);
        return [
          {
            column: column.id,
            place,
            title: '上年结转与上年报告的结转下年度不一致',
            message: `${place === '' ? '' : `${place}，`}${own.label}为${value}，${last.label}为${before}，相差${printDistance(difference)}，请核对后修改`,
            sums: [sumFor([own]), sumFor([last])],
            difference,
            figures: [ref],
          },
        ];
      });
      return withoutConsequences(table, comparisons);
    });
  },
};
