import type { Node } from '@tiptap/pm/model';

/** A place where the searched words stand, in positions of the document. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** What a leaf says that is no text but has some of its own: a live figure. */
const ownText = (node: Node): string | undefined => node.type.spec.leafText?.(node);

/** Text of a leaf; a forced break is one character. */
export const leafText = (node: Node): string => ownText(node) ?? '\n';

/** Text of one text block: a forced break is one character, a live figure what it shows. */
const textOf = (block: Node): string => block.textBetween(0, block.content.size, '', leafText);

type PositionOf = (index: number, edge: 'from' | 'to') => number;

/** Where a block's characters stand in it, by their number in its text. A live figure is one step wide: what begins or ends in it takes it whole. */
export function positionsIn(block: Node): PositionOf {
  if (!block.children.some((child) => ownText(child) !== undefined)) return (index) => index;
  const from: number[] = [];
  const to: number[] = [0];
  block.forEach((child, offset) => {
    const live = ownText(child);
    const length = live?.length ?? child.nodeSize;
    for (let index = 0; index < length; index += 1) {
      from.push(live === undefined ? offset + index : offset);
      to.push(live === undefined ? offset + index + 1 : offset + 1);
    }
  });
  return (index, edge) => (edge === 'from' ? from : to)[index] ?? block.content.size;
}

function* matchesIn(block: Node, start: number, words: string): Generator<Match> {
  const text = textOf(block);
  let index = text.indexOf(words);
  if (index === -1) return;
  const at = positionsIn(block);
  while (index !== -1) {
    const end = index + words.length;
    yield { from: start + at(index, 'from'), to: start + at(end, 'to') };
    index = text.indexOf(words, end);
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

/** Whether a match takes in a live figure, which follows its table and is not replaced. */
export function holdsLiveFigure(doc: Node, { from, to }: Match): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node) => {
    found ||= ownText(node) !== undefined;
  });
  return found;
}

/** Number of the first match at or after a position, the first of all when there is none. */
export function matchFrom(matches: readonly Match[], pos: number): number {
  const index = matches.findIndex((match) => match.from >= pos);
  return Math.max(0, index);
}
