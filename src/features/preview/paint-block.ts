import { blockHtml } from '#formats/html/block-html.ts';
import type { PaperBlock } from '#report/paper.ts';

/**
 * The one place of the app that takes HTML as text: the web-page writer's own, which escapes
 * everything a person wrote. So preview, web page and print cannot drift apart.
 */
export function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const [first, ...rest] = template.content.children;
  if (first instanceof HTMLElement && rest.length === 0) return first;
  const whole = document.createElement('div');
  whole.append(template.content);
  return whole;
}

/** Draws a block, as one element. */
export const paintBlock = (block: PaperBlock): HTMLElement => elementOf(blockHtml(block));

const rowsOf = (element: Element): Element[] => [...element.querySelectorAll('tr')];

/** Puts into a drawn table the rows that changed; false when the tables are not alike. */
function replaceRows(drawn: Element, fresh: Element): boolean {
  const before = rowsOf(drawn);
  const after = rowsOf(fresh);
  if (before.length !== after.length) return false;
  before.forEach((row, index) => {
    const other = after[index];
    if (other !== undefined && !row.isEqualNode(other)) row.replaceWith(other);
  });
  return true;
}

const isSameTable = (before: PaperBlock, after: PaperBlock): boolean =>
  before.kind === 'table' && after.kind === 'table' && before.tableId === after.tableId;

/** Draws a block in the place of another; of the same table, only the rows that changed. */
export function repaintBlock(
  drawn: HTMLElement,
  before: PaperBlock,
  after: PaperBlock,
): HTMLElement {
  const fresh = paintBlock(after);
  if (isSameTable(before, after) && replaceRows(drawn, fresh)) return drawn;
  drawn.replaceWith(fresh);
  return fresh;
}
