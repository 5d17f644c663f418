import { sectionNumber } from '#report/numbering.ts';

/** 1 → 一, as the report's own sections are counted. */
const han = (count: number): string => sectionNumber(count).replace(/、$/u, '');

const letters = (count: number, first: string): string =>
  String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26)).repeat(
    Math.floor((count - 1) / 26) + 1,
  );

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let rest = count;
  return romans
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

const circled = (count: number): string =>
  count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);

const fullWidth = (count: number): string =>
  String(count).replaceAll(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** How Word counts, by the names of ECMA-376 ST_NumberFormat that Chinese documents use. */
const formats: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  chineseCounting: han,
  chineseCountingThousand: han,
  japaneseCounting: han,
  ideographDigital: han,
  taiwaneseCounting: han,
  upperLetter: (count) => letters(count, 'A'),
  lowerLetter: (count) => letters(count, 'a'),
  upperRoman: (count) => roman(count).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
};

/** A count as Word prints it; in figures where the format is not known. */
export const printCount = (format: string, count: number): string =>
  (formats[format] ?? String)(count);
