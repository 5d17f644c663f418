import type { GridCell } from '#formats/table-grid.ts';
import { columnWeights, gridRows } from '#formats/table-grid.ts';
import type {
  PaperBlock,
  PaperCell,
  PaperClosing,
  PaperHeading,
  PaperList,
  PaperPart,
  PaperTable,
  Run,
} from '#report/paper.ts';

/**
 * The paper as HTML: what the web page, the print, the live preview and the clipboard share.
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

/** An attribute with its leading blank; nothing when it has no value. */
export const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;

/** What a tag of the paper draws. */
export type Role =
  | 'title'
  | 'phrase'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'paragraph'
  | 'innerParagraph'
  | 'lead'
  | 'headRow'
  | 'caption'
  | 'closing'
  | 'closingLine';

/** A cell with what its looks depend on. */
export interface DrawnCell {
  readonly cell: PaperCell;
  /** Columns it takes in the table's grid. */
  readonly columns: number;
  /** Its label is written downwards: a group's name in a column too narrow for two characters. */
  readonly upright: boolean;
}

/** How an output dresses the paper: attributes for its tags, and how it draws a list. */
export interface Dress {
  readonly of: (role: Role) => string;
  readonly cell: (drawn: DrawnCell) => string;
  readonly table: (table: PaperTable) => string;
  readonly section: (id: string) => string;
  readonly list: (list: PaperList, drawer: ListDrawer) => string;
}

/** What a dress needs to draw a list. */
export interface ListDrawer {
  readonly runs: (runs: readonly Run[]) => string;
  /** Blocks that stand in an item. */
  readonly inside: (blocks: readonly PaperBlock[]) => string;
}

/** The paper's parts as HTML, in one dress. */
export interface Drawing {
  readonly block: (block: PaperBlock) => string;
  readonly heading: (heading: PaperHeading) => string;
  readonly part: (part: PaperPart) => string;
  readonly title: (title: string) => string;
  readonly closing: (closing: PaperClosing) => string;
}

/** Only these lead somewhere; anything else (javascript: and the like) stays plain text. */
const safeAddress = /^(?:https?:\/\/|mailto:)/iu;

function runHtml(run: Run, dress: Dress): string {
  const text = (run.breakBefore === true ? '<br>' : '') + escapeHtml(run.text);
  const strong = run.bold === true ? `<strong>${text}</strong>` : text;
  const led = run.lead === true ? `<span${dress.of('lead')}>${strong}</span>` : strong;
  return run.href !== undefined && safeAddress.test(run.href)
    ? `<a${attribute('href', run.href)} rel="noreferrer">${led}</a>`
    : led;
}

const runsHtml = (runs: readonly Run[], dress: Dress): string =>
  runs.map((run) => runHtml(run, dress)).join('');

/** Section headings are h2, below the title's h1. */
function headingHtml({ level, number, runs }: PaperHeading, dress: Dress): string {
  const tag = `h${level + 1}`;
  return `<${tag}${dress.of(`heading${level}`)}>${escapeHtml(number)}${runsHtml(runs, dress)}</${tag}>`;
}

/** Blocks in a cell or a list's item, where nothing is indented. */
const insideHtml = (blocks: readonly PaperBlock[], dress: Dress): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? `<p${dress.of('innerParagraph')}>${runsHtml(block.runs, dress)}</p>`
        : blockHtml(block, dress),
    )
    .join('');

/** A cell with one paragraph holds its text directly. */
function cellContent({ cell: { blocks }, upright }: DrawnCell, dress: Dress): string {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'paragraph') return insideHtml(blocks, dress);
  const text = runsHtml(only.runs, dress);
  return upright ? `<span>${text}</span>` : text;
}

const span = (value: number): number | undefined => (value === 1 ? undefined : value);

function cellHtml(drawn: DrawnCell, dress: Dress): string {
  const { cell } = drawn;
  const tag = cell.header === undefined ? 'td' : 'th';
  const attributes = [
    attribute('colspan', span(drawn.columns)),
    attribute('rowspan', span(cell.rowspan)),
    attribute('scope', cell.header),
    dress.cell(drawn),
  ];
  return `<${tag}${attributes.join('')}>${cellContent(drawn, dress)}</${tag}>`;
}

