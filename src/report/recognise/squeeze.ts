const quotes = new Set(['“', '”', '‘', '’', '「', '」', "'", '＇', '＂']);

/** One sign in the form it is compared in: half-width, quotation marks alike. */
export function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (quotes.has(sign)) return '"';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return sign === '○' || sign === 'Ｏ' ? '〇' : sign;
}

/** A text in half-width signs, as long as it was. */
export const plainSigns = (text: string): string =>
  text.replace(/[\uff01-\uff5e“”‘’「」'○]/gu, plainSign);

/** Blanks as pages have them, among them non-breaking, ideographic and invisible ones. */
const blanks = /[\s\u200b-\u200d\ufeff]+/gu;

/** A text without its blanks. */
export const withoutBlanks = (text: string): string => text.replace(blanks, '');

/** A blank, or an invisible sign. */
export const isBlankSign = (sign: string): boolean => /[\s\u200b-\u200d\ufeff]/u.test(sign);

/** Letters and digits alone, half-width: what a title or label is known by, however it is spaced and pointed. */
export const keyOf = (text: string): string => plainSigns(text).replace(/[^\p{L}\p{N}]+/gu, '');

const keySign = /[\p{L}\p{N}]/u;

const isKeySign = (sign: string): boolean => keySign.test(sign);

/**
 * End of `key` in `text` when it starts at `from`, blanks and points inside it passed over;
 * -1 when it does not.
 */
export function endOfKey(text: string, key: string, from: number): number {
  let at = from;
  for (const sign of key) {
    if (at > from) at = nextKeySign(text, at);
    if (plainSign(text.charAt(at)) !== sign) return -1;
    at += 1;
  }
  return at;
}

function nextKeySign(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isKeySign(text.charAt(at))) at += 1;
  return at;
}
