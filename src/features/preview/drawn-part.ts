import { headingHtml } from '#formats/html/block-html.ts';
import type { PaperPart } from '#report/paper.ts';
import type { Place } from '#report/place.ts';
import { type DrawnBlocks, drawBlocks } from './drawn-blocks.ts';
import { elementOf } from '#formats/html/element-of.ts';
import type { Stretch } from './held-stretch.ts';

/** One section as drawn. */
export interface DrawnPart {
  readonly element: HTMLElement;
  readonly draw: (part: PaperPart) => void;
  /** What of its text was put off, and how to go on with it. */
  readonly blocks: Pick<DrawnBlocks, 'paintNext' | 'layNext' | 'hasRest'>;
  readonly elementAt: (place: Place) => Element | null;
  readonly placeOf: (element: Element) => Place;
}

/** A stretch of HTML that is drawn again only when its text differs. */
export function drawnText(parent: HTMLElement): (html: string) => void {
  let shown = '';
  let element: HTMLElement | null = null;
  return (html) => {
    if (html === shown) return;
    shown = html;
    element?.remove();
    element = html === '' ? null : elementOf(html);
    if (element !== null) parent.prepend(element);
  };
}

/** The printed block a place in the prose belongs to: its own, or the one before a blank line. */
const indexOfSource = ({ sources }: PaperPart, block: number): number =>
  sources.findLastIndex((source) => source !== null && source <= block);

const figureOf = (element: Element): string | undefined => {
  const cell = element.closest('[data-figure]');
  return cell instanceof HTMLElement ? cell.dataset['figure'] : undefined;
};

/** Starts an empty section; `hold` is told which stretch is being written. */
export function startPart(id: string, hold?: (stretch: Stretch) => void): DrawnPart {
  const element = document.createElement('section');
  element.dataset['section'] = id;
  const drawHeading = drawnText(element);
  const blocks = drawBlocks(element, hold);
  let shown: PaperPart | null = null;

  const beginning = (): Element | null => element.querySelector(':scope > :not(.chunk)');
  const cellOf = (figure: string): Element | null =>
    [...element.querySelectorAll('[data-figure]')].find((cell) => figureOf(cell) === figure) ??
    null;
  const blockOf = (block: number): Element | null => {
    const index = shown === null ? -1 : indexOfSource(shown, block);
    return index === -1 ? null : blocks.elementAt(index);
  };

  return {
    element,
    draw: (part) => {
      if (part === shown) return;
      shown = part;
      drawHeading(part.heading === null ? '' : headingHtml(part.heading));
      blocks.update(part.blocks);
    },
    blocks,
    elementAt: ({ block, figure }) =>
      (figure === undefined ? null : cellOf(figure)) ??
      (block === undefined ? null : blockOf(block)) ??
      beginning(),
    placeOf: (inside) => {
      const figure = figureOf(inside);
      if (figure !== undefined) return { section: id, figure };
      const index = blocks.indexOf(inside);
      const block = index === null ? null : (shown?.sources[index] ?? null);
      return block === null ? { section: id } : { section: id, block };
    },
  };
}
