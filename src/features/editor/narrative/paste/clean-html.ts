import type { Dropped, Reading } from './block.ts';
import { lossOf, tagOf } from './element.ts';
import { blocksOf } from './flow.ts';
import { leadingNumber, wordNumber } from './numbers.ts';
import { isOwn } from './own-clipboard.ts';
import { writeBlocks } from './write.ts';

/** Headings whose level no number tells: the outermost kind of them is level 1, the next level 2. */
function levelsIn(body: Element): Reading['levelOf'] {
  const unnumbered = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => {
    const text = (heading.textContent ?? '').trim();
    const number = wordNumber(heading)?.marker ?? text;
    return text !== '' && leadingNumber(number) === null && lossOf(heading) === null;
  });
  const ranks = [...new Set(unnumbered.map(tagOf))].toSorted();
  return (tag) => {
    const rank = ranks.indexOf(tag);
    if (rank >= 2) return 3;
    return rank === 1 ? 2 : 1;
  };
}

/**
 * HTML from Word, WPS, Excel, 微信 or a page as plain structure: paragraphs, headings, lists, whole
 * tables, bold and links. Looks are dropped, among them indents typed with blanks at a paragraph's
 * start: the paper indents by itself. What else is left out is named.
 */
export function cleanHtml(html: string): {
  readonly html: string;
  readonly dropped: readonly Dropped[];
} {
  if (isOwn(html)) return { html, dropped: [] };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const dropped = new Set<Dropped>();
  const blocks = blocksOf(body.childNodes, { dropped, levelOf: levelsIn(body) });
  return { html: writeBlocks(blocks), dropped: [...dropped] };
}
