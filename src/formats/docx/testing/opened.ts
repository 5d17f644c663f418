import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { WriteInput } from '#formats/format.ts';
import type { Paper } from '#report/paper.ts';
import { packPaper } from '#formats/docx/package.ts';

const { DOMParser } = new JSDOM('').window;

/** Parses a part; XML that is not well-formed throws. */
export function parseXml(xml: string): Element {
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  if (documentElement.querySelector('parsererror') !== null) throw new Error('not well-formed');
  return documentElement;
}

/** A written document taken apart again: its parts' texts by path. */
export async function openedParts(
  paper: Paper,
  draft: WriteInput['draft'] = null,
): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await packPaper({ paper, draft }));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The main part of a written paper. */
export async function writtenBody(paper: Paper): Promise<Element> {
  const parts = await openedParts(paper);
  return parseXml(parts.get('word/document.xml') ?? '');
}

const glyphs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n' };

/** Text of a paragraph; a break is a line feed. */
export const paragraphText = (paragraph: Element): string =>
  [...paragraph.querySelectorAll('r > *')]
    .map((each) => (each.tagName === 'w:t' ? each.textContent : (glyphs[each.tagName] ?? '')))
    .join('');

/** Texts of all paragraphs in reading order, empty ones left out. */
export const paragraphTexts = (body: Element): string[] =>
  [...body.querySelectorAll('p')]
    .map((paragraph) => paragraphText(paragraph))
    .filter((text) => text !== '');