/** A column narrower than this share of the table has no room for two characters beside each other. */
const narrowShare = 0.06;

const textOf = ({ blocks }: PaperCell): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .map(({ text }) => text)
    .join('');

/** A group's label is written downwards where its column is too narrow and its rows are high enough. */
const isUpright = (cell: PaperCell, share: number): boolean =>
  cell.header === 'rowgroup' &&
  share < narrowShare &&
  cell.rowspan > 1 &&
  textOf(cell).length <= 1.5 * cell.rowspan;

function rowHtml(row: readonly GridCell[], shares: readonly number[], dress: Dress): string {
  const cells = row.map(({ cell, start, columns, merge }) => {
    if (merge === 'continues') return '';
    if (cell === null) return `<td${attribute('colspan', span(columns))}></td>`;
    const share = shares.slice(start, start + columns).reduce((sum, each) => sum + each, 0);
    return cellHtml({ cell, columns, upright: isUpright(cell, share) }, dress);
  });
  const heads = row.every(({ cell }) => cell?.header === 'col' || cell?.header === 'colgroup');
  return `<tr${heads ? dress.of('headRow') : ''}>${cells.join('')}</tr>`;
}

/** Head rows stand apart only if no merged cell of theirs reaches below them. */
const headLength = ({ head }: PaperTable): number =>
  head.some((row, index) => row.cells.some(({ rowspan }) => index + rowspan > head.length))
    ? 0
    : head.length;

function tableHtml(table: PaperTable, dress: Dress): string {
  const weights = columnWeights(table);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / whole);
  const rows = gridRows(table, weights.length).map((row) => rowHtml(row, shares, dress));
  const columns = shares.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`);
  const head = rows.slice(0, headLength(table)).join('');
  const label = table.captionPrinted || table.caption === '' ? undefined : table.caption;
  return [
    `<table${dress.table(table)}${attribute('aria-label', label)}>`,
    table.captionPrinted
      ? `<caption${dress.of('caption')}>${escapeHtml(table.caption)}</caption>`
      : '',
    `<colgroup>${columns.join('')}</colgroup>`,
    head === '' ? '' : `<thead>${head}</thead>`,
    `<tbody>${rows.slice(headLength(table)).join('')}</tbody></table>`,
  ].join('');
}

function blockHtml(block: PaperBlock, dress: Dress): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, dress);
    case 'paragraph':
      return `<p${dress.of('paragraph')}>${runsHtml(block.runs, dress)}</p>`;
    case 'list':
      return dress.list(block, {
        runs: (runs) => runsHtml(runs, dress),
        inside: (blocks) => insideHtml(blocks, dress),
      });
    case 'table':
      return tableHtml(block, dress);
  }
}

function partHtml({ id, heading, blocks }: PaperPart, dress: Dress): string {
  const title = heading === null ? '' : headingHtml(heading, dress);
  const content = blocks.map((block) => blockHtml(block, dress)).join('\n');
  return `<section${dress.section(id)}>${title}\n${content}\n</section>`;
}

function closingHtml({ agency, date }: PaperClosing, dress: Dress): string {
  const line = (text: string): string => `<p${dress.of('closingLine')}>${escapeHtml(text)}</p>`;
  return `<div${dress.of('closing')}>${line(agency)}${line(date)}</div>`;
}

const reportName = '政府信息公开工作年度报告';

/** A title too long for a line parts before the report's name, not in the middle of a word. */
function titleHtml(title: string, dress: Dress): string {
  const phrases = title.endsWith(reportName)
    ? [title.slice(0, -reportName.length), reportName]
    : [title];
  const text = phrases
    .filter((phrase) => phrase !== '')
    .map((phrase) => `<span${dress.of('phrase')}>${escapeHtml(phrase)}</span>`);
  return `<h1${dress.of('title')}>${text.join('')}</h1>`;
}

/** Draws the paper in a dress. */
export const drawing = (dress: Dress): Drawing => ({
  block: (block) => blockHtml(block, dress),
  heading: (heading) => headingHtml(heading, dress),
  part: (part) => partHtml(part, dress),
  title: (title) => titleHtml(title, dress),
  closing: (closing) => closingHtml(closing, dress),
});
