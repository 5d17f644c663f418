/** How a stretch of text is set, as far as a narrative cares. */
export interface Ink {
  readonly bold: boolean;
  readonly href: string | null;
}

/** Text in one ink. A line feed is a forced break. */
export interface Piece {
  readonly text: string;
  readonly ink: Ink;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: Block[][];
}

export interface CellBlock {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly blocks: readonly Block[];
}

/** A paragraph Word numbers: which of its lists, how deep, and the number it drew. */
export interface WordNumber {
  readonly list: string;
  readonly level: number;
  readonly marker: string;
}

/** What a clipboard holds once its looks are gone. */
export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[]; readonly word?: WordNumber }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly pieces: readonly Piece[];
    }
  | ListBlock
  | { readonly kind: 'table'; readonly rows: readonly (readonly CellBlock[])[] };

/** Where blocks are read for: items and cells hold no headings and no tables. */
export type Site = 'body' | 'item' | 'cell';

/** What is not taken over, in the words the officer is told. */
export type Dropped = '图片' | '批注' | '视频或音频' | '表格外框';

/** State of one reading of a clipboard. */
export interface Reading {
  readonly dropped: Set<Dropped>;
  /** Level of a heading by its tag: the outermost kind met is level 1. */
  readonly levelOf: (tag: string) => 1 | 2 | 3;
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => piece.text).join('');
