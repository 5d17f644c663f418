import { mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec, Node as DocNode, Schema, TagParseRule } from '@tiptap/pm/model';

const content = '(paragraph | bulletList | orderedList)+';

/** What each node is to the acts on tables, which ask for roles and know no names. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** Pixels a column has at least. */
const leastWidth = 25;

const widthsOf = ({ attrs }: DocNode): (number | undefined)[] => {
  const { colspan, colwidth }: Record<string, unknown> = attrs;
  const widths: readonly unknown[] = Array.isArray(colwidth) ? colwidth : [];
  return Array.from({ length: Number(colspan) }, (_, at) => {
    const width = widths[at];
    return typeof width === 'number' && width > 0 ? width : undefined;
  });
};

const columnOf = (width: number | undefined): DOMOutputSpec => {
  const style =
    width === undefined ? `min-width: ${leastWidth}px` : `width: ${Math.max(width, leastWidth)}px`;
  return ['col', { style }];
};

function drawTable(table: DocNode, attributes: Record<string, unknown>): DOMOutputSpec {
  const widths = table.firstChild?.children.flatMap(widthsOf) ?? [];
  const total = widths.reduce<number>((sum, width) => sum + (width ?? leastWidth), 0);
  const style = `${widths.includes(undefined) ? 'min-width' : 'width'}: ${total}px`;
  const columns: DOMOutputSpec = ['colgroup', {}, ...widths.map(columnOf)];
  const own = mergeAttributes(attributes, { style });
  return ['div', { class: 'tableWrapper' }, ['table', own, columns, ['tbody', 0]]];
}

const Table = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  group: 'block',
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ node, HTMLAttributes }) => drawTable(node, HTMLAttributes),
  extendNodeSchema: ({ name }) => {
    const tableRole = roles[name];
    return tableRole === undefined ? {} : { tableRole };
  },
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

/** A span as the narrative allows it, whatever the clipboard said. */
function readSpan(element: HTMLElement, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(value) ? 1 : Math.min(100, Math.max(1, value));
}

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => readSpan(element, 'colspan') },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => readSpan(element, 'rowspan') },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/** A cell's attributes as HTML has them: a span of one is not written. */
const drawnAttributes = (attributes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => !name.endsWith('span') || value !== 1),
  );

/** A no-break space is content; the blanks and line ends of a page's source are none. */
const isBlank = (element: HTMLElement): boolean =>
  element.children.length === 0 && /^[ \t\r\n\f]*$/u.test(element.textContent ?? '');

function emptyContent(schema: Schema, name: string) {
  const filled = schema.nodes[name]?.createAndFill();
  if (filled === null || filled === undefined) throw new Error(`${name} cannot be empty`);
  return filled.content;
}

/** How a cell is read: one without anything in it holds an empty line. */
const readCell = (tag: string, name: string): TagParseRule[] => [
  {
    tag,
    getAttrs: (element) => (isBlank(element) ? {} : false),
    getContent: (_, schema) => emptyContent(schema, name),
  },
  { tag },
];

const cell = (name: string, tag: string) =>
  Node.create({
    name,
    content,
    isolating: true,
    addAttributes: cellAttributes,
    parseHTML: () => readCell(tag, name),
    renderHTML: ({ HTMLAttributes }) => [tag, drawnAttributes(HTMLAttributes), 0],
  });

/** Tables as the narrative knows them: rows of cells and header cells that hold paragraphs and lists. */
export const tableNodes = [Table, TableRow, cell('tableCell', 'td'), cell('tableHeader', 'th')];
