import { blockHtml } from '#formats/html/block-html.ts';
import { elementOf } from '#formats/html/element-of.ts';
import type { PaperBlock } from '#report/paper.ts';
import { mend } from './mend.ts';

/** Draws a block, as one element. */
export const paintBlock = (block: PaperBlock): HTMLElement => elementOf(blockHtml(block));

/** Draws a block in the place of another: the drawn element itself, mended, where that is possible. */
export function repaintBlock(drawn: HTMLElement, block: PaperBlock): HTMLElement {
  const fresh = paintBlock(block);
  if (mend(drawn, fresh)) return drawn;
  drawn.replaceWith(fresh);
  return fresh;
}
