import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeList,
  NarrativeParagraph,
} from '#report/narrative.ts';
import { blankNarrative } from '#report/narrative.ts';
import type { HeadingLevel } from '#report/numbering.ts';
import { headingNumber } from '#report/numbering.ts';
import type { PaperBlock, PaperCell, PaperList, PaperTable, Run } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import type { Item } from './item.ts';
import { sliceRuns, trimmedSpan } from './runs.ts';
import { blockText, tableRows } from './source.ts';

type Text = Extract<NarrativeInline, { type: 'text' }>;

function toInline({ text, bold, href, breakBefore }: Run): NarrativeInline[] {
  const marks: NonNullable<Text['marks']> = [
    ...(bold === true ? [{ type: 'bold' as const }] : []),
    ...(href === undefined ? [] : [{ type: 'link' as const, attrs: { href } }]),
  ];
  return [
    ...(breakBefore === true ? [{ type: 'hardBreak' as const }] : []),
    ...(text === '' ? [] : [{ type: 'text' as const, text, ...(marks.length > 0 && { marks }) }]),
  ];
}

/** A line without the blanks around it, in the editor's words. */
function paragraphFrom(runs: readonly Run[]): NarrativeParagraph {
  const { from, to } = trimmedSpan(runsText(runs));
  const content = sliceRuns(runs, from, to).flatMap(toInline);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** Number of items whose markers are those a list would print: bullets, or numbers that count on from the first. */
function startOf(list: PaperList): number | null {
  const start = Number(/^(\d{1,6})\.$/u.exec(list.items[0]?.marker.trim() ?? '')?.[1]);
  const counts = list.items.every(({ marker }, index) => marker.trim() === `${start + index}.`);
  return counts && Number.isSafeInteger(start) ? start : null;
}

const isBullet = (marker: string): boolean => /^[•◦▪·●○■□◆-]?$/u.test(marker.trim());

type Simple = NarrativeParagraph | NarrativeList;

function simpleBlocks(block: PaperBlock): Simple[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphFrom(block.runs)];
    case 'heading':
      return [paragraphFrom([{ text: block.number }, ...block.runs])];
    case 'list':
      return listFrom(block);
    case 'table':
      return tableRows(block).map((row) =>
        paragraphFrom([
          { text: row.cells.map((cell) => cell.blocks.map(blockText).join(' ')).join(' ') },
        ]),
      );
  }
}

/** A list; where its markers are none a list would print, paragraphs with the markers as typed. */
function listFrom(list: PaperList): Simple[] {
  const start = startOf(list);
  const bulleted = list.items.every(({ marker }) => isBullet(marker));
  if (start === null && !bulleted)
    return list.items.flatMap(({ marker, blocks }) => withMarker(marker, blocks));
  const content = list.items.map(({ blocks }) => ({
    type: 'listItem' as const,
    content: blocks.flatMap(simpleBlocks),
  }));
  if (bulleted) return [{ type: 'bulletList', content }];
  return [{ type: 'orderedList', attrs: { start: start ?? 1 }, content }];
}

function withMarker(marker: string, blocks: readonly PaperBlock[]): Simple[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'paragraph')
    return [paragraphFrom([{ text: marker }, ...first.runs]), ...rest.flatMap(simpleBlocks)];
  return [paragraphFrom([{ text: marker }]), ...blocks.flatMap(simpleBlocks)];
}

const mostSpan = 100;

function cellFrom(cell: PaperCell): NarrativeCell {
  const spans = {
    ...(cell.colspan > 1 && { colspan: Math.min(cell.colspan, mostSpan) }),
    ...(cell.rowspan > 1 && { rowspan: Math.min(cell.rowspan, mostSpan) }),
  };
  const content = cell.blocks.flatMap(simpleBlocks);
  return {
    type: cell.header === undefined ? 'tableCell' : 'tableHeader',
    ...(Object.keys(spans).length > 0 && { attrs: spans }),
    content: content.length === 0 ? [{ type: 'paragraph' }] : content,
  };
}

const tableFrom = (table: PaperTable): NarrativeBlock => ({
  type: 'table',
  content: tableRows(table).map((row) => ({
    type: 'tableRow',
    content: row.cells.map(cellFrom),
  })),
});

const headingShapes: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, /^（[一二三四五六七八九十]+）/u],
  [2, /^\d+\./u],
  [3, /^（\d+）/u],
];

/** Level and number a heading bears in its text; null when it bears none of ours. */
function numberedAs(text: string): readonly [HeadingLevel, string] | null {
  for (const [level, shape] of headingShapes) {
    const number = shape.exec(text)?.[0];
    if (number !== undefined) return [level, number];
  }
  return null;
}

/** Tells headings of a section by their numbers: one that does not follow from those before is none. */
function headingReader(): (item: Item) => NarrativeBlock | null {
  const counts = [0, 0, 0, 0];
  return (item) => {
    const numbered = item.level === null ? null : numberedAs(item.text.trimStart());
    if (numbered === null) return null;
    const [level, number] = numbered;
    if (printed(counts, level) !== number) return null;
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const { from, to } = trimmedSpan(item.text);
    const content = sliceRuns(item.runs, from + number.length, to).flatMap(toInline);
    return { type: 'heading', attrs: { level }, ...(content.length > 0 && { content }) };
  };
}

/** Number the next heading of a level would print, after so many at each level. */
const printed = (counts: readonly number[], level: HeadingLevel): string =>
  headingNumber(level, (counts[level] ?? 0) + 1);

/**
 * A section's items as a narrative. A heading of the source stays one only where its typed number
 * is the one it would print; otherwise it is a paragraph with its number as typed.
 */
export function proseFrom(items: readonly Item[]): Narrative {
  const headingFrom = headingReader();
  const content = items.flatMap((item): NarrativeBlock[] => {
    if (item.block?.kind === 'table') return [tableFrom(item.block)];
    if (item.block?.kind === 'list') return listFrom(item.block);
    if (item.text.trim() === '') return [];
    return [headingFrom(item) ?? paragraphFrom(item.runs)];
  });
  return content.length === 0 ? blankNarrative : { type: 'doc', content };
}
