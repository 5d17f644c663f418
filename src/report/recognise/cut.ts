import type { Item } from './item.ts';
import { sliceItem } from './item.ts';
import type { SectionStart } from './sections.ts';

/** A stretch of the source under one heading; the first has none. */
export interface Stretch {
  readonly start: SectionStart | null;
  /** The heading's own stretch. */
  readonly heading: Item | null;
  readonly items: readonly Item[];
}

/** Cuts items at the headings that open sections. */
export function cut(items: readonly Item[], starts: readonly SectionStart[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: { start: SectionStart | null; heading: Item | null; items: Item[] } = {
    start: null,
    heading: null,
    items: [],
  };
  const next = starts.values();
  let due = next.next();
  for (const [index, item] of items.entries()) {
    let from = 0;
    while (due.done !== true && due.value.item === index) {
      const start = due.value;
      if (start.from > from) open.items.push(sliceItem(item, from, start.from));
      stretches.push(open);
      open = { start, heading: sliceItem(item, start.from, start.to), items: [] };
      from = start.to;
      due = next.next();
    }
    if (from === 0) open.items.push(item);
    else if (from < item.text.length) open.items.push(sliceItem(item, from, item.text.length));
  }
  return [...stretches, open];
}
