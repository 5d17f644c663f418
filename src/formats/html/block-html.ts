import type { PaperTable } from '#report/paper.ts';
import type { Dress, DrawnCell, Role } from './drawing.ts';
import { attribute, drawing, escapeHtml } from './drawing.ts';
import { ownTable } from './own-table.ts';

/**
 * The paper block by block, dressed for `paperCss`: what the web page, the print and the live
 * preview share. Figures carry their address (`data-figure`), totals `data-computed`.
 */

const classes: Readonly<Partial<Record<Role, string>>> = {
  phrase: 'phrase',
  lead: 'lead',
  headRow: 'heads',
  closing: 'closing',
};

const classAttribute = (...names: readonly (string | false)[]): string => {
  const given = names.filter((name) => name !== false).join(' ');
  return attribute('class', given === '' ? undefined : given);
};

const cellAttributes = ({ cell, upright }: DrawnCell): string =>
  [
    classAttribute(cell.align !== 'center' && cell.align, upright && 'upright'),
    attribute('data-figure', cell.figure),
    cell.computed === true ? ' data-computed' : '',
    attribute('data-indent', cell.indent),
  ].join('');

/** Tables of many columns are set smaller, so that they stay within the type area. */
function tableSize(columns: number): string | false {
  if (columns > 12) return 'widest';
  return columns > 6 && 'wide';
}

const tableAttributes = ({ tableId, widths }: PaperTable): string =>
  classAttribute(ownTable, tableId !== null && 'statistics', tableSize(widths.length)) +
  attribute('data-table', tableId ?? undefined);

const webDress: Dress = {
  of: (role) => attribute('class', classes[role]),
  cell: cellAttributes,
  table: tableAttributes,
  section: (id) => attribute('data-section', id),
  list: ({ ordered, items }, { inside }) => {
    const tag = ordered ? 'ol' : 'ul';
    const lines = items.map(
      ({ marker, blocks }) =>
        `<li><span class="marker">${escapeHtml(marker)}</span><div>${inside(blocks)}</div></li>`,
    );
    return `<${tag}>${lines.join('')}</${tag}>`;
  },
};

const paper = drawing(webDress);

/** A block as one element. */
export const blockHtml = paper.block;

/** A heading with its number. */
export const headingHtml = paper.heading;

/** The report's title. */
export const titleHtml = paper.title;

/** One section, headed unless it is the opening. */
export const partHtml = paper.part;

/** 发文机关署名 and 成文日期. */
export const closingHtml = paper.closing;
