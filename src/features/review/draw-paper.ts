import { elementOf } from '#formats/html/element-of.ts';
import { paperHtml } from '#formats/html/paper-html.ts';
import type { Paper } from '#report/paper.ts';
import { readingCss } from './reading-css.ts';

/** The paper as drawn for reading. */
export interface DrawnPaper {
  readonly article: HTMLElement;
  readonly sectionAt: (id: string) => Element | null;
}

/** A wide table scrolls by itself, within a region that the keys reach. */
function scrollAlone(table: HTMLTableElement): void {
  const region = document.createElement('div');
  region.className = 'region';
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  const name = table.getAttribute('aria-label') ?? table.caption?.textContent ?? '表格';
  region.setAttribute('aria-label', `${name}，可左右滚动`);
  table.before(region);
  region.append(table);
}

/** Row heads stay where they stand while the figures slide under them. */
function pinRowHeads(table: HTMLTableElement): void {
  for (const head of table.querySelectorAll<HTMLElement>('tbody th[scope]'))
    head.style.left = `${head.offsetLeft}px`;
}

/** Draws a paper with the web page's own writer, so that nothing can differ from what is published. */
export function drawPaper(host: HTMLElement, paper: Paper): DrawnPaper {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = readingCss;
  const article = elementOf(paperHtml(paper));
  // The page around the paper has its own first heading.
  article.querySelector('h1')?.setAttribute('role', 'presentation');
  root.replaceChildren(style, article);
  const tables = [...article.querySelectorAll<HTMLTableElement>('table')].filter(
    (table) => table.parentElement?.closest('table') === null,
  );
  for (const table of tables) scrollAlone(table);
  for (const table of tables) pinRowHeads(table);
  return {
    article,
    sectionAt: (id) => article.querySelector(`section[data-section="${CSS.escape(id)}"]`),
  };
}
