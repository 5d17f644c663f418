import { JSDOM } from 'jsdom';
import type { Paper, PaperBlock, PaperCell, PaperHeadingLevel } from '#report/paper.ts';
import { sourcePaper } from '#report/recognise/source.ts';

/** A plain reading of a page for tests: headings, paragraphs and tables, looks left aside. */

const textOf = (element: Element): string =>
  (element.textContent ?? '').replace(/[ \t\r\n]+/gu, ' ');

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });

function cellOf(cell: HTMLTableCellElement): PaperCell {
  const lines = [...cell.querySelectorAll('p')];
  const texts = (lines.length === 0 ? [cell] : lines).map(textOf);
  return {
    blocks: texts.map(paragraph),
    colspan: cell.colSpan,
    rowspan: cell.rowSpan,
    align: 'start',
  };
}

const tableOf = (table: HTMLTableElement): PaperBlock => ({
  kind: 'table',
  caption: '',
  captionPrinted: false,
  tableId: null,
  widths: [1],
  head: [],
  body: [...table.rows].map((row) => ({ cells: [...row.cells].map(cellOf) })),
});

const levels: Readonly<Record<string, PaperHeadingLevel>> = { H1: 1, H2: 2, H3: 3, H4: 4 };

function blockOf(element: Element): PaperBlock[] {
  const level = levels[element.tagName];
  const runs = [{ text: textOf(element) }];
  return [
    level === undefined
      ? { kind: 'paragraph', runs }
      : { kind: 'heading', level, number: '', runs },
  ];
}

/** Reads a page's blocks in order. */
export function pagePaper(html: string): Paper {
  const { window } = new JSDOM(html);
  const elements = [
    ...window.document.body.querySelectorAll('h1,h2,h3,h4,p,table,div.nav,div.foot'),
  ].filter((element) => element.parentElement?.closest('table') === null);
  return sourcePaper(
    elements.flatMap((element) =>
      element instanceof window.HTMLTableElement ? [tableOf(element)] : blockOf(element),
    ),
  );
}
