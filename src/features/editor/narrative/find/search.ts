import type { Node } from '@tiptap/pm/model';

/** A place where the searched words stand, in positions of the document. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Text of one text block, a forced break as one character, so that an index is a position. */
const textOf = (block: Node): string => block.textBetween(0, block.content.size, '', '\n');

function* matchesIn(block: Node, start: number, words: string): Generator<Match> {
  const text = textOf(block);
  let index = text.indexOf(words);
  while (index !== -1) {
    yield { from: start + index, to: start + index + words.length };
    index = text.indexOf(words, index + words.length);
  }
}

/** Every place of the words, to the letter, each inside one paragraph, heading or line of a cell; marks do not part them. */
export function search(doc: Node, words: string): Match[] {
  const found: Match[] = [];
  if (words === '') return found;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    found.push(...matchesIn(node, pos + 1, words));
    return false;
  });
  return found;
}

/** Number of the first match at or after a position, the first of all when there is none. */
export function matchFrom(matches: readonly Match[], pos: number): number {
  const index = matches.findIndex((match) => match.from >= pos);
  return Math.max(0, index);
}
