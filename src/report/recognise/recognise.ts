import { attachedTables } from '#report/attached.ts';
import type { TableSpec } from '#report/edition.ts';
import type { Paper } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import { withCaptionsApart } from './captions.ts';
import {
  absentTables,
  basicsDoubts,
  lostText,
  repairDoubts,
  sectionDoubts,
  strangeRows,
} from './doubts.ts';
import type { Item } from './item.ts';
import { itemsOf } from './item.ts';
import type { Entry } from './ledger.ts';
import { piecesOf, setAsideOf } from './ledger.ts';
import { reportFrom, yearOf } from './put-together.ts';
import type { Parts } from './read-parts.ts';
import { readParts, sectionOf } from './read-parts.ts';
import type { Doubt, Recognition } from './recognition.ts';
import type { Repair } from './repair.ts';
import { sourceBlocks } from './source.ts';

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
