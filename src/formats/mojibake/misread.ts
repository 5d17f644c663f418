import { bytesIn, decoded } from './code-pages.ts';

/** A line mended, and what had happened to it. */
export interface Mended {
  readonly reading: string;
  readonly certain: boolean;
  readonly cause: string;
}

/** Fewest signs outside ASCII that make a reading more than chance. */
const leastSigns = 3;

const foreign = /[^\p{ASCII}]/gu;
const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** Signs Chinese official text is made of. */
const ordinary = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·×]/gu;

const isChinese = (text: string): boolean => {
  const signs = countOf(text, foreign);
  return (
    signs > 0 && countOf(text, ordinary) / signs > 0.95 && countOf(text, /\p{Script=Han}/gu) > 0
  );
};

const utf8As =
  (page: 'gbk' | 'windows-1252', cause: string) =>
  (line: string): Mended | null => {
    if (countOf(line, foreign) < leastSigns) return null;
    const bytes = bytesIn(page, line);
    const reading = bytes === null ? null : decoded('utf-8', bytes);
    return reading === null || !isChinese(reading) ? null : { reading, certain: true, cause };
  };

/** GBK read as a western page: no Han sign in the line, and letters with marks throughout. */
function gbkAsWestern(line: string): Mended | null {
  if (/\p{Script=Han}/u.test(line) || countOf(line, /[\u00a1-\u00ff]/gu) < leastSigns * 2)
    return null;
  const bytes = bytesIn('windows-1252', line);
  const reading = bytes === null ? null : decoded('gbk', bytes);
  return reading === null || !isChinese(reading)
    ? null
    : { reading, certain: true, cause: 'GBK按西文读入' };
}

/** UTF-8 read as GBK with a byte lost here and there: mended but for the signs that lost one. */
function lossyUtf8(line: string): Mended | null {
  const signs = countOf(line, foreign);
  if (signs < leastSigns * 4) return null;
  const bytes = bytesIn('gbk', line.replace(/[\ufffd?？]/gu, '?'));
  if (bytes === null) return null;
  const reading = new TextDecoder('utf-8').decode(bytes).replace(/\ufffd+\??/gu, '\ufffd');
  const lost = countOf(reading, /\ufffd/gu);
  if (lost * 6 > Array.from(reading).length || !isChinese(reading.replaceAll('\ufffd', '')))
    return null;
  return { reading, certain: false, cause: 'UTF-8按GBK读入，有字节丢失' };
}

const readings: readonly ((line: string) => Mended | null)[] = [
  utf8As('gbk', 'UTF-8按GBK读入'),
  utf8As('windows-1252', 'UTF-8按西文读入'),
  gbkAsWestern,
  lossyUtf8,
];

/** Mends a line whose bytes were read in the wrong encoding; null where nothing shows that they were. */
export function mendMisread(line: string): Mended | null {
  if (!/[^\p{ASCII}]/u.test(line)) return null;
  for (const read of readings) {
    const mended = read(line);
    if (mended !== null) return mended;
  }
  return null;
}
