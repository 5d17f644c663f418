import type { Paper, PaperBlock, PaperHeadingLevel, PaperListItem } from '#report/paper.ts';
import { sourcePaper } from '#report/recognise/source.ts';
import { hrefOf, isBlock, isBold, isUnseen } from './reading/element.ts';
import { type Line, type Look, plainLook, startLine } from './reading/line.ts';
import { addListParagraph, listParagraphs } from './reading/list-paragraph.ts';
import { captionsOf, isLayout, readTable } from './reading/table.ts';
import {
  attributeOf,
  bodyOf,
  childElements,
  hasClass,
  isElement,
  ownText,
  type PageElement,
  type PageNode,
  tagOf,
  textIn,
} from './reading/tree.ts';

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

function flush({ blocks, line }: Reader): void {
  const runs = line.take();
  if (runs.length > 0) blocks.push({ kind: 'paragraph', runs });
}

function readHeading(element: PageElement, reader: Reader): void {
  flush(reader);
  const level = levels[tagOf(element)] ?? 4;
  for (const block of blocksIn(element))
    reader.blocks.push(
      block.kind === 'paragraph' ? { kind: 'heading', level, number: '', runs: block.runs } : block,
    );
}

function blocksOf(readInto: (reader: Reader) => void): PaperBlock[] {
  const reader: Reader = { blocks: [], line: startLine() };
  readInto(reader);
  flush(reader);
  return reader.blocks;
}

const blocksIn = (element: PageElement): PaperBlock[] =>
  blocksOf((reader) => readNodes(element.childNodes, reader, plainLook));

/** Our own pages print the marker as text; elsewhere the browser draws it. */
function itemOf(item: PageElement, drawn: string): PaperListItem {
  const marker = childElements(item).find((child) => hasClass(child, 'marker'));
  if (marker === undefined) return { marker: drawn, blocks: blocksIn(item) };
  const rest = item.childNodes.filter((node) => node !== marker);
  return { marker: textIn(marker), blocks: blocksOf((inner) => readNodes(rest, inner, plainLook)) };
}

/** What stands in a list outside its items shows below the item before it. */
function addStray(items: PaperListItem[], node: PageNode): void {
  const blocks = blocksOf((inner) => readNodes([node], inner, plainLook));
  const last = items.pop() ?? { marker: '', blocks: [] };
  if (last.blocks.length + blocks.length > 0 || last.marker !== '')
    items.push({ ...last, blocks: [...last.blocks, ...blocks] });
}

function readList(list: PageElement, reader: Reader): void {
  flush(reader);
  const ordered = tagOf(list) === 'OL';
  let next = Number.parseInt(attributeOf(list, 'start') ?? '1', 10) || 1;
  const items: PaperListItem[] = [];
  for (const node of list.childNodes)
    if (!isElement(node) || tagOf(node) !== 'LI') addStray(items, node);
    else if (!isUnseen(node)) {
      items.push(itemOf(node, ordered ? `${next}.` : '•'));
      next += 1;
    }
  if (items.length > 0) reader.blocks.push({ kind: 'list', ordered, items });
}

function readTableElement(table: PageElement, reader: Reader): void {
  flush(reader);
  if (isLayout(table)) {
    readNodes(table.childNodes, reader, plainLook);
    flush(reader);
    return;
  }
  for (const caption of captionsOf(table)) reader.blocks.push(...blocksIn(caption));
  reader.blocks.push(readTable(table, blocksIn));
}

function readListParagraph(element: PageElement, reader: Reader): void {
  const depth = listParagraphs.findIndex((name) => hasClass(element, name));
  flush(reader);
  addListParagraph(reader.blocks, blocksIn(element), depth);
}

const special: Readonly<Record<string, (element: PageElement, reader: Reader) => void>> = {
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

function readElement(element: PageElement, reader: Reader, look: Look): void {
  if (isUnseen(element)) return;
  const own = listParagraphs.some((name) => hasClass(element, name))
    ? readListParagraph
    : special[tagOf(element)];
  if (own !== undefined) {
    own(element, reader);
    return;
  }
  const block = isBlock(element);
  if (block) flush(reader);
  readNodes(element.childNodes, reader, {
    bold: look.bold || isBold(element),
    href: hrefOf(element) ?? look.href,
  });
  if (block) flush(reader);
}

function readNodes(nodes: readonly PageNode[], reader: Reader, look: Look): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, reader, look);
    else reader.line.add(ownText(node) ?? '', look);
  }
}

/**
 * Reads a page, or what was copied from one; nothing in it loads or runs. Every visible character comes out, in order; hidden parts, scripts and styles do not.
 */
export function readHtml(html: string): Paper {
  const body = bodyOf(html);
  return sourcePaper(body === null ? [] : blocksIn(body));
}
