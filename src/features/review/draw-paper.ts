import { elementOf } from '#formats/html/element-of.ts';
import { paperHtml } from '#formats/html/paper-html.ts';
import type { Paper } from '#report/paper.ts';
import { readingCss } from './reading-css.ts';

/** The paper as drawn for reading. */
export interface DrawnPaper {
  readonly article: HTMLElement;
  /** Brings a section into view and the focus to its head. */
  readonly goTo: (section: string) => void;
}

/** A wide table scrolls by itself, within a region that the keys reach; one without a title goes by its number. */
function scrollAlone(table: HTMLTableElement, index: number): void {
  const region = document.createElement('div');
  region.className = 'region';
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  const name = table.getAttribute('aria-label') ?? table.caption?.textContent ?? `表格${index + 1}`;
  region.setAttribute('aria-label', `${name}，可左右滚动`);
  table.before(region);
  region.append(table);
}

/** Below this width the paper is read as a page, in px. */
const narrow = 900;
/** Widths of label columns on a phone by how many there are, and of a figure's column, in px. */
const labelWidths: Readonly<Record<number, readonly number[]>> = {
  1: [120],
  2: [36, 104],
  3: [28, 30, 104],
};
const figureWidth = 58;

/** On a phone a wide table's labels take no more than half the screen, so that figures are seen beside them. */
function fitColumns(table: HTMLTableElement): void {
  const columns = [...table.querySelectorAll<HTMLElement>('col')];
  const rows = [...table.querySelectorAll('tr')];
  const figures = Math.max(0, ...rows.map((row) => row.querySelectorAll('[data-figure]').length));
  const labels = labelWidths[columns.length - figures];
  if (labels === undefined || columns.length <= 6) return;
  const isNarrow = window.innerWidth < narrow;
  const widths = columns.map((_, index) => labels[index] ?? figureWidth);
  columns.forEach((column, index) => {
    column.dataset['share'] ??= column.style.width;
    column.style.width = isNarrow
      ? `${widths[index] ?? figureWidth}px`
      : (column.dataset['share'] ?? '');
  });
  table.style.width = isNarrow ? `${widths.reduce((sum, width) => sum + width, 0)}px` : '';
}

/** Names of groups of rows stand upright where their column is narrow. */
function letStand(table: HTMLTableElement): void {
  for (const head of table.querySelectorAll('tbody th[scope="rowgroup"]:not(.upright)')) {
    const words = document.createElement('span');
    words.append(...head.childNodes);
    head.append(words);
  }
}

/** Row heads stay where they stand while the figures slide under them. */
function pinRowHeads(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('tbody th[scope]')];
  for (const head of heads) head.style.position = 'static';
  const start = table.getBoundingClientRect().left;
  const lefts = heads.map((head) => head.getBoundingClientRect().left - start);
  heads.forEach((head, index) => {
    head.style.position = '';
    head.style.left = `${lefts[index] ?? 0}px`;
  });
}

/** Draws a paper with the web page's own writer, so that nothing can differ from what is published. */
export function drawPaper(host: HTMLElement, paper: Paper): DrawnPaper {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = readingCss;
  const article = elementOf(paperHtml(paper));
  root.replaceChildren(style, article);
  const tables = [...article.querySelectorAll<HTMLTableElement>('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  tables.forEach((table, index) => {
    scrollAlone(table, index);
    letStand(table);
  });
  // A turned phone or another view gives the columns other widths.
  new ResizeObserver(() => {
    for (const table of tables) {
      fitColumns(table);
      pinRowHeads(table);
    }
  }).observe(article);
  return {
    article,
    goTo: (section) => {
      const found = article.querySelector(`section[data-section="${CSS.escape(section)}"]`);
      const head = found?.querySelector<HTMLElement>('h2');
      head?.setAttribute('tabindex', '-1');
      head?.focus({ preventScroll: true });
      found?.scrollIntoView();
    },
  };
}
