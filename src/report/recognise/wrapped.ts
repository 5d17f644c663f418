import type { Item } from './item.ts';

/** Narrowest and widest line an old site breaks its paragraphs at, in signs. */
const narrowest = 30;
const widest = 60;
/** Fewest full lines that show a fixed width. */
const leastFull = 5;

const isPlain = ({ block, level }: Item): boolean => block === null && level === null;

const lengthOf = (text: string): number => Array.from(text).length;

/** The width at which paragraphs were broken; null when they were not: most long lines are then full ones. */
export function wrapWidth(items: readonly Item[]): number | null {
  const lengths = items
    .filter(({ block, level }) => block === null && level === null)
    .map(({ text }) => lengthOf(text));
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const long = lengths.filter((length) => length * 2 >= longest).length;
  const full = lengths.filter((length) => length === longest).length;
  const broken = full >= leastFull && full * 2 >= long;
  return broken && longest >= narrowest && longest <= widest ? longest : null;
}

/** Joins lines broken at a fixed width into the paragraphs they were. */
export function unwrapped(items: readonly Item[], width: number | null): readonly Item[] {
  if (width === null) return items;
  const joined: Item[] = [];
  let open = false;
  for (const item of items) {
    const last = joined.at(-1);
    const full = isPlain(item) && lengthOf(item.text) === width;
    if (open && last !== undefined && isPlain(item) && !/^[\s]/u.test(item.text))
      joined[joined.length - 1] = {
        ...last,
        text: last.text + item.text,
        runs: [...last.runs, ...item.runs],
      };
    else joined.push(item);
    open = full;
  }
  return joined;
}
