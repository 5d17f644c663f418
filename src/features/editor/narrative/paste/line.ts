import type { Ink, Piece } from './block.ts';

/** Stands for a line break of the source's own wrapping until its neighbours are known. */
const wrapMark = '\u2028';
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const invisible = /(?![\t\n\r])[\p{Cc}\u200b\u2060\ufeff]/gu;
const wrapping = /[ \t\r\n\f]*[\r\n\f][ \t\r\n\f]*/gu;
const indent = /^[ \t\u00a0\u3000]+/u;

interface Char {
  readonly text: string;
  readonly ink: Ink;
}

/** Text of one source node: its own wrapping marked, runs of blanks made one, characters nobody sees left out. */
export const sourceText = (text: string, preformatted: boolean): string =>
  preformatted
    ? text.replace(/\r\n?/gu, '\n').replace(invisible, '')
    : text
        .replace(wrapping, wrapMark)
        .replace(/[ \t]+/gu, ' ')
        .replace(invisible, '');

const isBlank = (char: Char | undefined): boolean =>
  char !== undefined && (char.text === ' ' || char.text === wrapMark);

/** What a run of blanks comes to: nothing at a line's edge, nothing where only the source wrapped Chinese text. */
function settleBlank(run: readonly Char[], before: Char | undefined, after: Char | undefined) {
  const edge = [before, after].some((char) => char === undefined || char.text === '\n');
  const wrapped = run.some((char) => char.text === wrapMark);
  const [first] = run;
  if (edge || first === undefined) return [];
  if (wrapped && wide.test(before?.text ?? '') && wide.test(after?.text ?? '')) return [];
  return [{ text: ' ', ink: first.ink }];
}

function collapse(chars: readonly Char[]): Char[] {
  const out: Char[] = [];
  let at = 0;
  while (at < chars.length) {
    const from = at;
    while (isBlank(chars[at])) at += 1;
    if (at > from) out.push(...settleBlank(chars.slice(from, at), out.at(-1), chars[at]));
    const char = chars[at];
    if (char !== undefined) out.push(char);
    at += 1;
  }
  return out;
}

const sameInk = (one: Ink, other: Ink): boolean =>
  one.bold === other.bold && one.href === other.href;

function gather(chars: readonly Char[]): Piece[] {
  const pieces: { text: string; ink: Ink }[] = [];
  for (const { text, ink } of chars) {
    const last = pieces.at(-1);
    if (last !== undefined && sameInk(last.ink, ink)) last.text += text;
    else pieces.push({ text, ink });
  }
  return pieces;
}

/** Where a new paragraph begins inside one element: two breaks, or a break and an indent typed with blanks. */
const paragraphBreak = /\n[ \u00a0\u3000]*\n[\n \u00a0\u3000]*|\n(?=\u3000{2}|[\u00a0 ]{4})/gu;

function* cuts(text: string): Generator<readonly [number, number]> {
  let from = 0;
  for (const { 0: found, index } of text.matchAll(paragraphBreak)) {
    yield [from, index];
    from = index + found.length;
  }
  yield [from, text.length];
}

/**
 * Takes a line's edge blanks away: an indent made of blanks is a look, and the paper indents by
 * itself.
 */
function trimmed(chars: readonly Char[]): readonly Char[] {
  const text = chars.map((char) => char.text).join('');
  const start = indent.exec(text)?.[0].length ?? 0;
  const end = text.replace(/[\n \u00a0\u3000]+$/u, '').length;
  return chars.slice(start, Math.max(start, end));
}

/** Pieces of one element as the paragraphs they are; blank ones are left out. */
export function linesOf(pieces: readonly Piece[]): Piece[][] {
  const split = pieces.flatMap(({ text, ink }) =>
    Array.from({ length: text.length }, (_, index): Char => ({ text: text.charAt(index), ink })),
  );
  const chars = collapse(split);
  const text = chars.map((char) => char.text).join('');
  return [...cuts(text)]
    .map(([from, to]) => gather(trimmed(chars.slice(from, to))))
    .filter((line) => line.length > 0);
}
