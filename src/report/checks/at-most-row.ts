import { compareAtMost } from './at-most.ts';
import { refAt, rowsNamed } from './figures.ts';
import type { TableCheck } from './kind.ts';
import { columnPlace, rowName } from './words.ts';

/** A row that is a part of another (其中：…) does not exceed it. */
export const atMostRow: TableCheck<'atMostRow'> = {
  id: 'atMostRow',
  severity: 'look',
  title: '其中数大于总数',
  sentence: '在统计表里，“其中”所列的数一般不大于它所属的总数。',
  basis: '统计表各指标之间的从属关系',
  passed: '其中数不大于总数',
  compare({ report, table, check }) {
    return table.blocks.flatMap((block) => {
      const [small, large] = rowsNamed(block, [check.small, check.large]) ?? [];
      if (small === undefined || large === undefined) return [];
      return block.columns.flatMap((column) => {
        const of = (row: typeof small): { label: string; ref: string } => ({
          label: rowName(row),
          ref: refAt(table, { block, row, column }),
        });
        return compareAtMost(
          { report, table },
          { place: columnPlace(block, column), small: of(small), large: of(large) },
        );
      });
    });
  },
};
