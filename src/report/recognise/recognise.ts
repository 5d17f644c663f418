import { attachedTables } from '#report/attached.ts';
import type { Edition, TableSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import type { Paper } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import { hasProse, reportTitle, sectionsOf } from '#report/report.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import { agencyIn, isTitleLike, yearIn } from './basics.ts';
import type { Closing } from './closing.ts';
import { findClosing } from './closing.ts';
import type { Repair } from './repair.ts';
import {
  absentTables,
  basicsDoubts,
  repairDoubts,
  lostText,
  sectionDoubts,
  strangeRows,
} from './doubts.ts';
import type { TableFigures } from './figures.ts';
import { merged, readFigures } from './figures.ts';
import { findEdition } from './find-edition.ts';
import { isFurniture } from './furniture.ts';
import type { Head } from './head.ts';
import { readHead } from './head.ts';
import type { Item } from './item.ts';
import { withCaptionsApart } from './captions.ts';
import { isLine, itemsOf, sliceItem } from './item.ts';
import type { Entry } from './ledger.ts';
import { entry, piecesOf, setAsideOf } from './ledger.ts';
import { proseFrom } from './prose.ts';
import type { Doubt, Recognition } from './recognition.ts';
import type { SectionStart, SectionStarts } from './sections.ts';
import { sectionStarts } from './sections.ts';
import { sourceBlocks } from './source.ts';
import type { FoundTable } from './tables.ts';
import { findTables } from './tables.ts';
import { unwrapped, wrapWidth } from './wrapped.ts';

/** A stretch of the source under one heading; the first has none. */
interface Stretch {
  readonly start: SectionStart | null;
  /** The heading's own stretch. */
  readonly heading: Item | null;
  readonly items: readonly Item[];
}

/** Cuts items at the headings that open sections. */
function cut(items: readonly Item[], starts: readonly SectionStart[]): readonly Stretch[] {
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

/** Indices of the items that are part of a statistics table. */
const coveredBy = (found: readonly FoundTable[]): ReadonlySet<number> =>
  new Set(found.flatMap(({ from, length }) => Array.from({ length }, (_, index) => from + index)));

/** Section of an edition a table stands in. */
const sectionOf = (edition: Edition, table: TableSpec): string =>
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

const sameList = (edition: Edition, starts: readonly SectionStart[]): boolean =>
  starts.length === edition.sections.length &&
  starts.every(({ id, title }, index) => {
    const spec = edition.sections[index];
    return spec?.id === id && spec.title === title;
  });

/** The sections of a report in an open edition, in order and as titled; none where they are the edition's own. */
const listed = (edition: Edition, starts: readonly SectionStart[]): Pick<Report, 'sections'> =>
  !edition.open || starts.length === 0 || sameList(edition, starts)
    ? {}
    : { sections: starts.map(({ id, title }) => ({ id, title })) };

/** The year reported on: as the title has it, else the opening, else the year before that of issue. */
function yearOf(head: Head, closing: Closing): number | null {
  const issued = head.metadata.issuedOn ?? closing.date;
  return (
    yearIn(head.title) ??
    head.preamble.map(({ text }) => yearIn(text)).find((year) => year !== null) ??
    (issued === null ? null : Number(issued.slice(0, 4)) - 1)
  );
}

/** The agency: as the title has it, else who issued the report. */
function agencyOf(head: Head, closing: Closing): string {
  const named = isTitleLike(head.title) ? agencyIn(head.title) : '';
  return named === '' ? (head.metadata.publisher ?? closing.agency ?? '') : named;
}

function basicsOf(
  head: Head,
  closing: Closing,
  edition: Edition,
): Pick<Report, 'agency' | 'year' | 'metadata'> {
  const agency = agencyOf(head, closing);
  const year = yearOf(head, closing) ?? edition.until ?? edition.from;
  const usual = reportTitle({ agency, year, metadata: { title: null } });
  const signed = closing.agency === null || closing.agency === agency ? null : closing.agency;
  return {
    agency,
    year,
    metadata: {
      ...head.metadata,
      title: head.title === '' || head.title === usual ? null : head.title,
      issuedOn: head.metadata.issuedOn ?? closing.date,
      publisher: head.metadata.publisher ?? signed,
    },
  };
}

/** First year any line near the top speaks of; only to choose between editions that fit equally. */
const earlyYear = (items: readonly Item[]): number | null =>
  items
    .slice(0, 40)
    .filter(isLine)
    .map(({ text }) => (isTitleLike(text) ? yearIn(text) : null))
    .find((year) => year !== null) ?? null;

/** Everything read of a source, before the report is put together. */
interface Parts {
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

function readParts(items: readonly Item[]): Parts {
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

function reportFrom(parts: Parts): Report {
  const { edition, head, closing, sections, tables, width } = parts;
  const narrative = sections.flatMap(({ stretch, prose }) =>
    stretch.start === null || prose.every((item) => item.block === null && !isLine(item))
      ? []
      : [[stretch.start.id, proseFrom(unwrapped(prose, width))] as const],
  );
  const report: Report = {
    edition: edition.id,
    ...basicsOf(head, closing, edition),
    preamble: proseFrom(unwrapped(head.preamble, width)),
    ...listed(edition, parts.settled.starts),
    narrative: Object.fromEntries(narrative),
    figures: merged(tables.map(({ figures }) => figures)),
    units: merged(tables.map(({ units }) => units)),
  };
  return withoutAgreeingTotals(report, tablesOf(edition));
}

/** What became of every item: the head's own reading before that of a section without a heading. */
function ledgerOf({ head, sections }: Parts): ReadonlyMap<Item, readonly Entry[]> {
  const [loose, ...rest] = sections;
  const all = new Map<Item, readonly Entry[]>();
  const ledgers = [loose?.entries ?? all, head.entries, ...rest.map(({ entries }) => entries)];
  for (const ledger of ledgers) for (const [item, entries] of ledger) all.set(item, entries);
  return all;
}

/** Tables the report has by its edition and year, and no part of the source gave. */
function missingTables(
  { edition, sections }: Parts,
  report: Report,
): readonly { readonly section: string; readonly table: TableSpec }[] {
  const found = new Set(sections.flatMap(({ tables }) => tables.map(({ table }) => table)));
  return sectionsOf(report)
    .flatMap((section) => attachedTables(report, section))
    .filter((table) => !found.has(table))
    .map((table) => ({ section: sectionOf(edition, table), table }));
}

const allDoubts = (parts: Parts, report: Report): readonly Doubt[] => [
  ...basicsDoubts(report, parts.head, yearOf(parts.head, parts.closing) !== null),
  ...sectionDoubts(parts.edition, parts.settled, parts.items),
  ...absentTables(missingTables(parts, report)),
  ...parts.tables.flatMap(({ doubts }) => doubts),
  ...parts.sections.flatMap(({ tables }) =>
    tables.flatMap((found) => strangeRows(sectionOf(parts.edition, found.table), found)),
  ),
  ...parts.sections.flatMap(({ stretch, prose }) => lostText(stretch.start?.id ?? 'basics', prose)),
];

/** For each source block, the section the first of its pieces went to. */
function sectionsBySource(count: number, pieces: Recognition['account']): (string | null)[] {
  const sections: (string | null)[] = Array.from({ length: count }, () => null);
  for (const { source, section } of pieces) sections[source] ??= section;
  return sections;
}

/**
 * Reads a published report back from a source paper (`sourcePaper`), in four steps: cut into
 * sections, match tables, read figures, gather doubts. Nothing is lost: every character of the
 * source, blanks aside, is in one piece of the account, and what has no place in the report is set
 * aside. Nothing is invented: what is not certain is a doubt with the original beside it. Never
 * throws, whatever the source.
 */
export function recognise(source: Paper, repairs: readonly Repair[] = []): Recognition {
  const blocks = sourceBlocks(source);
  const parts = readParts(withCaptionsApart(itemsOf(blocks)));
  const report = reportFrom(parts);
  const entries = ledgerOf(parts);
  const ordered = parts.sections.flatMap(({ stretch }) => [
    ...(stretch.heading === null ? [] : [stretch.heading]),
    ...stretch.items,
  ]);
  const account = piecesOf(ordered, entries);
  const sections = sectionsBySource(blocks.length, account);
  return {
    report,
    doubts: [...allDoubts(parts, report), ...repairDoubts(repairs, sections)],
    setAside: setAsideOf(ordered, entries),
    sections,
    account,
  };
}
