import { editions } from '#report/editions.ts';
import { bytesIn } from './code-pages.ts';

/**
 * Pages turned into traditional characters by a program that left the sound of each changed one in
 * brackets behind it: 區(qū). The brackets go, the characters come back; where the program had
 * shifted the bytes of a few, the form's own words say which they were.
 */

const sound = '[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}';
const spelled = new RegExp(`(\\p{Script=Han})[(（]${sound}[)）]`, 'gu');
const shifted = new RegExp(`[?？]${sound}[)）](\\p{Script=Han}{2,8})[?？]${sound}[)）]`, 'gu');

/** Fewest characters with their sound behind them that show such a page. */
const leastSpelled = 5;

/** Whether a text is such a page. */
export const isSpelledOut = (text: string): boolean =>
  (text.match(spelled)?.length ?? 0) >= leastSpelled;

/** The forms' own words, where shifted ones are looked up. */
const formWords = (): string =>
  editions.flatMap(({ sections }) => sections.map(({ title }) => title)).join('\n');

const bytesOf = (text: string): readonly number[] => [...(bytesIn('gbk', text) ?? [])];

/** Bytes of the words between their first and last, as the shift left them whole. */
function fits(words: string, bytes: readonly number[]): boolean {
  const own = bytesOf(words);
  return own.length === bytes.length + 2 && bytes.every((byte, index) => own[index + 1] === byte);
}

/** The words of the form whose bytes, shifted by one, are the text; null when none or several are. */
function unshifted(text: string): string | null {
  const bytes = bytesOf(text);
  const length = Array.from(text).length + 1;
  const words = formWords();
  const found = new Set<string>();
  for (let from = 0; from + length < words.length; from += 1) {
    const candidate = words.slice(from, from + length);
    if (!candidate.includes('\n') && fits(candidate, bytes))
      found.add(words.slice(from, from + length + 1));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Takes the sounds out of a line and gives shifted words back; `certain` when none is left unread. */
export function withoutSounds(
  line: string,
  simplify: (text: string) => string,
): { readonly reading: string; readonly certain: boolean } {
  let certain = true;
  const restored = line.replace(shifted, (whole, text: string) => {
    const words = unshifted(text);
    if (words === null) certain = false;
    return words ?? whole;
  });
  return { reading: simplify(restored.replace(spelled, '$1')), certain };
}
