import type { Paper, PaperBlock, PaperHeadingLevel, PaperListItem } from '#report/paper.ts';
import { sourcePaper } from '#report/recognise/source.ts';
import { hrefOf, isBlock, isBold, isUnseen } from './reading/element.ts';
import { type Line, type Look, plainLook, startLine } from './reading/line.ts';
import { addListParagraph, listParagraph } from './reading/list-paragraph.ts';
import { captionsOf, isLayout, readTable } from './reading/table.ts';

/** The report's title is h1, a section h2: their numbers are part of their words, their levels hints. */
const levels: Readonly<Record<string, PaperHeadingLevel>> = {
  H1: 1,
  H2: 1,
  H3: 2,
  H4: 3,
  H5: 4,
  H6: 4,
};

interface Reader {
  readonly blocks: PaperBlock[];
  readonly line: Line;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function flush({ blocks, line }: Reader): void {
  const runs = line.take();
  if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
}

function readHeading(element: Element, reader: Reader): void {
  flush(reader);
  const inner: Reader = { blocks: [], line: startLine() };
  readChildren(element, inner, plainLook);
  flush(inner);
  const level = levels[element.tagName.toUpperCase()] ?? 4;
  for (const block of inner.blocks)
    reader.blocks.push(
      block.kind === 'paragraph' ? { kind: 'heading', level, number: '', runs: block.runs } : block,
    );
}

const blocksIn = (element: Element): PaperBlock[] => {
  const reader: Reader = { blocks: [], line: startLine() };
  readChildren(element, reader, plainLook);
  flush(reader);
  return reader.blocks;
};

/** Our own pages print the marker as text; elsewhere the browser draws it. */
function itemOf(item: Element, drawn: string): PaperListItem {
  const marker = item.querySelector(':scope > .marker');
  if (marker === null) return { marker: drawn, blocks: blocksIn(item) };
  const rest = [...item.children].filter((child) => child !== marker);
  return { marker: marker.textContent, blocks: rest.flatMap(blocksIn) };
}

function readList(list: Element, reader: Reader): void {
  flush(reader);
  const ordered = list.tagName.toUpperCase() === 'OL';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  const items = [...list.children]
    .filter((child) => child.tagName.toUpperCase() === 'LI' && !isUnseen(child))
    .map((item, index) => itemOf(item, ordered ? `${start + index}.` : '•'));
  if (items.length > 0) reader.blocks.push({ kind: 'list', ordered, items });
}

function readTableElement(table: Element, reader: Reader): void {
  flush(reader);
  if (isLayout(table)) {
    readChildren(table, reader, plainLook);
    flush(reader);
    return;
  }
  for (const caption of captionsOf(table)) reader.blocks.push(...blocksIn(caption));
  reader.blocks.push(readTable(table, blocksIn));
}

function readListParagraph(element: Element, reader: Reader): void {
  flush(reader);
  const inner: Reader = { blocks: [], line: startLine() };
  readChildren(element, inner, plainLook);
  flush(inner);
  addListParagraph(reader.blocks, inner.blocks);
}

const special: Readonly<Record<string, (element: Element, reader: Reader) => void>> = {
  H1: readHeading,
  H2: readHeading,
  H3: readHeading,
  H4: readHeading,
  H5: readHeading,
  H6: readHeading,
  OL: readList,
  UL: readList,
  TABLE: readTableElement,
  BR: (_, { line }) => line.breakLine(),
};

function readElement(element: Element, reader: Reader, look: Look): void {
  if (isUnseen(element)) return;
  const own = element.classList.contains(listParagraph)
    ? readListParagraph
    : special[element.tagName.toUpperCase()];
  if (own !== undefined) {
    own(element, reader);
    return;
  }
  const block = isBlock(element);
  if (block) flush(reader);
  readChildren(element, reader, {
    bold: look.bold || isBold(element),
    href: hrefOf(element) ?? look.href,
  });
  if (block) flush(reader);
}

function readChildren(parent: Element, reader: Reader, look: Look): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) reader.line.add(node.nodeValue ?? '', look);
    else if (isElement(node)) readElement(node, reader, look);
  }
}

/**
 * Reads a page, or what was copied from one. The document it is parsed into is inert: nothing in it
 * loads or runs. Every visible character comes out, in order; hidden parts, scripts and styles do not.
 */
export function readHtml(html: string): Paper {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return sourcePaper(blocksIn(body));
}
