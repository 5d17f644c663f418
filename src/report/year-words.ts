/** A stretch of text that names a year: 2024年, 二〇二四年, 〔2024〕. Positions in UTF-16 units. */
export interface YearWord {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

const digitSigns = '〇一二三四五六七八九';
const zeroes = /[零○oO０0]/gu;

const toDigits = (text: string): string =>
  Array.from(text.replace(zeroes, '〇'))
    .map((sign) => {
      const han = digitSigns.indexOf(sign);
      if (han !== -1) return String(han);
      return sign >= '０' && sign <= '９' ? String(sign.charCodeAt(0) - 0xff10) : sign;
    })
    .join('');

const named =
  /(?<![\d０-９.])([12１２][\d０-９]{3}|[一二][〇零○一二三四五六七八九]{3})(?=\s*(?:年|—|-|〕|\]))/gu;

/** Every year a text names, in order. */
export const yearWords = (text: string): readonly YearWord[] =>
  [...text.matchAll(named)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    year: Number(toDigits(found[0])),
  }));

/** Years named in last year's words that mean that year or the one before: what has to change when they are taken over. */
export const yearsToChange = (text: string, lastYear: number): readonly YearWord[] =>
  yearWords(text).filter(({ year }) => year === lastYear || year === lastYear - 1);
