import type { FigureSpec } from './edition.ts';

/**
 * A reported number. `null` is blank (未填), which is not 0. A string is an entry or an imported
 * text that could not be read as a number: it is kept exactly as it stood until someone mends it.
 */
export type Figure = number | string | null;

/**
 * Where a figure stands: the ids of table, block (where the table has any), row and column (where
 * the table has more than one), joined by `/`, e.g. `applications/newlyReceived/naturalPerson`.
 */
export type FigureRef = string;

/** What reading an entry gave: the figure, and why it could not be read when `figure` is a string. */
export type ParsedFigure =
  | { readonly figure: number | null; readonly problem: null }
  | { readonly figure: string; readonly problem: string };

const fullWidth = /[０-９．，－＋　]/gu;
const halves: Readonly<Record<string, string>> = {
  '．': '.',
  '，': ',',
  '－': '-',
  '＋': '+',
  '　': ' ',
};

const toHalfWidth = (text: string): string =>
  text.replace(
    fullWidth,
    (sign) => halves[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );

const thousands = /^[+\-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const plain = /^[+\-−]?(?:\d+\.?\d*|\.\d+)$/u;

const fail = (typed: string, problem: string): ParsedFigure => ({ figure: typed, problem });

const foreignText = (typed: string): string => {
  if (/\p{Script=Han}/u.test(typed)) return `“${typed}”里有汉字，请只填数字`;
  if (/\p{L}/u.test(typed)) return `“${typed}”里有字母，请只填数字`;
  return `“${typed}”不是一个数，请只填数字`;
};

const decimalsOf = (text: string): number => text.split('.')[1]?.replace(/0+$/u, '').length ?? 0;

/**
 * Reads what was typed or pasted into a cell. Full-width digits, thousands marks and blanks are
 * understood; nothing else is stripped. An entry that breaks the cell's rule comes back as typed,
 * with a sentence that says what to do. Blank text is a blank figure, never 0.
 */
export function parseFigure(typed: string, spec: FigureSpec): ParsedFigure {
  const text = toHalfWidth(typed)
    .replace(/[\s ]+/gu, '')
    .replace('−', '-');
  if (text === '') return { figure: null, problem: null };
  const grouped = thousands.test(text);
  if (!grouped && /^[\d,.+-]*,[\d,.+-]*$/u.test(text))
    return fail(typed, `“${typed}”的千分位不完整，请核对后重填`);
  const bare = grouped ? text.replaceAll(',', '') : text;
  if (!plain.test(bare)) return fail(typed, foreignText(typed));
  return withinRule(typed, bare, spec);
}

function withinRule(typed: string, bare: string, spec: FigureSpec): ParsedFigure {
  const value = Number(bare);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER || bare.replace(/\D/gu, '').length > 15)
    return fail(typed, `“${typed}”位数过多，请核对单位`);
  if (value < 0 && !spec.negative) return fail(typed, `“${typed}”是负数，此格不能小于0`);
  if (decimalsOf(bare) > spec.decimals)
    return fail(
      typed,
      spec.decimals === 0
        ? `“${typed}”有小数，此格只填整数`
        : `“${typed}”小数超过${spec.decimals}位，请核对单位`,
    );
  return { figure: Object.is(value, -0) ? 0 : value, problem: null };
}

/** Prints a figure as the form does: bare digits, no thousands marks; blank prints as nothing; unread text as it stood. */
export function printFigure(figure: Figure): string {
  if (figure === null) return '';
  if (typeof figure === 'string') return figure;
  return Math.abs(figure) < 1e-6 && figure !== 0 ? figure.toFixed(6) : String(figure);
}

/** Sum of numbers with decimal dust removed (amounts have at most six decimals). */
export const sumOf = (numbers: readonly number[]): number =>
  Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6));
