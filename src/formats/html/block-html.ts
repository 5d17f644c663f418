import type {
  PaperBlock,
  PaperCell,
  PaperClosing,
  PaperHeading,
  PaperList,
  PaperPart,
  PaperRow,
  PaperTable,
  Run,
} from '#report/paper.ts';

/**
 * The paper as HTML, block by block: what the web page, the print and the live preview share.
 * Everything a person wrote is escaped here; nothing else ever turns text into markup.
 */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text safe between tags and inside double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** Only these lead somewhere; anything else (javascript: and the like) stays plain text. */
const safeAddress = /^(?:https?:\/\/|mailto:)/iu;

function runHtml(run: Run): string {
  const text = (run.breakBefore === true ? '<br>' : '') + escapeHtml(run.text);
  const strong = run.bold === true ? `<strong>${text}</strong>` : text;
  const led = run.lead === true ? `<span class="lead">${strong}</span>` : strong;
  return run.href !== undefined && safeAddress.test(run.href)
    ? `<a href="${escapeHtml(run.href)}" rel="noreferrer">${led}</a>`
    : led;
}

const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('');

/** A heading with its number; section headings are h2, below the title's h1. */
export const headingHtml = ({ level, number, runs }: PaperHeading): string =>
  `<h${level + 1}>${escapeHtml(number)}${runsHtml(runs)}</h${level + 1}>`;

function listHtml({ ordered, items }: PaperList): string {
  const tag = ordered ? 'ol' : 'ul';
  const lines = items.map(
    ({ marker, blocks }) =>
      `<li><span class="marker">${escapeHtml(marker)}</span><div>${blocksHtml(blocks)}</div></li>`,
  );
  return `<${tag}>${lines.join('')}</${tag}>`;
}

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

const span = (value: number): number | undefined => (value === 1 ? undefined : value);

/** A cell with one paragraph holds its text directly. */
function cellContent(blocks: readonly PaperBlock[]): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.kind === 'paragraph'
    ? runsHtml(only.runs)
    : blocksHtml(blocks);
}

function cellHtml(cell: PaperCell): string {
  const tag = cell.header === undefined ? 'td' : 'th';
  const attributes = [
    attribute('colspan', span(cell.colspan)),
    attribute('rowspan', span(cell.rowspan)),
    attribute('scope', cell.header),
    attribute('class', cell.align === 'center' ? undefined : cell.align),
    attribute('data-figure', cell.figure),
    cell.computed === true ? ' data-computed' : '',
    attribute('data-indent', cell.indent),
  ];
  return `<${tag}${attributes.join('')}>${cellContent(cell.blocks)}</${tag}>`;
}

const rowsHtml = (rows: readonly PaperRow[]): string =>
  rows.map((row) => `<tr>${row.cells.map(cellHtml).join('')}</tr>`).join('');

function tableHtml({ caption, captionPrinted, tableId, widths, head, body }: PaperTable): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map(
    (width) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`,
  );
  return [
    `<table${attribute('class', tableId === null ? undefined : 'statistics')}`,
    attribute('data-table', tableId ?? undefined),
    attribute('aria-label', captionPrinted || caption === '' ? undefined : caption),
    '>',
    captionPrinted ? `<caption>${escapeHtml(caption)}</caption>` : '',
    `<colgroup>${columns.join('')}</colgroup>`,
    head.length === 0 ? '' : `<thead>${rowsHtml(head)}</thead>`,
    `<tbody>${rowsHtml(body)}</tbody></table>`,
  ].join('');
}

/** A block as one element. */
export function blockHtml(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
  }
}

const blocksHtml = (blocks: readonly PaperBlock[]): string => blocks.map(blockHtml).join('');

/** The report's title. */
export const titleHtml = (title: string): string => `<h1>${escapeHtml(title)}</h1>`;

/** One section, headed unless it is the opening. */
export const partHtml = ({ id, heading, blocks }: PaperPart): string =>
  `<section data-section="${escapeHtml(id)}">${heading === null ? '' : headingHtml(heading)}${blocksHtml(blocks)}</section>`;

/** 发文机关署名 and 成文日期. */
export const closingHtml = ({ agency, date }: PaperClosing): string =>
  `<div class="closing"><p>${escapeHtml(agency)}</p><p>${escapeHtml(date)}</p></div>`;
