import type { BlockSpec, ColumnSpec, RowSpec } from '#report/edition.ts';
import { columnsNamed, refAt } from './figures.ts';
import type { TableCheck } from './kind.ts';
import { compareTotal } from './reported-total.ts';
import { columnName, rowName } from './words.ts';

/** Where a total column's figure stands: its row, or in a table of one row its own column. */
const placeOf = (block: BlockSpec, row: RowSpec, total: ColumnSpec): string =>
  block.rows.length === 1 ? columnName(block, total) : `${rowName(row)}行`;

/** A total column beside the columns it adds up, in every row. */
export const columnTotal: TableCheck<'columnTotal'> = {
  id: 'columnTotal',
  severity: 'must',
  title: '合计与各项之和不一致',
  sentence: '在每一行里，导入或手工填写的总计应当等于所列各列之和；没有填写的总计自动相加。',
  basis: '统计表的总计列',
  passed: '各行总计等于各列之和',
  compare({ report, table, check }) {
    return table.blocks.flatMap((block) => {
      const [totals, parts] = [columnsNamed(block, [check.total]), columnsNamed(block, check.of)];
      const total = totals?.[0];
      if (total === undefined || parts === undefined) return [];
      const label = total.path.at(-1) ?? '';
      return block.rows.flatMap((row) => {
        const place = placeOf(block, row, total);
        return compareTotal(
          { report, table },
          {
            place,
            subject: block.rows.length === 1 ? place : `${place}，${label}`,
            total: { label, ref: refAt(table, { block, row, column: total }) },
            parts: parts.map((column) => ({
              label: column.path.at(-1) ?? '',
              ref: refAt(table, { block, row, column }),
            })),
          },
        );
      });
    });
  },
};
