/** What reading a typed report year gave: the year, or why it could not be read. */
export type ParsedYear =
  | { readonly year: number; readonly problem: null }
  | { readonly year: null; readonly problem: string };

/** First and last report year a report can be about. */
const first = 2008;
const last = 2099;

const fail = (problem: string): ParsedYear => ({ year: null, problem });

const toHalfWidth = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Reads a report year as officers type it: 2025, ２０２５, 2025年, 2025年度. */
export function parseYear(typed: string, example: number): ParsedYear {
  const text = toHalfWidth(typed).replace(/[\s　]+/gu, '');
  if (text === '') return fail(`请填写报告年度，例如${example}`);
  const [, digits] = /^(\d{4})(?:年度?)?$/u.exec(text) ?? [];
  if (digits === undefined) return fail(`“${typed}”不是年度，请填四位数字，例如${example}`);
  const year = Number(digits);
  if (year < first) return fail(`${year}年还没有这项报告，报告年度从${first}年起`);
  return year > last ? fail(`“${typed}”超出范围，请核对年度`) : { year, problem: null };
}
