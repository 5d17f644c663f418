import type { Paper, PaperBlock } from '#report/paper.ts';
import { sourcePaper } from '#report/recognise/source.ts';

/** Reads plain text: a line is a paragraph, its tabs and blanks as they stand; blank lines are none. */
export function readText(text: string): Paper {
  const blocks = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/u)
    .filter((line) => line.trim() !== '')
    .map((line): PaperBlock => ({ kind: 'paragraph', runs: [{ text: line }] }));
  return sourcePaper(blocks);
}
