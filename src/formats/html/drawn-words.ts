/** A stretch of one text node. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  /** Behind the last one. */
  readonly to: number;
}

/** A stretch of a block's text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A drawn block as the text it stands for: numbers and markers that the paper adds are left out. */
export interface DrawnWords {
  /** Where a stretch of the text is drawn. */
  readonly pieces: (stretch: Stretch) => readonly Piece[];
  /** The stretch of the text that a range of the page covers; null when it covers none. */
  readonly stretchOf: (range: Range) => Stretch | null;
}

/** One drawn character. */
interface Sign {
  readonly node: Text;
  readonly at: number;
  readonly unit: string;
}

const isAdded = (node: Node): boolean =>
  node instanceof Element && node.matches('.marker, button, caption');

/** Characters of a text node; line feeds are drawn as breaks and are none. */
const signsOf = (node: Text): Sign[] =>
  node.data
    .split('')
    .map((unit, at) => ({ node, at, unit }))
    .filter(({ unit }) => unit !== '\n');

/** Every character drawn in an element. */
function signsIn(element: Element): Sign[] {
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (isAdded(node)) return NodeFilter.FILTER_REJECT;
      return node instanceof Text ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    },
  );
  const signs: Sign[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) signs.push(...signsOf(node));
  return signs;
}

/** Neighbours in one node, together. */
function together(signs: readonly Sign[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { node, at } of signs) {
    const last = pieces.at(-1);
    if (last?.node === node) pieces[pieces.length - 1] = { ...last, to: at + 1 };
    else pieces.push({ node, from: at, to: at + 1 });
  }
  return pieces;
}

/** How many characters stand before an end of a range. */
function countBefore(signs: readonly Sign[], range: Range, end: 'start' | 'end'): number {
  const point = range.cloneRange();
  point.collapse(end === 'start');
  const first = signs.findIndex(({ node, at }) => point.comparePoint(node, at) >= 0);
  return first === -1 ? signs.length : first;
}

/** The drawn block as `text`, its lines joined by line feeds; null when it is drawn otherwise. */
export function drawnWords(element: Element, text: string): DrawnWords | null {
  const signs = signsIn(element);
  const places = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => text[index] !== '\n',
  );
  /** A heading's number stands before its text. */
  const added = signs.length - places.length;
  const isSame = places.every((place, index) => signs[added + index]?.unit === text[place]);
  if (added < 0 || !isSame) return null;
  const countTo = (position: number): number =>
    added + places.filter((place) => place < position).length;
  return {
    pieces: ({ start, end }) => together(signs.slice(countTo(start), countTo(end))),
    stretchOf: (range) => {
      const first = Math.max(added, countBefore(signs, range, 'start'));
      const start = places[first - added];
      const last = places[countBefore(signs, range, 'end') - added - 1];
      return start === undefined || last === undefined || last < start
        ? null
        : { start, end: last + 1 };
    },
  };
}
