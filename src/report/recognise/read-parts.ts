import type { Edition, TableSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { hasProse } from '#report/report.ts';
import { agencyIn, isTitleLike, yearIn } from './basics.ts';
import type { Closing } from './closing.ts';
import { findClosing } from './closing.ts';
import type { Stretch } from './cut.ts';
import { cut } from './cut.ts';
import type { TableFigures } from './figures.ts';
import { readFigures } from './figures.ts';
import { findEdition } from './find-edition.ts';
import { isFurniture } from './furniture.ts';
import type { Head } from './head.ts';
import { readHead } from './head.ts';
import type { Item } from './item.ts';
import { isLine } from './item.ts';
import type { Entry } from './ledger.ts';
import { entry } from './ledger.ts';
import type { Doubt } from './recognition.ts';
import type { SectionStarts } from './sections.ts';
import { sectionStarts } from './sections.ts';
import type { FoundTable } from './tables.ts';
import { findTables } from './tables.ts';
import { wrapWidth } from './wrapped.ts';

/** Indices of the items that are part of a statistics table. */
const coveredBy = (found: readonly FoundTable[]): ReadonlySet<number> =>
  new Set(found.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index)));

/** Section of an edition a table stands in. */
export const sectionOf = (edition: Edition, table: TableSpec): string =>
  edition.sections.find(({ blocks }) =>
    blocks.some((block) => block.kind === 'table' && block.table === table),
  )?.id ?? 'basics';

/** A section as read: its prose, and what became of each of its items. */
interface ReadSection {
  readonly stretch: Stretch;
  readonly prose: readonly Item[];
  readonly tables: readonly FoundTable[];
  readonly entries: ReadonlyMap<Item, readonly Entry[]>;
}

function becomeOf(item: Item, section: string, prose: boolean): Entry {
  if (item.block === null && isFurniture(item.text)) return entry(item.text, 'setAside', null);
  return prose ? entry(item.text, 'prose', section) : entry(item.text, 'setAside', null);
}

function readSection(edition: Edition, stretch: Stretch, closing: Closing): ReadSection {
  const id = stretch.start?.id ?? 'basics';
  const spec = edition.sections.find((section) => section.id === id);
  const tables = findTables(edition, stretch.items);
  const covered = new Map(
    tables.flatMap((found) =>
      Array.from({ length: found.length }, (_, index) => [found.from + index, found] as const),
    ),
  );
  const entries = new Map<Item, readonly Entry[]>();
  if (stretch.heading !== null)
    entries.set(stretch.heading, [entry(stretch.heading.text, 'heading', id)]);
  for (const [index, item] of stretch.items.entries()) {
    const found = covered.get(index);
    if (found !== undefined)
      entries.set(item, [entry(item.text, 'table', sectionOf(edition, found.table))]);
    else if (closing.items.includes(item))
      entries.set(item, [entry(item.text, 'metadata', 'basics')]);
    else entries.set(item, [becomeOf(item, id, hasProse({ spec }))]);
  }
  const prose = stretch.items.filter((item) => entries.get(item)?.[0]?.became === 'prose');
  return { stretch, prose, tables, entries };
}

const inSection = (doubt: Doubt, section: string): Doubt => ({ ...doubt, section });

/** Figures of every table found, the parts of one table read together. */
function readTables(edition: Edition, found: readonly FoundTable[]): readonly TableFigures[] {
  return tablesOf(edition).flatMap((table) => {
    const parts = found.filter((each) => each.table === table);
    if (parts.length === 0) return [];
    const read = readFigures(
      table,
      parts.flatMap(({ rows }) => rows),
    );
    const section = sectionOf(edition, table);
    return [{ ...read, doubts: read.doubts.map((doubt) => inSection(doubt, section)) }];
  });
}

/** First year any line near the top speaks of; only to choose between editions that fit equally. */
const earlyYear = (items: readonly Item[]): number | null =>
  items
    .slice(0, 40)
    .filter(isLine)
    .map(({ text }) => (isTitleLike(text) ? yearIn(text) : null))
    .find((year) => year !== null) ?? null;

/** Everything read of a source, before the report is put together. */
export interface Parts {
  readonly edition: Edition;
  readonly settled: SectionStarts;
  readonly head: Head;
  readonly closing: Closing;
  readonly sections: readonly ReadSection[];
  readonly tables: readonly TableFigures[];
  readonly items: readonly Item[];
  /** Width at which the source's paragraphs were broken. */
  readonly width: number | null;
}

/** Cuts a source into sections, matches its tables and reads their figures. */
export function readParts(items: readonly Item[]): Parts {
  const edition = findEdition(items, earlyYear(items));
  const settled = sectionStarts(edition, items, coveredBy(findTables(edition, items)));
  const [opening, ...rest] = cut(items, settled.starts);
  const before = opening ?? { start: null, heading: null, items: [] };
  const inHead = findTables(edition, before.items);
  const covered = coveredBy(inHead);
  const head = readHead(before.items.filter((_, index) => !covered.has(index)));
  const known = {
    agency: isTitleLike(head.title) ? agencyIn(head.title) : '',
    publisher: head.metadata.publisher,
  };
  const closing = findClosing(rest.at(-1)?.items ?? [], known);
  const sections = rest.map((stretch) => readSection(edition, stretch, closing));
  const loose = readSection(
    edition,
    { ...before, items: before.items },
    { agency: null, date: null, items: [] },
  );
  const all = [loose, ...sections];
  return {
    edition,
    settled,
    head,
    closing,
    sections: all,
    tables: readTables(
      edition,
      all.flatMap(({ tables }) => tables),
    ),
    items,
    width: wrapWidth(items),
  };
}
