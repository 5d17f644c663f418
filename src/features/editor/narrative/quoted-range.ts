import type { Node } from '@tiptap/pm/model';
import type { Quote } from '#report/check.ts';
import { leafText, type Match, positionsIn } from './find/search.ts';

function* linesIn(block: Node, start: number): Generator<readonly [Node, number]> {
  if (block.isTextblock) {
    yield [block, start + 1];
    return;
  }
  let pos = start + 1;
  for (const child of block.children) {
    yield* linesIn(child, pos);
    pos += child.nodeSize;
  }
}

const startOf = (doc: Node, block: number): number =>
  doc.children.slice(0, block).reduce((pos, child) => pos + child.nodeSize, 0);

/** Where quoted words stand; null when they stand there no more. */
export function rangeOf(doc: Node, { block, start, text }: Quote): Match | null {
  const top = doc.maybeChild(block);
  if (top === null) return null;
  let before = 0;
  for (const [line, pos] of linesIn(top, startOf(doc, block))) {
    const words = line.textBetween(0, line.content.size, '', leafText);
    const index = start - before;
    if (index >= 0 && words.slice(index, index + text.length) === text) {
      const at = positionsIn(line);
      return { from: pos + at(index, 'from'), to: pos + at(index + text.length, 'to') };
    }
    before += words.length + 1;
  }
  return null;
}
