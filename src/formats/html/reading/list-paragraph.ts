import type { PaperBlock, PaperList, PaperListItem, Run } from '#report/paper.ts';

/**
 * Paragraphs in Word's list style with their marks typed before a tab, as our own Word files have
 * them: they are the items of a list again, nested as deep as their style says.
 */

/** Classes that the Word reader gives such paragraphs, by how deep they stand. */
export const listParagraphs = ['list-paragraph', 'list-paragraph-2', 'list-paragraph-3'] as const;

const mark = /^(\d{1,6}\.|[•◦▪·])(?:\s|$)/u;

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
  const line = first.runs.map(({ text, breakBefore }) => (breakBefore === true ? '\n' : '') + text);
  const marker = mark.exec(line.join(''))?.[1];
  const [run] = first.runs;
  if (marker === undefined || run?.text.startsWith(marker) !== true) return null;
  const paragraph: PaperBlock = { ...first, runs: withoutMark(first.runs, marker.length) };
  return { marker, blocks: [paragraph, ...rest] };
}

const isOrdered = ({ marker }: PaperListItem): boolean => marker.endsWith('.');

/** Whether an item goes on with a list: the same bullet, or a number with the one before it. */
function goesOn(list: PaperList, item: PaperListItem): boolean {
  const last = list.items.at(-1);
  if (last === undefined) return false;
  return isOrdered(item)
    ? Number.parseInt(item.marker, 10) === Number.parseInt(last.marker, 10) + 1
    : item.marker === last.marker;
}

const grow = (items: readonly PaperListItem[], ordered: boolean): PaperList => {
  const list: PaperList = { kind: 'list', ordered, items };
  grown.add(list);
  return list;
};

/** What was read with an item added: to the list at its end, in that list's last item, or as a list of its own. */
function withItem(read: readonly PaperBlock[], item: PaperListItem, depth: number): PaperBlock[] {
  const last = read.at(-1);
  const open = last?.kind === 'list' && grown.has(last) ? last : null;
  const host = open?.items.at(-1);
  if (open === null || host === undefined) return [...read, grow([item], isOrdered(item))];
  const before = read.slice(0, -1);
  if (depth > 0) {
    const blocks = withItem(host.blocks, item, depth - 1);
    return [...before, grow([...open.items.slice(0, -1), { ...host, blocks }], open.ordered)];
  }
  return goesOn(open, item)
    ? [...before, grow([...open.items, item], open.ordered)]
    : [...read, grow([item], isOrdered(item))];
}

/** Adds such a paragraph to what was read. `depth` is how many lists it stands in, less one. */
export function addListParagraph(
  read: PaperBlock[],
  blocks: readonly PaperBlock[],
  depth: number,
): void {
  const item = itemOf(blocks);
  if (item === null) read.push(...blocks);
  else read.splice(Math.max(0, read.length - 1), 1, ...withItem(read.slice(-1), item, depth));
}
