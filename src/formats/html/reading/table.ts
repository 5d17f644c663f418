import { ownTable } from '#formats/html/own-table.ts';
import type { PaperBlock, PaperCell, PaperRow, PaperTable } from '#report/paper.ts';
import { isUnseen } from './element.ts';
import { attributeOf, childElements, countIn, hasClass, type PageElement, tagOf } from './tree.ts';

/** Reads what stands in an element. */
export type ReadBlocks = (element: PageElement) => readonly PaperBlock[];

const most = 1000;

const spanOf = (cell: PageElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Number.isSafeInteger(span) && span > 0 ? Math.min(span, most) : 1;
};

const alignOf = (cell: PageElement): PaperCell['align'] => {
  const given = `${attributeOf(cell, 'align') ?? ''} ${attributeOf(cell, 'style') ?? ''} ${attributeOf(cell, 'class') ?? ''}`;
  if (/\b(?:left|start)\b/iu.test(given)) return 'start';
  return /\b(?:right|end)\b/iu.test(given) ? 'end' : 'center';
};

const scopes = ['col', 'colgroup', 'row', 'rowgroup'] as const;

function headerOf(cell: PageElement): Pick<PaperCell, 'header'> {
  if (tagOf(cell) !== 'TH') return {};
  const scope = attributeOf(cell, 'scope')?.toLowerCase();
  return { header: scopes.find((known) => known === scope) ?? 'col' };
}

const cellOf = (cell: PageElement, read: ReadBlocks): PaperCell => ({
  blocks: read(cell),
  colspan: spanOf(cell, 'colspan'),
  rowspan: spanOf(cell, 'rowspan'),
  align: alignOf(cell),
  ...headerOf(cell),
});

const childrenOf = (element: PageElement, ...tags: readonly string[]): PageElement[] =>
  childElements(element).filter((child) => tags.includes(tagOf(child)) && !isUnseen(child));

const rowOf = (row: PageElement, read: ReadBlocks): PaperRow => ({
  cells: childrenOf(row, 'TD', 'TH').map((cell) => cellOf(cell, read)),
});

const rowsIn = (part: PageElement, read: ReadBlocks): PaperRow[] =>
  childrenOf(part, 'TR').map((row) => rowOf(row, read));

const rowsOf = (table: PageElement): PageElement[] =>
  [table, ...childrenOf(table, 'THEAD', 'TBODY', 'TFOOT')].flatMap((part) =>
    childrenOf(part, 'TR'),
  );

/** A table that only lays out a page: it has a table in it, one cell a row, or whole chapters in a cell. */
export function isLayout(table: PageElement): boolean {
  if (hasClass(table, ownTable)) return false;
  if (countIn(table, ['TABLE'], 1) > 0) return true;
  const rows = rowsOf(table).map((row) => childrenOf(row, 'TD', 'TH'));
  if (rows.every((cells) => cells.length < 2)) return true;
  return rows.some((cells) => cells.some((cell) => countIn(cell, ['P', 'DIV'], 13) > 12));
}

const widthsOf = (rows: readonly PaperRow[]): number[] => {
  const counts = rows.map(({ cells }) => cells.reduce((sum, { colspan }) => sum + colspan, 0));
  return Array.from({ length: Math.max(0, ...counts) }, () => 1);
};

/** A table as it stands, heads apart where the page sets them apart. */
export function readTable(table: PageElement, read: ReadBlocks): PaperTable {
  const head = childrenOf(table, 'THEAD').flatMap((part) => rowsIn(part, read));
  const body = [
    ...rowsIn(table, read),
    ...childrenOf(table, 'TBODY', 'TFOOT').flatMap((part) => rowsIn(part, read)),
  ];
  return {
    kind: 'table',
    caption: '',
    captionPrinted: false,
    tableId: null,
    widths: widthsOf([...head, ...body]),
    head,
    body,
  };
}

/** Text a table holds outside its cells: its caption, and what a damaged page left between rows. */
export const captionsOf = (table: PageElement): PageElement[] => childrenOf(table, 'CAPTION');
