import type { ChangeCounts } from '#report/compare.ts';
import { printDate } from '#report/date.ts';
import type { FigureChange } from '#report/compare/figures.ts';

/** 2026年1月20日14:05 */
const momentWords = (at: string): string => {
  const [date = '', time = ''] = at.split('T');
  return `${printDate(date)}${time}`;
};

/** 草稿第2稿（2026年1月20日14:05）, with the local time it was handed out. */
export const issueWords = ({ number, at }: { number: number; at: string }): string =>
  `草稿第${number}稿（${momentWords(at)}）`;

const counted: readonly (readonly [keyof ChangeCounts, (count: number) => string])[] = [
  ['metadata', (count) => `基本信息${count}项`],
  ['sections', (count) => `部分的增删、改名、移动${count}处`],
  ['paragraphs', (count) => `文字${count}段`],
  ['figures', (count) => `数据${count}个`],
];

/** How much changed, in a line; empty where nothing did. */
export const countWords = (counts: ChangeCounts): string =>
  counted.flatMap(([key, words]) => (counts[key] === 0 ? [] : [words(counts[key])])).join('，');

/** 多2, 少0.5; empty where there is nothing to subtract. */
export function differenceWords({ difference }: Pick<FigureChange, 'difference'>): string {
  if (difference === null) return '';
  return difference > 0 ? `多${difference}` : `少${-difference}`;
}
