import type { TableRowSpec, TableWords } from './labels.ts';
import { labelAt } from './labels.ts';
import type { ReadRow } from './grid-rows.ts';
import type { Item } from './item.ts';
import { isBlankSign, keyOf } from './squeeze.ts';

/** A statistics table that stands as text: its rows, and how many items it takes up. */
export interface TextTable {
  readonly rows: readonly ReadRow[];
  readonly length: number;
  readonly heads: number;
}

/** Most items a table in text is looked for in: one cell a line, heads and all. */
const mostItems = 900;
/** Longest stretch of text a table is looked for in, in signs. */
const longestTable = 40_000;

/** Digits with their points and an adjoining unit; a digit that numbers the next label is not one of them. */
const figureToken =
  /(?:(?!\d[.．、]\s*\p{Script=Han})[\d０-９.,，+\-－−])+(?:万元|元|人次|[件条次篇个人])?|[—–―/／-]+/uy;

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly named: readonly TableRowSpec[];
}

/** What a scan of a text found: labels in order, and how far everything was of the table. */
interface Scan {
  readonly labels: readonly Mark[];
  readonly end: number;
}

/** Stands between lines where the first was so long that its site may have broken it. */
const softBreak = '\ue000';
const longLine = 30;

/** Items as one text, lines parted by a break. */
const joinedText = (items: readonly Item[]): string =>
  items
    .map(({ text }, index) => {
      if (index === items.length - 1) return text;
      return text + (text.length >= longLine ? softBreak : '\n');
    })
    .join('');

const skipped = /[\ue000|\t\n（(）)“”"《》:：*]/u;

/** Reads labels and figures one after another until something is neither. */
function scan(words: TableWords, text: string): Scan {
  const labels: Mark[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text.charAt(at);
    const hit = isBlankSign(sign) ? null : labelAt(words, text, at);
    figureToken.lastIndex = at;
    if (hit !== null) {
      labels.push({ from: at, to: hit.end, named: hit.label.rows });
      at = hit.end;
    } else if (isBlankSign(sign) || skipped.test(sign)) at += 1;
    else if (figureToken.test(text)) at = figureToken.lastIndex;
    else break;
  }
  return { labels, end: at };
}

const separated = /[|\t]/u;

/** Cells of a row's text after its label: parted by bars or tabs, else by blanks. */
function cellsOf(stretch: string): { readonly cells: readonly string[]; readonly parted: boolean } {
  const text = stretch.replaceAll(softBreak, '');
  if (separated.test(text)) {
    const pieces = text
      .replaceAll('\n', '')
      .split(/[|\t]/u)
      .map((piece) => piece.trim());
    return { cells: withoutEdge(pieces), parted: true };
  }
  return { cells: text.split(/\s+/u).filter((piece) => piece !== ''), parted: false };
}

/** What stands before the first bar and after the last is no cell. */
function withoutEdge(pieces: readonly string[]): readonly string[] {
  const first = pieces[0] === '' || pieces[0] === '）' || pieces[0] === ')' ? 1 : 0;
  const last = pieces.at(-1) === '' ? -1 : pieces.length;
  return pieces.slice(first, last);
}

/** Items from `start` on, joined as lines, as far as a table in text may reach. */
function joinedItems(items: readonly Item[], start: number): readonly Item[] {
  let length = 0;
  const near = items.slice(start, start + mostItems);
  const end = near.findIndex((item) => {
    length += item.text.length;
    return item.block !== null || length > longestTable;
  });
  return end === -1 ? near : near.slice(0, Math.max(end, 1));
}

/** How many items lie wholly before `end` of their joined text, and where the last of them ends. */
function wholeItems(items: readonly Item[], end: number): { length: number; end: number } {
  let at = 0;
  let length = 0;
  for (const item of items) {
    if (at + item.text.length > end) break;
    at += item.text.length + 1;
    length += 1;
  }
  return { length, end: Math.max(at - 1, 0) };
}

interface Stretch {
  readonly text: string;
  readonly source: number;
}

function rowOf({ text, source }: Stretch, mark: Mark, to: number): ReadRow {
  const after = text.slice(mark.to, to).replace(/^[）)”"：:]+|[\s（(“"《]+$/gu, '');
  const { cells, parted } = cellsOf(after);
  return {
    named: mark.named,
    cells,
    parted,
    source,
    text: text.slice(mark.from, to).replaceAll(softBreak, ''),
  };
}

/** Row labels with the figures that follow each. */
function labelledRows(stretch: Stretch, scanned: Scan, end: number): readonly ReadRow[] {
  const within = scanned.labels.filter(({ from }) => from < end);
  return within.flatMap((mark, index) => {
    if (mark.named.length === 0) return [];
    const next = within.slice(index + 1).find((each) => !isUnitOf(mark, stretch.text, each));
    return [rowOf(stretch, mark, Math.min(next?.from ?? end, end))];
  });
}

/** Whether a label is no label but the unit printed in the row before it. */
function isUnitOf(mark: Mark, text: string, next: Mark): boolean {
  const unit = mark.named[0]?.row.unit;
  return typeof unit === 'string' && keyOf(text.slice(next.from, next.to)) === keyOf(unit);
}

/** The one row of a table without row labels: the figures after its last head. */
function unlabelledRow(stretch: Stretch, scanned: Scan, end: number): readonly ReadRow[] {
  const from = scanned.labels.findLast((mark) => mark.from < end)?.to ?? end;
  const text = stretch.text.slice(from, end);
  const { cells, parted } = cellsOf(text);
  return /[\d０-９]/u.test(text)
    ? [{ named: [], cells, parted, source: stretch.source, text }]
    : [];
}

const leastHeads = 6;

const isTable = (words: TableWords, rows: readonly ReadRow[], heads: number): boolean =>
  words.unlabelled
    ? heads >= leastHeads && rows.length > 0
    : rows.filter(({ cells }) => cells.length > 0).length >= 2 || rows.length >= leastHeads;

/** The statistics table that stands as text from an item on; null when none does. */
export function textTable(
  words: TableWords,
  items: readonly Item[],
  start: number,
): TextTable | null {
  const first = items[start];
  if (first === undefined || !startsLikeTable(words, first.text)) return null;
  const lines = joinedItems(items, start);
  const text = joinedText(lines);
  const scanned = scan(words, text);
  const whole = wholeItems(lines, scanned.end);
  const stretch = { text, source: first.source };
  const rows = words.unlabelled
    ? unlabelledRow(stretch, scanned, whole.end)
    : labelledRows(stretch, scanned, whole.end);
  const heads = scanned.labels.filter(({ from }) => from < whole.end).length;
  return isTable(words, rows, heads) ? { rows, length: whole.length, heads } : null;
}

function startsLikeTable(words: TableWords, text: string): boolean {
  const from = text.search(/[^\s|（(“"：:*-]/u);
  return from !== -1 && labelAt(words, text, from) !== null;
}
