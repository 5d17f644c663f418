import { mapLines } from './map-lines.ts';
import type { Narrative, NarrativeInline } from './narrative.ts';
import { blockLines } from './narrative.ts';
import type { WordsPlace } from './review-anchor.ts';

type Line = readonly NarrativeInline[];
type Marks = Extract<NarrativeInline, { type: 'text' }>['marks'];

/** A stretch of a line's text, in UTF-16 units; a forced break counts for one. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const textOf = (node: NarrativeInline): string => (node.type === 'hardBreak' ? '\n' : node.text);
const lengthOf = (line: Line): number => line.reduce((sum, node) => sum + textOf(node).length, 0);

const textNode = (text: string, marks: Marks): NarrativeInline =>
  marks === undefined ? { type: 'text', text } : { type: 'text', text, marks };

/** Part of a node; a live figure that was cut is a plain text from then on. */
function part(node: NarrativeInline, { from, to }: Stretch): NarrativeInline[] {
  const text = textOf(node);
  const [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  if (end <= start) return [];
  if (node.type === 'hardBreak' || end - start === text.length) return [node];
  return [textNode(text.slice(start, end), node.marks)];
}

function cut(line: Line, { from, to }: Stretch): NarrativeInline[] {
  let at = 0;
  return line.flatMap((node) => {
    const start = at;
    at += textOf(node).length;
    return part(node, { from: from - start, to: to - start });
  });
}

/** Looks of what stands at a place: of the character there, else of the one before. */
function marksAt(line: Line, at: number): Marks {
  const [node] = cut(line, { from: at, to: at + 1 }).concat(cut(line, { from: at - 1, to: at }));
  return node === undefined || node.type === 'hardBreak' ? undefined : node.marks;
}

const lineBreak: NarrativeInline = { type: 'hardBreak' };

function typed(text: string, marks: Marks): NarrativeInline[] {
  const [first = '', ...rest] = text.split('\n');
  const words = (piece: string): NarrativeInline[] =>
    piece === '' ? [] : [textNode(piece, marks)];
  return rest.reduce((line, piece) => line.concat(lineBreak, words(piece)), words(first));
}

const sameLook = (one: Marks, other: Marks): boolean =>
  JSON.stringify(one ?? []) === JSON.stringify(other ?? []);

/** Neighbouring texts of one look as one text. */
function joined(line: Line): NarrativeInline[] {
  const whole: NarrativeInline[] = [];
  for (const node of line) {
    const last = whole.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameLook(last.marks, node.marks))
      whole[whole.length - 1] = textNode(last.text + node.text, last.marks);
    else whole.push(node);
  }
  return whole;
}

/** What both texts begin with, in whole characters. */
function sharedStart(one: string, other: string): string {
  const [mine, theirs] = [Array.from(one), Array.from(other)];
  const differs = mine.findIndex((sign, index) => sign !== theirs[index]);
  return differs < 0 ? one : mine.slice(0, differs).join('');
}

const backwards = (text: string): string => Array.from(text).toReversed().join('');

/** The stretch that really changes, and the words for it: what both texts begin and end with stays untouched. */
function difference(old: string, proposed: string): Stretch & { readonly words: string } {
  const from = sharedStart(old, proposed).length;
  const [rest, words] = [old.slice(from), proposed.slice(from)];
  const end = sharedStart(backwards(rest), backwards(words)).length;
  return { from, to: old.length - end, words: words.slice(0, words.length - end) };
}

function inLine(line: Line, { from, to }: Stretch, proposed: string): NarrativeInline[] {
  const old = cut(line, { from, to }).map(textOf).join('');
  const change = difference(old, proposed);
  const [start, end] = [from + change.from, from + change.to];
  return joined([
    ...cut(line, { from: 0, to: start }),
    ...typed(change.words, marksAt(line, start)),
    ...cut(line, { from: end, to: lengthOf(line) }),
  ]);
}

/** The line a stretch of a block's text lies in, and the stretch within it; null when it is not in one line. */
function lineOf(lines: readonly Line[], { from, to }: Stretch): (Stretch & { line: Line }) | null {
  let origin = 0;
  for (const line of lines) {
    const end = origin + lengthOf(line);
    if (from >= origin && to <= end) return { line, from: from - origin, to: to - origin };
    origin = end + 1;
  }
  return null;
}

/**
 * A narrative with other words in a place, as when a proposed text is adopted (采纳). Only what
 * differs between old and new words is touched, so that bold, links and live figures stay where the
 * words stay; new words look as those they replace, a line feed in them is a forced break, and a live
 * figure that is cut becomes plain text. Null when the place is not within one line of the narrative,
 * as words across list items or cells are: those are for a person to change.
 */
export function replaceWords(
  narrative: Narrative,
  { block, start, end }: Pick<WordsPlace, 'block' | 'start' | 'end'>,
  proposed: string,
): Narrative | null {
  const node = narrative.content[block];
  const place =
    node === undefined || end <= start ? null : lineOf(blockLines(node), { from: start, to: end });
  if (node === undefined || place === null) return null;
  const changed = mapLines(node, (line) =>
    line === place.line ? inLine(line, place, proposed) : line,
  );
  return { ...narrative, content: narrative.content.with(block, changed) };
}
