import { tablesOf } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import type { Item } from './item.ts';
import { sliceItem } from './item.ts';

/** Names of tables that are no section's title: what may stand above a table as its caption. */
const captions: readonly string[] = [
  ...new Set(
    editions.flatMap((edition) => {
      const titles = new Set(edition.sections.map(({ title }) => title));
      return tablesOf(edition).flatMap(({ title }) => (titles.has(title) ? [] : [title]));
    }),
  ),
];

/** Where a table's name stands in a line after the end of a sentence, with its length; null where none does. */
function captionIn(text: string): { readonly from: number; readonly to: number } | null {
  for (const caption of captions) {
    const from = text.indexOf(`。${caption}`);
    if (from !== -1) return { from: from + 1, to: from + 1 + caption.length };
  }
  return null;
}

/** Sets a table's name that runs on from the prose before it, or into the table behind it, in a line of its own. */
export const withCaptionsApart = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => {
    const caption = item.block === null ? captionIn(item.text) : null;
    if (caption === null) return [item];
    return [
      sliceItem(item, 0, caption.from),
      sliceItem(item, caption.from, caption.to),
      ...(caption.to < item.text.length ? [sliceItem(item, caption.to, item.text.length)] : []),
    ];
  });
