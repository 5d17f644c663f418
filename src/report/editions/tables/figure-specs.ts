import type { FigureSpec } from '#report/edition.ts';

/** Whole cases from 0 up, the commonest rule of the forms. */
export const wholeCases: FigureSpec = {
  rule: '非负整数，件',
  unit: '件',
  decimals: 0,
  negative: false,
};
