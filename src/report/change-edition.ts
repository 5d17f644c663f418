import type { Edition } from './edition.ts';
import { tablesOf } from './edition.ts';
import { isBlankNarrative } from './narrative.ts';
import type { Report } from './report.ts';
import { hasProse, narrativeAt, sectionsOf } from './report.ts';
import { figureCells } from './table-layout.ts';

/** What another edition would mean for a report. Nothing is ever dropped; some of it would not be printed. */
export interface EditionChange {
  /** Titles of sections whose prose the other edition has no place for; it stays in the draft. */
  readonly hiddenProse: readonly string[];
  /** Titles of tables with figures the other edition has no place for; they stay in the draft. */
  readonly hiddenTables: readonly string[];
  /** Titles of sections the other edition has and this report has not. */
  readonly added: readonly string[];
}

function hiddenTables(report: Report, from: Edition, to: Edition): string[] {
  const kept = new Set(tablesOf(to).flatMap((table) => figureCells(table).map(({ ref }) => ref)));
  return tablesOf(from)
    .filter((table) =>
      figureCells(table).some(({ ref }) => Object.hasOwn(report.figures, ref) && !kept.has(ref)),
    )
    .map((table) => table.title);
}

/** What changing a report from one edition to another would mean, told before it is done. */
export function editionChange(report: Report, from: Edition, to: Edition): EditionChange {
  const present = sectionsOf(report);
  const after = sectionsOf({ ...report, edition: to.id });
  const before = new Set(present.map(({ id }) => id));
  return {
    hiddenProse: present
      .filter(({ id }) => !isBlankNarrative(narrativeAt(report, id)))
      .filter(({ id }) => !after.some((section) => section.id === id && hasProse(section)))
      .map(({ title }) => title),
    hiddenTables: hiddenTables(report, from, to),
    added: after.filter(({ id }) => !before.has(id)).map(({ title }) => title),
  };
}

/** The report in another edition. Prose and figures stay, shown or not. */
export const withEdition = (report: Report, to: Edition): Report => ({
  ...report,
  edition: to.id,
});
