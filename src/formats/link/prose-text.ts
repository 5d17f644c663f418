import * as z from 'zod/mini';
import type { Narrative, NarrativeBlock } from '#report/narrative.ts';
import { narrativeSchema } from '#report/narrative.ts';

/**
 * A narrative as text: a line per block, plain paragraphs as they read, other blocks as JSON behind
 * a mark. JSON escapes control characters, so the marks can stand nowhere else.
 */

const marks = { json: '\u0001', none: '\u0002' } as const;

/** Parts one field of a link from the next; `proseText` never makes one. */
export const fieldMark = '\u0003';

const reserved = [...Object.values(marks), fieldMark, '\n'];

/** Text of a paragraph that is nothing but plain text; null for any other block. */
function plainText(block: NarrativeBlock): string | null {
  if (block.type !== 'paragraph') return null;
  if (block.content === undefined) return '';
  const [only, ...more] = block.content;
  if (only?.type !== 'text' || only.marks !== undefined || more.length > 0) return null;
  return only.text === '' || reserved.some((sign) => only.text.includes(sign)) ? null : only.text;
}

const blockText = (block: NarrativeBlock): string =>
  plainText(block) ?? `${marks.json}${JSON.stringify(block)}`;

/** A narrative as one text without a `fieldMark`. */
export const proseText = ({ content }: Narrative): string =>
  content.length === 0 ? marks.none : content.map(blockText).join('\n');

function readBlock(line: string): unknown {
  if (line.startsWith(marks.json)) return JSON.parse(line.slice(1));
  return line === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text: line }] };
}

/** The narrative `proseText` made a text of. Throws on what is none. */
export const readProse = (text: string): Narrative =>
  z.parse(narrativeSchema, {
    type: 'doc',
    content: text === marks.none ? [] : text.split('\n').map(readBlock),
  });
