import { strFromU8 } from 'fflate';
import type { DocxParts } from './open-parts.ts';

const margin = /^word\/(?:header|footer)\d*\.xml$/u;
const paragraphEnd = /<\/w:p>/u;
const written = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu;

const signs: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

const lineOf = (xml: string): string =>
  [...xml.matchAll(written)]
    .map(([, text = '']) => text.replaceAll(/&\w+;/gu, (sign) => signs[sign] ?? sign))
    .join('')
    .trim();

const linesOf = (part: Uint8Array): string[] =>
  strFromU8(part)
    .split(paragraphEnd)
    .map(lineOf)
    .filter((line) => line !== '');

/** Words that stand above and below every page, each once; page numbers are none. */
export const marginWords = (parts: DocxParts): readonly string[] => [
  ...new Set(
    Object.entries(parts)
      .filter(([name]) => margin.test(name))
      .map(([, part]) => linesOf(part).join('　'))
      .filter((words) => /\p{L}/u.test(words)),
  ),
];
