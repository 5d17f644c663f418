import type { Paper, PaperBlock } from '#report/paper.ts';
import { sourceBlocks, tableRows } from '#report/recognise/source.ts';
import type { ReadResult } from './format.ts';

/**
 * How much is read: far more than any report holds (the longest known are some hundred pages), far
 * less than what would hold the page up.
 */
const readingLimits = {
  /** Characters of a page with its tags. */
  html: 20_000_000,
  /** Tags of a page. */
  tags: 200_000,
  /** Lines of a text, blank ones too. */
  lines: 100_000,
  /** Paragraphs, headings, lists and tables. */
  blocks: 10_000,
  /** Cells of all tables; the longest known annexes have some thousand. */
  cells: 15_000,
} as const;

const refused = (what: string): ReadResult => ({
  ok: false,
  problem: `${what}。请打开文件，只选报告部分，复制后粘贴`,
});

const counted = (count: number): string =>
  count >= 10_000 ? `${Math.round(count / 10_000)}万` : String(count);

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Why a page is not even parsed; null when it may be. */
export function pageTooLarge(html: string): ReadResult | null {
  const { html: most, tags } = readingLimits;
  if (html.length > most)
    return refused(`网页有${counted(html.length)}字符，超过能读的${counted(most)}`);
  return countOf(html, '<') > tags ? refused(`网页的内容超过能读的${counted(tags)}项`) : null;
}

/** Why a text is not even parted into lines; null when it may be. */
export function textTooLong(text: string): ReadResult | null {
  const count = Math.max(countOf(text, '\n'), countOf(text, '\r'));
  const { lines } = readingLimits;
  return count > lines
    ? refused(`文件有${counted(count)}行文字，超过能读的${counted(lines)}行`)
    : null;
}

const cellsOf = (block: PaperBlock): number =>
  block.kind === 'table' ? tableRows(block).reduce((sum, { cells }) => sum + cells.length, 0) : 0;

/** Why what was read is not looked at further; null when it may be. */
export function sourceTooLong(source: Paper): ReadResult | null {
  const blocks = sourceBlocks(source);
  const cells = blocks.reduce((sum, block) => sum + cellsOf(block), 0);
  const most = readingLimits;
  if (blocks.length > most.blocks)
    return refused(`文件有${counted(blocks.length)}段文字，超过能认的${counted(most.blocks)}段`);
  return cells > most.cells
    ? refused(`文件的表格有${counted(cells)}格，超过能认的${most.cells / 10_000}万格`)
    : null;
}
