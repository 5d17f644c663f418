import { refAt, rowsNamed } from './figures.ts';
import type { TableCheck } from './kind.ts';
import { compareTotal } from './reported-total.ts';
import { columnPlace, rowName } from './words.ts';

/** A total row beside the rows it adds up, in every column. */
export const rowTotal: TableCheck<'rowTotal'> = {
  id: 'rowTotal',
  severity: 'must',
  title: '合计与各项之和不一致',
  sentence: '在每一列里，导入或手工填写的合计应当等于所列各行之和；没有填写的合计自动相加。',
  basis: '统计表的合计项',
  passed: '各列合计等于各行之和',
  compare({ report, table, check }) {
    return table.blocks.flatMap((block) => {
      const [totals, parts] = [rowsNamed(block, [check.total]), rowsNamed(block, check.of)];
      const total = totals?.[0];
      if (total === undefined || parts === undefined) return [];
      return block.columns.flatMap((column) => {
        const place = columnPlace(block, column);
        const label = rowName(total);
        return compareTotal(
          { report, table },
          {
            place: place === '' ? label : place,
            subject: place === '' ? label : `${place}，${label}`,
            total: { label, ref: refAt(table, { block, row: total, column }) },
            parts: parts.map((row) => ({
              label: rowName(row),
              ref: refAt(table, { block, row, column }),
            })),
          },
        );
      });
    });
  },
};
