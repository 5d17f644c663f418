import { blockHtml } from '#formats/html/block-html.ts';
import { elementOf } from '#formats/html/element-of.ts';
import type { PaperBlock } from '#report/paper.ts';
import { mend, mendText } from './mend.ts';

/** Draws a block, as one element. */
export const paintBlock = (block: PaperBlock): HTMLElement => elementOf(blockHtml(block));

/** A tag, plain words without any entity, the end: what most paragraphs are. */
const justWords = /^(<[^<>]*>)([^<>&]+)<\/[^<>]*>$/u;

/**
 * Exchanges the words of a block that is nothing but words, without reading its HTML anew: that
 * would be a third of the work of a key. False when either block is more than that.
 */
function exchangeWords(drawn: HTMLElement, old: PaperBlock, block: PaperBlock): boolean {
  const before = justWords.exec(blockHtml(old));
  const after = before && justWords.exec(blockHtml(block));
  const text = drawn.firstChild;
  if (!after || before[1] !== after[1]) return false;
  if (!(text instanceof Text) || text.nextSibling !== null || text.data !== before[2]) return false;
  mendText(text, after[2] ?? '');
  return true;
}

/** Draws a block in the place of another: the drawn element itself, mended, where that is possible. */
export function repaintBlock(
  drawn: HTMLElement,
  { old, block }: { readonly old: PaperBlock; readonly block: PaperBlock },
): HTMLElement {
  if (exchangeWords(drawn, old, block)) return drawn;
  const fresh = paintBlock(block);
  if (mend(drawn, fresh)) return drawn;
  drawn.replaceWith(fresh);
  return fresh;
}
