import type { SectionSpec } from './edition.ts';
import type { Narrative } from './narrative.ts';
import { isBlankNarrative } from './narrative.ts';
import type { Report, ReportSection } from './report.ts';
import { hasProse, narrativeAt, sectionsOf } from './report.ts';

/** Whether a section takes up the matter of a section of earlier years, by that one's id. */
export const takesUp = (
  spec: SectionSpec | undefined,
  section: ReportSection,
  old: string,
): boolean => section.id === old || spec?.formerly?.includes(old) === true;

/** Last year's prose beside one section of this year's report: by the same id, or what its matter was formerly called. */
export function lastYearsProse(
  report: Report,
  lastYear: Report,
  sectionId: string,
): readonly { readonly title: string; readonly narrative: Narrative }[] {
  const section = sectionsOf(report).find(({ id }) => id === sectionId);
  if (section === undefined || !hasProse(section)) return [];
  return sectionsOf(lastYear)
    .filter((old) => takesUp(section.spec, section, old.id))
    .map((old) => ({ title: old.title, narrative: narrativeAt(lastYear, old.id) }))
    .filter(({ narrative }) => !isBlankNarrative(narrative));
}
