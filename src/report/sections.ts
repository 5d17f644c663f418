import { editionOf } from './editions.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './report.ts';

/**
 * In an open edition (2008–2018, whose nine parts varied by province) the officer may leave out,
 * rename, reorder and add sections. These recipes change structure alone: prose stays under its
 * section's id, so that what was left out can be put back. In a fixed edition they change nothing.
 */

/** A section as listed in a report. */
export interface ListedSection {
  readonly id: string;
  readonly title: string;
}

const listOf = (report: Report): ListedSection[] =>
  sectionsOf(report).map(({ id, title }) => ({ id, title }));

function withList(report: Report, recipe: (list: ListedSection[]) => ListedSection[]): Report {
  return editionOf(report).open ? { ...report, sections: recipe(listOf(report)) } : report;
}

/** Sections that could be put back: those taken out, then those of the edition the report never had, in print order. */
export function absentSections(report: Report): readonly ListedSection[] {
  const edition = editionOf(report);
  if (!edition.open) return [];
  const present = new Set(listOf(report).map(({ id }) => id));
  const takenOut = (report.leftOut ?? []).filter(({ id }) => !present.has(id));
  const named = new Set(takenOut.map(({ id }) => id));
  const never = edition.sections
    .filter(({ id }) => !present.has(id) && !named.has(id))
    .map(({ id, title }) => ({ id, title }));
  return [...takenOut, ...never];
}

/** Takes a section out of the report. Its prose and title are kept; the last section stays. */
export function leaveOutSection(report: Report, id: string): Report {
  const section = listOf(report).find((listed) => listed.id === id);
  if (section === undefined || !editionOf(report).open || listOf(report).length === 1)
    return report;
  const others = (report.leftOut ?? []).filter((listed) => listed.id !== id);
  return {
    ...withList(report, (list) => list.filter((listed) => listed.id !== id)),
    leftOut: [...others, section],
  };
}

/** Where an edition's section belongs among those present: after the nearest one before it in print order. */
function placeFor(report: Report, list: readonly ListedSection[], id: string): number {
  const order = editionOf(report).sections.map((section) => section.id);
  const before = new Set(order.slice(0, Math.max(order.indexOf(id), 0)));
  if (!order.includes(id)) return list.length;
  return list.findLastIndex((listed) => before.has(listed.id)) + 1;
}

/** Puts an absent section back under the title it had: one of the edition's in its order, an own one at the end. */
export function putBackSection(report: Report, id: string): Report {
  const section = absentSections(report).find((absent) => absent.id === id);
  if (section === undefined) return report;
  return {
    ...withList(report, (list) => list.toSpliced(placeFor(report, list, id), 0, section)),
    leftOut: (report.leftOut ?? []).filter((listed) => listed.id !== id),
  };
}

/** Gives a section another title. A blank one changes nothing. */
export function renameSection(report: Report, id: string, title: string): Report {
  const bare = title.trim();
  if (bare === '') return report;
  return withList(report, (list) =>
    list.map((listed) => (listed.id === id ? { id, title: bare } : listed)),
  );
}

/** Moves a section up (negative) or down among the others, as far as there is room. */
export function moveSection(report: Report, id: string, by: number): Report {
  return withList(report, (list) => {
    const from = list.findIndex((listed) => listed.id === id);
    const section = list[from];
    if (section === undefined) return list;
    const to = Math.min(Math.max(from + by, 0), list.length - 1);
    return list.toSpliced(from, 1).toSpliced(to, 0, section);
  });
}

/** An id no section of the report bears or bore: own-1, own-2 … */
function freshSectionId(report: Report): string {
  const taken = new Set([
    ...listOf(report).map(({ id }) => id),
    ...(report.leftOut ?? []).map(({ id }) => id),
    ...Object.keys(report.narrative),
  ]);
  let count = 1;
  while (taken.has(`own-${count}`)) count += 1;
  return `own-${count}`;
}

/** Adds a section of the officer's own at the end. A blank title adds nothing. */
export function addSection(report: Report, title: string): Report {
  const bare = title.trim();
  if (bare === '') return report;
  const id = freshSectionId(report);
  return withList(report, (list) => [...list, { id, title: bare }]);
}
