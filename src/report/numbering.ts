const digits = '零一二三四五六七八九';

/** Chinese numeral of a whole number from 1 to 99, e.g. 12 → 十二. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return tensText + (ones === 0 ? '' : digits.charAt(ones));
}

/** Number of a section on the printed form: 一、 */
export const sectionNumber = (position: number): string => `${chineseNumeral(position)}、`;

/** Depth of a heading inside a section: 1 （一）, 2 1., 3 （1）. */
export type HeadingLevel = 1 | 2 | 3;

const headingNumbers: Readonly<Record<HeadingLevel, (position: number) => string>> = {
  1: (position) => `（${chineseNumeral(position)}）`,
  2: (position) => `${position}.`,
  3: (position) => `（${position}）`,
};

/** Number of a heading, by GB/T 9704—2012 7.3.3: （一） 1. （1） below 一、. */
export const headingNumber = (level: HeadingLevel, position: number): string =>
  headingNumbers[level](position);

/** Counts headings of one section in reading order; a heading restarts the counts below it. */
export function headingCounter(): (level: HeadingLevel) => string {
  const counts = [0, 0, 0, 0];
  return (level) => {
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    return headingNumber(level, counts[level] ?? 1);
  };
}
