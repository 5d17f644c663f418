/** What reading a typed date gave: `yyyy-mm-dd`, or why it could not be read. Blank text is no date and no problem. */
export type ParsedDate =
  | { readonly date: string | null; readonly problem: null }
  | { readonly date: null; readonly problem: string };

const spellings: readonly RegExp[] = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/u,
];

const fullWidth = /[０-９－／．]/gu;
const halfWidth = (text: string): string =>
  text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

const partsOf = (text: string): number[] | undefined =>
  spellings
    .map((spelling) => spelling.exec(text))
    .find((match) => match !== null)
    ?.slice(1)
    .map(Number);

const pad = (part: number): string => String(part).padStart(2, '0');

const fail = (problem: string): ParsedDate => ({ date: null, problem });

/**
 * Reads a date as officers write it: 2026-1-20, 2026/01/20, 2026.1.20, 20260120, 2026年1月20日,
 * in half- or full-width signs. A day the calendar does not have is not read.
 */
export function parseDate(typed: string): ParsedDate {
  const text = halfWidth(typed).replace(/\s+/gu, '');
  if (text === '') return { date: null, problem: null };
  const [year, month, day] = partsOf(text) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    return fail(`“${typed}”不是完整的日期，请按2026年1月20日的样子填写`);
  if (month < 1 || month > 12) return fail(`“${typed}”里没有${month}月，请核对月份`);
  if (day < 1 || day > daysIn(year, month))
    return fail(`${year}年${month}月没有${day}日，请核对日期`);
  return { date: `${year}-${pad(month)}-${pad(day)}`, problem: null };
}

/** A date as official documents write it: year in full, no leading zeros (GB/T 9704—2012 7.3.5). */
export const printDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
