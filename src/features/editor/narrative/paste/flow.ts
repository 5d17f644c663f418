import type { Block, CellBlock, Ink, ListBlock, Piece, Reading, Site } from './block.ts';
import { textOf } from './block.ts';
import { declared, inkOf, isBlock, isPreformatted, lossOf, shifted, tagOf } from './element.ts';
import { wholeGrid } from './grid.ts';
import { linesOf, sourceText } from './line.ts';
import { isDrawnNumber, leadingNumber, wordNumber } from './numbers.ts';
import { withWordLists } from './word-list.ts';

const plain: Ink = { bold: false, href: null };
const headingTag = /^h[1-6]$/u;

const bold = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(({ text, ink }) => ({ text, ink: { ...ink, bold: true } }));

const unbold = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(({ text, ink }) => ({ text, ink: { ...ink, bold: false } }));

/** Heads are bold by themselves. */
const unboldBlock = (block: Block): Block =>
  block.kind === 'paragraph' ? { ...block, pieces: unbold(block.pieces) } : block;

/** Reads a stretch of the clipboard in order, gathering text until an element ends the paragraph. */
class Flow {
  private readonly blocks: Block[] = [];
  private pieces: Piece[] = [];

  private readonly reading: Reading;
  private readonly site: Site;

  constructor(reading: Reading, site: Site) {
    this.reading = reading;
    this.site = site;
  }

  read(nodes: Iterable<Node>, ink: Ink): void {
    for (const node of nodes) this.readNode(node, ink);
  }

  end(): Block[] {
    this.flush();
    return withWordLists(this.blocks);
  }

  private flush(): void {
    for (const pieces of linesOf(this.pieces)) this.blocks.push({ kind: 'paragraph', pieces });
    this.pieces = [];
  }

  private put(blocks: readonly Block[]): void {
    this.flush();
    this.blocks.push(...blocks);
  }

  private readNode(node: Node, ink: Ink): void {
    if (node.nodeType === 3) this.readText(node, ink);
    else if (isElement(node)) this.readElement(node, ink);
  }

  private readText(node: Node, ink: Ink): void {
    const parent = node.parentElement;
    const source = sourceText(node.nodeValue ?? '', isPreformatted(parent));
    const text = parent === null ? source : shifted(parent, source);
    if (text !== '') this.pieces.push({ text, ink });
  }

  private readElement(element: Element, around: Ink): void {
    const loss = lossOf(element);
    if (loss !== null) {
      if (loss !== '') this.reading.dropped.add(loss);
      return;
    }
    if (isDrawnNumber(element)) return;
    const tag = tagOf(element);
    const ink = inkOf(element, around);
    if (tag === 'br') this.readBreak(element, ink);
    else if (headingTag.test(tag)) this.put(this.heading(element, ink));
    else if (tag === 'ul' || tag === 'ol') this.put([this.list(element, ink)]);
    else if (tag === 'table') this.put(this.table(element, ink));
    else if (isBlock(tag)) this.put(this.paragraphs(element, ink));
    else this.read(element.childNodes, ink);
  }

  private readBreak(element: Element, ink: Ink): void {
    const newPage = ['page-break-before', 'break-before'].some(
      (name) => declared(element, name) !== null,
    );
    if (newPage) this.flush();
    else this.pieces.push({ text: '\n', ink });
  }

  private inside(element: Element, ink: Ink, site: Site = this.site): Block[] {
    return blocksOf(element.childNodes, this.reading, { ink, site });
  }

  private paragraphs(element: Element, ink: Ink): Block[] {
    const word = wordNumber(element);
    const blocks = this.inside(element, ink);
    const [first, ...rest] = blocks;
    return word !== null && first?.kind === 'paragraph' ? [{ ...first, word }, ...rest] : blocks;
  }

  /** Word's own number gives way to ours where we draw the same kind; a typed one stays until it is known whether it agrees. */
  private heading(element: Element, ink: Ink): Block[] {
    const drawn = wordNumber(element)?.marker ?? '';
    const own = leadingNumber(drawn);
    const prefix: Piece[] =
      drawn === '' || (own !== null && own.level !== null) ? [] : [{ text: drawn, ink: plain }];
    return this.inside(element, ink).map((block): Block => {
      if (block.kind !== 'paragraph') return block;
      const pieces = unbold([...prefix, ...block.pieces]);
      const typed = leadingNumber(textOf(pieces));
      if (this.site !== 'body' || (typed !== null && typed.level === null)) {
        return { kind: 'paragraph', pieces: bold(pieces) };
      }
      const level = own?.level ?? typed?.level ?? this.reading.levelOf(tagOf(element));
      return { kind: 'heading', level, pieces };
    });
  }

  private list(element: Element, ink: Ink): ListBlock {
    const items: Block[][] = [];
    for (const child of element.children) {
      if (lossOf(child) !== null) continue;
      const nested = tagOf(child) === 'ul' || tagOf(child) === 'ol';
      const blocks = nested
        ? [this.list(child, ink)]
        : this.inside(child, inkOf(child, ink), 'item');
      const onlyLists = blocks.every((block) => block.kind === 'list');
      const before = items.at(-1);
      if (onlyLists && before !== undefined) before.push(...blocks);
      else if (blocks.length > 0) items.push(blocks);
    }
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    const ordered = tagOf(element) === 'ol';
    return { kind: 'list', ordered, start: Number.isSafeInteger(start) ? start : 1, items };
  }

  private table(element: Element, ink: Ink): Block[] {
    const captions = [...element.children].filter((child) => tagOf(child) === 'caption');
    const above = captions.flatMap((caption) => this.inside(caption, ink));
    const rows = rowsOf(element).map((row) =>
      cellsOf(row).map((cell) => this.cell(cell, inkOf(cell, ink))),
    );
    const boxed = rows.flat().length === 1 || element.querySelector('table') !== null;
    if (boxed || this.site !== 'body') {
      if (this.site !== 'body') this.reading.dropped.add('表格外框');
      return [...above, ...rows.flat().flatMap((cell) => cell.blocks)];
    }
    const grid = wholeGrid(rows);
    return grid.length === 0 ? above : [...above, { kind: 'table', rows: grid }];
  }

  private cell(element: Element, ink: Ink): CellBlock {
    const holdsTable = element.querySelector('table') !== null;
    const site = holdsTable || this.site !== 'body' ? this.site : 'cell';
    const header = tagOf(element) === 'th' || element.closest('thead, table')?.tagName === 'THEAD';
    const blocks = this.inside(element, ink, site);
    return {
      header,
      colspan: spanOf(element, 'colspan'),
      rowspan: spanOf(element, 'rowspan'),
      blocks: header ? blocks.map(unboldBlock) : blocks,
    };
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A span as written; 0 of rows means all that follow. */
function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  if (name === 'rowspan' && value === 0) return 100;
  return Number.isNaN(value) ? 1 : value;
}

const rowsOf = (table: Element): Element[] =>
  [...table.children].flatMap((child) => {
    if (lossOf(child) !== null) return [];
    if (tagOf(child) === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(tagOf(child)) ? rowsOf(child) : [];
  });

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(
    (child) => (tagOf(child) === 'td' || tagOf(child) === 'th') && lossOf(child) === null,
  );

/** Blocks that a stretch of the clipboard holds. */
export function blocksOf(
  nodes: Iterable<Node>,
  reading: Reading,
  { ink = plain, site = 'body' }: { ink?: Ink; site?: Site } = {},
): Block[] {
  const flow = new Flow(reading, site);
  flow.read(nodes, ink);
  return flow.end();
}
