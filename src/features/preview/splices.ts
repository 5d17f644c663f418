/** One stretch of a list to be replaced; `at` is its place in the list as it was. */
export interface Splice<Item> {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly Item[];
}

const commonStart = <Item>(before: readonly Item[], after: readonly Item[]): number => {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before[length] === after[length]) length += 1;
  return length;
};

const commonEnd = <Item>(
  before: readonly Item[],
  after: readonly Item[],
  start: number,
): number => {
  const shorter = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < shorter && before.at(-1 - length) === after.at(-1 - length)) length += 1;
  return length;
};

/** Finds where an item stands in a list, at or after a place; the same item may stand there twice. */
function finder<Item>(items: readonly Item[]): (item: Item, from: number) => number | undefined {
  const places = new Map<Item, number[]>();
  items.forEach((item, index) => {
    const known = places.get(item);
    if (known === undefined) places.set(item, [index]);
    else known.push(index);
  });
  return (item, from) => places.get(item)?.find((place) => place >= from);
}

/**
 * What turns one list into another, items told apart by identity, first splice first. What stands
 * in both lists in the same order is kept, so that a new heading, which renumbers the headings
 * after it, leaves the paragraphs between them alone.
 */
export function splices<Item>(before: readonly Item[], after: readonly Item[]): Splice<Item>[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const old = before.slice(start, before.length - end);
  const find = finder(old);
  const found: Splice<Item>[] = [];
  let reached = 0;
  let insert: Item[] = [];
  const close = (until: number): void => {
    if (until > reached || insert.length > 0)
      found.push({ at: start + reached, remove: until - reached, insert });
    insert = [];
  };
  for (const item of after.slice(start, after.length - end)) {
    const place = find(item, reached);
    if (place === undefined) insert.push(item);
    else {
      close(place);
      reached = place + 1;
    }
  }
  close(old.length);
  return found;
}
