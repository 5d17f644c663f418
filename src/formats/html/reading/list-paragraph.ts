import type { PaperBlock, PaperList, PaperListItem, Run } from '#report/paper.ts';

/**
 * Paragraphs in Word's list style with their marks typed before a tab, as our own Word files have
 * them: they are the items of a list again.
 */

/** Class that the Word reader gives such paragraphs. */
export const listParagraph = 'list-paragraph';

const mark = /^(\d{1,6}\.|[•·])\s/u;

/** Lists that grew from such paragraphs, and may grow on. */
const grown = new WeakSet<PaperBlock>();

const withoutMark = (runs: readonly Run[], length: number): Run[] => {
  const [first, ...rest] = runs;
  if (first === undefined) return [];
  const text = first.text.slice(length).trimStart();
  return text === '' ? rest : [{ ...first, text }, ...rest];
};

function itemOf(blocks: readonly PaperBlock[]): PaperListItem | null {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return null;
  const marker = mark.exec(first.runs.map(({ text }) => text).join(''))?.[1];
  const [run] = first.runs;
  if (marker === undefined || run?.text.startsWith(marker) !== true) return null;
  const paragraph: PaperBlock = { ...first, runs: withoutMark(first.runs, marker.length) };
  return { marker, blocks: [paragraph, ...rest] };
}

const isOrdered = ({ marker }: PaperListItem): boolean => marker.endsWith('.');

/** Whether an item goes on with a list: bullets with bullets, a number with the one before it. */
function goesOn(list: PaperList, item: PaperListItem): boolean {
  const last = list.items.at(-1);
  if (last === undefined || list.ordered !== isOrdered(item)) return false;
  return !list.ordered || Number.parseInt(item.marker, 10) === Number.parseInt(last.marker, 10) + 1;
}

const grow = (items: readonly PaperListItem[], ordered: boolean): PaperList => {
  const list: PaperList = { kind: 'list', ordered, items };
  grown.add(list);
  return list;
};

/** Adds such a paragraph to what was read: to the list before it, as a list of its own, or as it is. */
export function addListParagraph(read: PaperBlock[], blocks: readonly PaperBlock[]): void {
  const item = itemOf(blocks);
  const last = read.at(-1);
  const open = last?.kind === 'list' && grown.has(last) ? last : null;
  if (item === null) read.push(...blocks);
  else if (open !== null && goesOn(open, item))
    read[read.length - 1] = grow([...open.items, item], open.ordered);
  else read.push(grow([item], isOrdered(item)));
}
