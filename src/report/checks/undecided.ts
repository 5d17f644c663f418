import type { TableSpec } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureAt } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { isTotal, openEntries } from '#report/totals.ts';
import { refAt, rowsNamed } from './figures.ts';
import { columnName, columnPlace, rowName } from './words.ts';

type Filled = Pick<Report, 'figures'>;

/** Columns whose balance cannot be decided yet because of blanks, though figures were begun in them; named as the form does. */
export function undecidedColumns(report: Filled, table: TableSpec): readonly string[] {
  const names = table.checks.flatMap((check) => {
    if (check.kind !== 'balance') return [];
    return table.blocks.flatMap((block) => {
      const rows = rowsNamed(block, [...check.left, ...check.right]) ?? [];
      return block.columns.flatMap((column) => {
        const refs = rows.map((row) => refAt(table, { block, row, column }));
        const open = refs.some((ref) => openEntries(report, table, ref).length > 0);
        const begun = block.rows.some((row) => {
          const ref = refAt(table, { block, row, column });
          return !isTotal(table, ref) && figureAt(report, ref) !== null;
        });
        return open && begun ? [columnPlace(block, column)] : [];
      });
    });
  });
  return [...new Set(names)].filter((name) => name !== '');
}

/** A cell in words: its column and its row, 自然人列“上年结转”. */
export function cellWords(table: TableSpec, ref: FigureRef): string {
  const cell = figureCells(table).find((each) => each.ref === ref);
  if (cell === undefined) return ref;
  const { block, row, column } = cell;
  const [rowWords, columnWords] = [rowName(row), columnName(block, column)];
  if (block.columns.length === 1) return `“${rowWords}”`;
  return block.rows.length === 1 ? `“${columnWords}”` : `${columnWords}列“${rowWords}”`;
}
