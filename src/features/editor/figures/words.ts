import { printFigure } from '#report/figure.ts';
import type { ColumnBalance, Side } from './balance.ts';

/** 少1 or 多1: the right side measured by the left; blank when they agree. */
export const differenceWord = (difference: number | null): string => {
  if (difference === null || difference === 0) return '';
  return `${difference < 0 ? '少' : '多'}${printFigure(Math.abs(difference))}`;
};

const sideInWords = ({ figures, sum }: Side): string =>
  `${figures.map(printFigure).join('＋')}＝${printFigure(sum)}`;

/** Both sides as sums: 3402＋91＝3493，3375＋117＝3492，相差1. */
export const sumsInWords = ({ left, right, difference }: ColumnBalance): string =>
  `${sideInWords(left)}，${sideInWords(right)}，相差${printFigure(Math.abs(difference ?? 0))}`;

/** The same with the column's name: 自然人：3402＋91＝3493，…. */
export const balanceInWords = (balance: ColumnBalance): string =>
  `${balance.column.path.at(-1) ?? ''}：${sumsInWords(balance)}`;

/** For the ear: 自然人列少1. */
export const balanceAloud = ({ column, difference, open }: ColumnBalance): string => {
  const name = `${column.path.at(-1) ?? ''}列`;
  if (difference === null) return '';
  if (difference !== 0) return `${name}${differenceWord(difference)}`;
  return open === 0 ? `${name}已平` : '';
};
