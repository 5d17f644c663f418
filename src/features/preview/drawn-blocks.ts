import type { PaperBlock } from '#report/paper.ts';
import { estimatedHeight } from './estimate.ts';
import type { Stretch } from './held-stretch.ts';
import { paintBlock, repaintBlock } from './paint-block.ts';
import type { Splice } from './splices.ts';
import { splices } from './splices.ts';

/** A list of blocks on the sheet, kept like the paper's by touching only what differs. */
export interface DrawnBlocks {
  /** Draws these blocks now. Blocks drawn before are told by identity and left alone. */
  readonly update: (blocks: readonly PaperBlock[]) => void;
  /** Paints one stretch that was only measured out so far; false when none was left. */
  readonly paintNext: () => boolean;
  /** Lays out one painted stretch far from view; false when none was left. */
  readonly layNext: () => boolean;
  /** Whether something was put off. */
  readonly hasRest: () => boolean;
  /** The element of the block at a place in the list, painted if it was not. */
  readonly elementAt: (index: number) => HTMLElement | null;
  /** Which block an element belongs to; null when it is none of these. */
  readonly indexOf: (element: Element) => number | null;
}

interface Drawn {
  readonly block: PaperBlock;
  /** Null while the chunk is only measured out. */
  readonly element: HTMLElement | null;
}

/** Blocks that the browser lays out together. */
interface Chunk extends Stretch {
  readonly drawn: Drawn[];
  painted: boolean;
  /** Laid out even far from view. */
  laid: boolean;
}

/**
 * Blocks in a new chunk; the fullest has twice as many. A key paints all of its chunk again, and asks
 * after every chunk: a short text has small ones, a long one no more than about a hundred.
 */
const usualOf = (blocks: number): number => Math.min(16, Math.max(4, Math.ceil(blocks / 40)));

function newChunk(drawn: Drawn[], painted: boolean): Chunk {
  const element = document.createElement('div');
  element.className = 'chunk';
  const inner = element.appendChild(document.createElement('div'));
  return { element, inner, drawn, painted, laid: false };
}

function measureOut({ element, drawn }: Chunk): void {
  const height = drawn.reduce((sum, { block }) => sum + estimatedHeight(block), 0);
  element.style.setProperty('contain-intrinsic-size', `auto ${Math.round(height)}px`);
}

function paint(chunk: Chunk): void {
  const fresh = chunk.drawn.map(({ block }) => ({ block, element: paintBlock(block) }));
  chunk.drawn.splice(0, fresh.length, ...fresh);
  chunk.inner.append(...fresh.map(({ element }) => element));
  chunk.painted = true;
}

/** Has it laid out at once, so that no key has to wait for it. */
function layOut(chunk: Chunk): void {
  chunk.element.dataset['laid'] = '';
  chunk.element.getBoundingClientRect();
  chunk.laid = true;
}

/** One block in the place of another, as with every key typed. */
function exchange(chunk: Chunk, at: number, block: PaperBlock): void {
  const old = chunk.drawn[at];
  const element = old?.element ? repaintBlock(old.element, { old: old.block, block }) : null;
  chunk.drawn[at] = { block, element };
}

function spliceChunk(chunk: Chunk, { at, remove, insert }: Splice<PaperBlock>): void {
  const [only] = insert;
  if (only !== undefined && remove === 1 && insert.length === 1) {
    exchange(chunk, at, only);
    return;
  }
  const fresh = insert.map((block) => ({
    block,
    element: chunk.painted ? paintBlock(block) : null,
  }));
  for (const { element } of chunk.drawn.splice(at, remove, ...fresh)) element?.remove();
  const next = chunk.drawn[at + fresh.length]?.element ?? null;
  const elements = document.createDocumentFragment();
  elements.append(...fresh.flatMap(({ element }) => element ?? []));
  chunk.inner.insertBefore(elements, next);
}

/** Parts an overfull chunk. */
function parted(chunk: Chunk, usual: number): Chunk[] {
  if (chunk.drawn.length <= usual * 2) return [chunk];
  const rest = chunk.drawn.splice(usual);
  const pieces = Array.from({ length: Math.ceil(rest.length / usual) }, (_, index) =>
    newChunk(rest.slice(index * usual, (index + 1) * usual), chunk.painted),
  );
  for (const { inner, drawn } of pieces)
    inner.append(...drawn.flatMap((each) => each.element ?? []));
  chunk.element.after(...pieces.map(({ element }) => element));
  return [chunk, ...pieces];
}

/** The chunk that holds a place in the list, and the place within it. The end belongs to the last. */
function locate(
  chunks: readonly Chunk[],
  index: number,
): { readonly chunk: Chunk; readonly within: number } | null {
  let within = index;
  for (const chunk of chunks) {
    if (within < chunk.drawn.length || chunk === chunks.at(-1)) return { chunk, within };
    within -= chunk.drawn.length;
  }
  return null;
}

/** Starts an empty list of blocks at the end of an element; `hold` is told where a block was exchanged. */
export function drawBlocks(
  parent: HTMLElement,
  hold: (stretch: Stretch) => void = () => undefined,
): DrawnBlocks {
  let shown: readonly PaperBlock[] = [];
  let chunks: Chunk[] = [newChunk([], false)];
  parent.append(...chunks.map(({ element }) => element));

  const drop = (chunk: Chunk): void => {
    if (chunk.drawn.length > 0 || chunks.length === 1) return;
    chunk.element.remove();
    chunks = chunks.filter((each) => each !== chunk);
  };
  const apply = ({ at, remove, insert }: Splice<PaperBlock>, usual: number): void => {
    const place = locate(chunks, at);
    if (place === null) return;
    const { chunk, within } = place;
    const here = Math.min(remove, chunk.drawn.length - within);
    spliceChunk(chunk, { at: within, remove: here, insert });
    if (chunk.laid && remove === 1 && insert.length === 1) hold(chunk);
    const pieces = parted(chunk, usual);
    if (pieces.length > 1) chunks = chunks.flatMap((each) => (each === chunk ? pieces : [each]));
    for (const piece of pieces) if (!piece.painted || pieces.length > 1) measureOut(piece);
    drop(chunk);
    if (remove > here) apply({ at: at + insert.length, remove: remove - here, insert: [] }, usual);
  };

  return {
    update: (blocks) => {
      const usual = usualOf(blocks.length);
      for (const splice of splices(shown, blocks).toReversed()) apply(splice, usual);
      shown = blocks;
    },
    paintNext: () => {
      const next = chunks.find(({ painted }) => !painted);
      if (next !== undefined) paint(next);
      return next !== undefined;
    },
    layNext: () => {
      const next = chunks.find(({ painted, laid }) => painted && !laid);
      if (next !== undefined) layOut(next);
      return next !== undefined;
    },
    hasRest: () => chunks.some(({ laid }) => !laid),
    elementAt: (index) => {
      const place = locate(chunks, index);
      if (place === null) return null;
      if (!place.chunk.painted) paint(place.chunk);
      return place.chunk.drawn[place.within]?.element ?? null;
    },
    indexOf: (element) => {
      const index = chunks
        .flatMap(({ drawn }) => drawn)
        .findIndex((drawn) => drawn.element?.contains(element) === true);
      return index === -1 ? null : index;
    },
  };
}
