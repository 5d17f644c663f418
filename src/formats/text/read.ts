import type { Paper } from '#report/paper.ts';
import { sourcePaper } from '#report/recognise/source.ts';

/**
 * A text as a source paper: one paragraph a line, blank lines left out. Tabs, bars and runs of blanks
 * within a line stay as they are; recognition tells tables by them.
 */
export const readText = (text: string): Paper =>
  sourcePaper(
    text
      .replace(/^\ufeff/u, '')
      .split(/\r\n|[\n\r\f\v\u2028\u2029]/u)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })),
  );
