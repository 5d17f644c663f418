import type { WordPiece } from '#report/compare/words.ts';

/** Longer stretches that stayed are cut to what shows where one is. */
const longest = 56;
const kept = 22;

const signs = (text: string): readonly string[] => Array.from(text);
const head = (text: string): string => signs(text).slice(0, kept).join('');
const tail = (text: string): string => signs(text).slice(-kept).join('');

function shorter(text: string, { first, last }: { first: boolean; last: boolean }): string {
  if (signs(text).length <= longest) return text;
  return `${first ? '' : head(text)}……${last ? '' : tail(text)}`;
}

/** A changed paragraph with the long stretches that stayed left out, so that the change is seen. */
export const shorten = (pieces: readonly WordPiece[]): readonly WordPiece[] =>
  pieces.length === 1
    ? pieces
    : pieces.map((piece, index) =>
        piece.kind === 'same'
          ? {
              kind: 'same',
              text: shorter(piece.text, { first: index === 0, last: index === pieces.length - 1 }),
            }
          : piece,
      );
