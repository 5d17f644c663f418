import type { Finding } from '#report/check.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';

/** Name of a section with its number; empty where the report has no such section. */
function sectionName(report: Report, id: string): string {
  if (id === 'basics') return '基本信息';
  const section = sectionsOf(report).find((listed) => listed.id === id);
  return section === undefined ? '' : section.number + section.title;
}

/** Section and column of a finding, as the form names them. */
export const placeIn = (report: Report, at: Pick<Finding, 'section' | 'place'>): string =>
  [sectionName(report, at.section), at.place].filter((part) => part !== '').join('　');

/** Findings of one section. */
export interface SectionFindings {
  readonly section: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings by section, in print order; each section that has any, once. */
export function bySection(
  report: Report,
  findings: readonly Finding[],
): readonly SectionFindings[] {
  const sections = new Map<string, Finding[]>();
  for (const finding of findings)
    sections.set(finding.section, [...(sections.get(finding.section) ?? []), finding]);
  return [...sections].map(([section, own]) => ({
    section,
    title: sectionName(report, section),
    findings: own,
  }));
}
