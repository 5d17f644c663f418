import type { WordNumber } from './block.ts';
import { declared } from './element.ts';

const shapes: readonly (readonly [1 | 2 | 3, RegExp])[] = [
  [1, /^[（(][一二三四五六七八九十]+[）)]/u],
  [3, /^[（(]\d+[）)]/u],
  [2, /^\d+[.．、](?!\d)/u],
];
const otherNumber =
  /^(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十\d]+[章节条款部]|\d+(?:[.．]\d+)+|[①-⑳]|\d+[)）])/u;

/** A number typed, or drawn by Word, before a heading's words, and the heading level it speaks of, if any. */
export function leadingNumber(
  text: string,
): { readonly text: string; readonly level: 1 | 2 | 3 | null } | null {
  for (const [level, shape] of shapes) {
    const found = shape.exec(text);
    if (found !== null) return { text: found[0], level };
  }
  const other = otherNumber.exec(text);
  return other === null ? null : { text: other[0], level: null };
}

/** What Word says of a paragraph it numbers; null for any other. */
export function wordNumber(element: Element): WordNumber | null {
  const found = /^(l\d+)\s+level(\d+)/u.exec(declared(element, 'mso-list') ?? '');
  if (found === null) return null;
  const drawn = [...element.querySelectorAll('[style]')].find(isDrawnNumber);
  const marker = (drawn?.textContent ?? '').replace(/[\s\u00a0]+/gu, '');
  return { list: found[1] ?? '', level: Number(found[2]), marker };
}

/** Whether an element holds the number or bullet Word drew, which is not part of the text. */
export const isDrawnNumber = (element: Element): boolean =>
  declared(element, 'mso-list') === 'ignore';

/** What a drawn number makes of its paragraph: an item of a list, or text that must be kept because no list of ours prints such numbers. */
export function markerKind(marker: string): 'ordered' | 'bullet' | 'typed' {
  if (/^(?:\d+[.．、)）]?|[a-z]+[.．、)）]|\d+(?:[.．]\d+)+[.．]?)$/iu.test(marker))
    return 'ordered';
  return /[一二三四五六七八九十\d①-⑳]/u.test(marker) ? 'typed' : 'bullet';
}

export const markerStart = (marker: string): number => Number(/^\d+/u.exec(marker)?.[0] ?? 1);
