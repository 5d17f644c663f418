import { isFurniture } from './furniture.ts';
import type { Item } from './item.ts';
import type { Became, Piece, SetAside } from './recognition.ts';

/** A stretch of an item and what became of it. */
export interface Entry {
  readonly text: string;
  readonly became: Became;
  readonly section: string | null;
}

/** A stretch, what became of it, and where it went. */
export const entry = (text: string, became: Became, section: string | null): Entry => ({
  text,
  became,
  section,
});

/** Pieces of the source in order. */
export const piecesOf = (
  items: readonly Item[],
  entries: ReadonlyMap<Item, readonly Entry[]>,
): readonly Piece[] =>
  items.flatMap((item) =>
    (entries.get(item) ?? []).map(({ text, became, section }) => ({
      source: item.source,
      text,
      became,
      section,
    })),
  );

/** What was set aside, in order, blank lines left out. */
export function setAsideOf(
  items: readonly Item[],
  entries: ReadonlyMap<Item, readonly Entry[]>,
): readonly SetAside[] {
  const counts = new Map<number, number>();
  const idOf = (source: number): string => {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return `aside:${source}:${count}`;
  };
  return items.flatMap((item) =>
    (entries.get(item) ?? [])
      .filter(({ became, text }) => became === 'setAside' && text.trim() !== '')
      .map(({ text }) => ({
        id: idOf(item.source),
        text: text.trim(),
        why: isFurniture(text) ? ('furniture' as const) : ('unplaced' as const),
        source: item.source,
      })),
  );
}
