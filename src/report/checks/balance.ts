import type { BlockSpec, RowSpec } from '#report/edition.ts';
import type { ColumnComparison } from './consequences.ts';
import { withoutConsequences } from './consequences.ts';
import { allKnown, distance, refAt, rowsNamed, sumFor, sumInWords } from './figures.ts';
import type { TableCheck } from './kind.ts';
import { columnPlace, itemsName, printDistance, rowName } from './words.ts';

const faultName = (left: readonly RowSpec[], right: readonly RowSpec[]): string =>
  `${itemsName(left) ?? '左边各项之和'}不等于${itemsName(right) ?? '右边各项之和'}`;

/** 勾稽关系: in every column, what came in equals what was dealt with and what remains. */
export const balance: TableCheck<'balance'> = {
  id: 'balance',
  severity: 'must',
  title: '勾稽关系不成立',
  sentence: '在每一列里，表头注明应当相等的两边分别相加，结果应当相等。',
  basis: '统计表表头注明的勾稽关系',
  passed: '勾稽关系成立',
  compare({ report, table, check }) {
    const columnsOf = (
      block: BlockSpec,
      left: readonly RowSpec[],
      right: readonly RowSpec[],
    ): ColumnComparison[] =>
      block.columns.flatMap((column) => {
        const known = (rows: readonly RowSpec[]): ReturnType<typeof allKnown> =>
          allKnown(
            report,
            table,
            rows.map((row) => ({ label: rowName(row), ref: refAt(table, { block, row, column }) })),
          );
        const [lefts, rights] = [known(left), known(right)];
        if (lefts === undefined || rights === undefined) return [];
        const difference = distance(lefts, rights);
        const place = columnPlace(block, column);
        return [
          {
            column: column.id,
            place,
            title: faultName(left, right),
            message: `${place === '' ? '' : `${place}，`}${sumInWords(lefts)}，${sumInWords(rights)}，相差${printDistance(difference)}，请核对后修改`,
            sums: [sumFor(lefts), sumFor(rights)],
            difference,
            figures: [...lefts, ...rights].flatMap(({ ref }) => ref ?? []),
          },
        ];
      });
    return table.blocks.flatMap((block) => {
      const [left, right] = [rowsNamed(block, check.left), rowsNamed(block, check.right)];
      return left === undefined || right === undefined
        ? []
        : withoutConsequences(table, columnsOf(block, left, right));
    });
  },
};
