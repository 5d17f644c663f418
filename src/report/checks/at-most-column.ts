import { compareAtMost } from './at-most.ts';
import { columnsNamed, refAt, rowsNamed } from './figures.ts';
import type { TableCheck } from './kind.ts';
import { columnName, rowName } from './words.ts';

/** A column that is a part of another does not exceed it. */
export const atMostColumn: TableCheck<'atMostColumn'> = {
  id: 'atMostColumn',
  severity: 'look',
  title: '本年数大于总数',
  sentence: '在同一行里，本年新增的数一般不大于总数。',
  basis: '统计表各列之间的从属关系',
  passed: '本年数不大于总数',
  compare({ report, table, check }) {
    return table.blocks.flatMap((block) => {
      const [small, large] = columnsNamed(block, [check.small, check.large]) ?? [];
      if (small === undefined || large === undefined) return [];
      return (rowsNamed(block, check.rows) ?? []).flatMap((row) => {
        const of = (column: typeof small): { label: string; ref: string } => ({
          label: columnName(block, column),
          ref: refAt(table, { block, row, column }),
        });
        return compareAtMost(
          { report, table },
          { place: `${rowName(row)}行`, small: of(small), large: of(large) },
        );
      });
    });
  },
};
