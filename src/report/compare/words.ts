import { wordSegmenter } from '#report/word-segmenter.ts';
import { diffLists } from './diff-lists.ts';

/** Words that stayed, went or came, in reading order. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Where words are not known, numbers and Latin words are kept together and the rest goes sign by sign. */
const signs = /[\p{Script=Latin}\d.,%]+|./gsu;

function segmentsOf(text: string): string[] {
  const segmenter = wordSegmenter();
  return segmenter === null
    ? (text.match(signs) ?? [])
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Pieces of one gap: everything that went stands before everything that came. */
interface Gap {
  removed: string;
  added: string;
}

const gapPieces = ({ removed, added }: Gap): WordPiece[] => [
  ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
  ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
];

/** A single sign between two changes hides more than it shows. */
const isSliver = (text: string): boolean => text.length === 1 && !/[\d\n\t]/u.test(text);

/**
 * What changed between two texts, word by word as Chinese is written. The pieces but the added ones
 * are the old text; but the removed ones, the new text.
 */
export function wordPieces(before: string, after: string): readonly WordPiece[] {
  const stretches = diffLists(segmentsOf(before), segmentsOf(after));
  const pieces: WordPiece[] = [];
  let gap: Gap = { removed: '', added: '' };
  const close = (): void => {
    pieces.push(...gapPieces(gap));
    gap = { removed: '', added: '' };
  };
  stretches.forEach(({ kind, items }, index) => {
    const text = items.join('');
    const inside = gap.removed + gap.added !== '' && index < stretches.length - 1;
    if (kind !== 'same') gap[kind] += text;
    else if (inside && isSliver(text))
      gap = { removed: gap.removed + text, added: gap.added + text };
    else {
      close();
      pieces.push({ kind, text });
    }
  });
  close();
  return pieces;
}
