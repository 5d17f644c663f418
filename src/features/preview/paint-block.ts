import { blockHtml } from '#formats/html/block-html.ts';
import type { PaperBlock } from '#report/paper.ts';
import { mend } from './mend.ts';

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

/** Draws a block in the place of another: the drawn element itself, mended, where that is possible. */
export function repaintBlock(drawn: HTMLElement, block: PaperBlock): HTMLElement {
  const fresh = paintBlock(block);
  if (mend(drawn, fresh)) return drawn;
  drawn.replaceWith(fresh);
  return fresh;
}
