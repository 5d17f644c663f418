import type { BlockSpec, ColumnSpec, RowSpec } from '#report/edition.ts';
import { printFigure } from '#report/figure.ts';

const numbering =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|其中：)+/u;
const aside = /[（(][^（）()]*[）)]$/u;

/** A label without its number and its closing explanation: （二）部分公开（区分处理的…） → 部分公开. */
export function plainLabel(label: string): string {
  const plain = label.replace(numbering, '').replace(aside, '');
  return plain === '' ? label : plain;
}

/** What sentences call a row. */
export const rowName = (row: RowSpec): string => row.short ?? plainLabel(row.path.at(-1) ?? '');

/** What sentences call a column: its own label, with those above it where the label alone is not enough. */
export function columnName(block: BlockSpec, column: ColumnSpec): string {
  const own = column.path.at(-1) ?? '';
  const alone = block.columns.filter((other) => other.path.at(-1) === own).length === 1;
  return plainLabel(alone ? own : column.path.join(''));
}

/** Columns a table has but one of need not be named. */
export const columnPlace = (block: BlockSpec, column: ColumnSpec): string =>
  block.columns.length === 1 ? '' : `${columnName(block, column)}列`;

const ordinal = /^([一二三四五六七八九十]+)、/u;
const counts = ['', '', '两', '三', '四', '五', '六', '七', '八', '九'];

/** Rows by their numbers on the form: 一、二两项之和, 一项. Undefined where the form does not number them. */
export function itemsName(rows: readonly RowSpec[]): string | undefined {
  const numbers = rows.flatMap((row) => ordinal.exec(row.path[0] ?? '')?.[1] ?? []);
  if (numbers.length !== rows.length || numbers.length === 0) return undefined;
  return numbers.length === 1
    ? `${numbers.join('')}项`
    : `${numbers.join('、')}${counts[numbers.length] ?? numbers.length}项之和`;
}

/** A distance between two figures, without its sign. */
export const printDistance = (difference: number): string => printFigure(Math.abs(difference));
