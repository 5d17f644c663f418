import * as z from 'zod/mini';

/**
 * A section's prose: the rich-text tree the app accepts, in the editor's own JSON. Anything that
 * does not fit this schema is refused at the door; the editor's schema allows nothing more.
 */

const textMark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) }),
]);

const textNode = z.object({
  type: z.literal('text'),
  text: z.string().check(z.minLength(1)),
  marks: z.optional(z.array(textMark)),
});

const hardBreak = z.object({ type: z.literal('hardBreak') });

const figureRef = z.object({
  type: z.literal('figureRef'),
  /** What it reads: a figure's address, or a sum, share or change made of some. */
  attrs: z.object({ source: z.string() }),
  /** The figure as last shown. It is what prints, and what stays when the source is gone. */
  text: z.string(),
  marks: z.optional(z.array(textMark)),
});

const inlineNode = z.discriminatedUnion('type', [textNode, figureRef, hardBreak]);

const paragraph = z.object({
  type: z.literal('paragraph'),
  content: z.optional(z.array(inlineNode)),
});

const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content: z.optional(z.array(inlineNode)),
});

const listItem = z.object({
  type: z.literal('listItem'),
  get content() {
    return z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList]));
  },
});

const bulletList = z.object({
  type: z.literal('bulletList'),
  get content() {
    return z.array(listItem);
  },
});

const orderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.optional(z.object({ start: z.optional(z.int()) })),
  get content() {
    return z.array(listItem);
  },
});

const span = z.int().check(z.minimum(1), z.maximum(100));
const cellAttrs = z.optional(
  z.object({
    colspan: z.optional(span),
    rowspan: z.optional(span),
    colwidth: z.optional(z.nullable(z.array(z.number()))),
  }),
);
const cellContent = z.array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList]));
const tableCell = z.object({
  type: z.literal('tableCell'),
  attrs: cellAttrs,
  content: cellContent,
});
const tableHeader = z.object({
  type: z.literal('tableHeader'),
  attrs: cellAttrs,
  content: cellContent,
});
const tableRow = z.object({
  type: z.literal('tableRow'),
  content: z.array(z.discriminatedUnion('type', [tableCell, tableHeader])),
});
const narrativeTable = z.object({ type: z.literal('table'), content: z.array(tableRow) });

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  narrativeTable,
]);

/** Schema of a narrative. */
export const narrativeSchema = z.object({ type: z.literal('doc'), content: z.array(block) });

/** Prose of one section, or of the opening: blocks in reading order. */
export type Narrative = z.infer<typeof narrativeSchema>;
/** A top-level block: paragraph, numbered heading, list or typed-in table. */
export type NarrativeBlock = z.infer<typeof block>;
/** A paragraph; without content it is a blank line. */
export type NarrativeParagraph = z.infer<typeof paragraph>;
/** A stretch of a line: text in one look, a live figure (引用数据), or a forced break. */
export type NarrativeInline = z.infer<typeof inlineNode>;
/** 引用数据: a figure in prose that is read from a table. */
export type LiveFigure = z.infer<typeof figureRef>;
/** A list, ordered or not; items may hold further lists. */
export type NarrativeList = z.infer<typeof bulletList> | z.infer<typeof orderedList>;
/** An item of a list. */
export type NarrativeListItem = z.infer<typeof listItem>;
/** A table typed into prose; the statistics tables are figures, not prose. */
export type NarrativeTable = z.infer<typeof narrativeTable>;
/** A cell of such a table, heading or not; it may span rows and columns. */
export type NarrativeCell = z.infer<typeof tableCell> | z.infer<typeof tableHeader>;

/** A narrative with nothing in it: one empty paragraph, as the editor starts. */
export const blankNarrative: Narrative = { type: 'doc', content: [{ type: 'paragraph' }] };

/** One paragraph of plain text; empty text gives an empty paragraph. */
export const paragraphOf = (text: string): NarrativeParagraph =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

/** Plain paragraphs as a narrative. */
export const narrativeOf = (paragraphs: readonly string[]): Narrative =>
  paragraphs.length === 0
    ? blankNarrative
    : { type: 'doc', content: paragraphs.map((text) => paragraphOf(text)) };

/** Text of a line, without its marks; a forced break is a line feed. */
const inlineText = (line: readonly NarrativeInline[]): string =>
  line.map((node) => (node.type === 'hardBreak' ? '\n' : node.text)).join('');

const noInline: readonly NarrativeInline[] = [];

/** Lines of a block in reading order: paragraphs and headings, wherever they stand in it. */
export function blockLines(node: NarrativeBlock): readonly (readonly NarrativeInline[])[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [node.content ?? noInline];
    case 'bulletList':
    case 'orderedList':
      return node.content.flatMap((item) => item.content.flatMap((child) => blockLines(child)));
    case 'table':
      return node.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.flatMap((child) => blockLines(child))),
      );
  }
}

/** Texts of a block's lines in reading order. */
export const blockTexts = (node: NarrativeBlock): string[] =>
  blockLines(node).map((line) => inlineText(line));

/** Lines of a narrative in reading order, blank ones included. */
export const narrativeTexts = (narrative: Narrative): string[] =>
  narrative.content.flatMap((node) => blockTexts(node));

const lengths = new WeakMap<NarrativeBlock, number>();

function blockLength(node: NarrativeBlock): number {
  const known = lengths.get(node);
  if (known !== undefined) return known;
  const length = blockTexts(node).join('').replace(/\s/gu, '').length;
  lengths.set(node, length);
  return length;
}

/** Characters of a narrative, blanks aside, as 字数 counts them. */
export const narrativeLength = (narrative: Narrative): number =>
  narrative.content.reduce((sum, node) => sum + blockLength(node), 0);

/** Whether a narrative holds no text at all. */
export const isBlankNarrative = (narrative: Narrative | undefined): boolean =>
  narrative === undefined || narrative.content.every((node) => blockLength(node) === 0);
