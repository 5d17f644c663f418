import type { Edition, TableSpec } from '#report/edition.ts';
import type { PaperTable } from '#report/paper.ts';
import type { ReadRow } from './grid-rows.ts';
import { gridRows } from './grid-rows.ts';
import type { Item } from './item.ts';
import { isLine } from './item.ts';
import type { TableWords } from './labels.ts';
import { wordsIn } from './labels.ts';
import { tableRows } from './source.ts';
import { keyOf } from './squeeze.ts';
import { textTable } from './text-rows.ts';

/** A stretch of items that is a statistics table, or a part of one. */
export interface FoundTable {
  readonly table: TableSpec;
  /** Index of its first item, and how many there are. */
  readonly from: number;
  readonly length: number;
  readonly rows: readonly ReadRow[];
  /** Rows that are none of the table's, as they stand. */
  readonly strange: readonly string[];
}

/** Least share of a drawn table's rows that must be of a statistics table. */
const leastShare = 0.6;

function fitOf(
  words: TableWords,
  drawn: PaperTable,
  source: number,
): { score: number; found: Pick<FoundTable, 'table' | 'rows' | 'strange'> } | null {
  const { rows, strange, heads } = gridRows(words, drawn, source);
  const known = tableRows(drawn).length - strange.length;
  const labelled = rows.filter(({ named }) => named.length > 0).length;
  const enough = words.unlabelled ? heads >= 6 : labelled >= 1 && labelled + heads >= 2;
  if (!enough || known / tableRows(drawn).length < leastShare) return null;
  return { score: labelled * 2 + heads, found: { table: words.table, rows, strange } };
}

/** The statistics table a drawn table is; null when it is none of the edition's. */
function drawnTable(
  edition: Edition,
  drawn: PaperTable,
  at: { from: number; source: number },
): FoundTable | null {
  const fits = wordsIn(edition).flatMap((words) => fitOf(words, drawn, at.source) ?? []);
  const best = fits.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined ? null : { ...best.found, from: at.from, length: 1 };
}

function writtenTable(edition: Edition, items: readonly Item[], from: number): FoundTable | null {
  let longest: FoundTable | null = null;
  for (const words of wordsIn(edition)) {
    const text = textTable(words, items, from);
    if (text !== null && text.length > (longest?.length ?? 0))
      longest = { table: words.table, from, length: text.length, rows: text.rows, strange: [] };
  }
  return longest;
}

function tableAt(edition: Edition, items: readonly Item[], from: number): FoundTable | null {
  const item = items[from];
  if (item?.block?.kind === 'table')
    return drawnTable(edition, item.block, { from, source: item.source });
  return item?.block === null ? writtenTable(edition, items, from) : null;
}

/** Every statistics table among items, drawn or as text, in order. */
export function findTables(edition: Edition, items: readonly Item[]): readonly FoundTable[] {
  const found: FoundTable[] = [];
  let at = 0;
  while (at < items.length) {
    const table = tableAt(edition, items, at);
    if (table !== null)
      found.push(isHeading(edition, table) ? table : withCaption(items, table, found.at(-1)));
    at += Math.max(table?.length ?? 1, 1);
  }
  return found;
}

/** Whether a table's name is a section's title, which is no caption. */
const isHeading = (edition: Edition, { table }: FoundTable): boolean =>
  edition.sections.some(({ title }) => title === table.title);

/** How many lines above a table its name is looked for in, blank ones between. */
const nearLines = 6;

/** Takes the line above a table with it where it is the table's name. */
function withCaption(
  items: readonly Item[],
  found: FoundTable,
  before: FoundTable | undefined,
): FoundTable {
  const free = before === undefined ? 0 : before.from + before.length;
  const near = items.slice(Math.max(free, found.from - nearLines), found.from);
  const line = near.findLast((item) => item.block !== null || isLine(item));
  if (line === undefined || line.block !== null) return found;
  const key = keyOf(line.text).replace(/^附(?:表|件)?[一\d]?/u, '');
  if (key !== keyOf(found.table.title)) return found;
  const above = near.length - near.lastIndexOf(line);
  return { ...found, from: found.from - above, length: found.length + above };
}
