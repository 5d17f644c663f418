import { attachedTables } from './attached.ts';
import type { Finding } from './check.ts';
import { isBlankNarrative } from './narrative.ts';
import type { Report, ReportSection } from './report.ts';
import { figureAt, hasProse, sectionsOf } from './report.ts';
import { figureCells } from './table-layout.ts';
import { enteredRefs } from './totals.ts';

/** How far a section is: 未开始, 填写中, 有问题, 已完成. */
export type SectionStatus = 'notStarted' | 'underWay' | 'problem' | 'done';

/** A status in words. */
export const statusNames: Readonly<Record<SectionStatus, string>> = {
  notStarted: '未开始',
  underWay: '填写中',
  problem: '有问题',
  done: '已完成',
};

/** What the officer said and the checks found. */
interface Judged {
  /** Sections ticked 这部分已写完. */
  readonly done: readonly string[];
  readonly findings: readonly Finding[];
}

/** Findings that say no more than that something is still to be written. They are no fault until the section is ticked. */
const emptiness = new Set(['narrativePresent', 'basicsPresent', 'cellsFilled']);

/** Whether a finding says no more than that something is still to be filled in. */
export const saysOnlyBlank = ({ check }: Finding): boolean => emptiness.has(check);

const hasProblem = (id: string, { done, findings }: Judged): boolean =>
  findings.some(
    ({ section, severity, check }) =>
      section === id && severity === 'must' && (done.includes(id) || !emptiness.has(check)),
  );

function basicsStatus(report: Report, judged: Judged): SectionStatus {
  if (hasProblem('basics', judged)) return 'problem';
  return report.agency.trim() !== '' && !isBlankNarrative(report.preamble) ? 'done' : 'underWay';
}

const isStarted = (report: Report, section: ReportSection): boolean =>
  (hasProse(section) && !isBlankNarrative(report.narrative[section.id])) ||
  attachedTables(report, section)
    .flatMap((table) => figureCells(table))
    .some(({ ref }) => figureAt(report, ref) !== null);

/** Prose is done when ticked, a table when every entered cell is filled. */
const isDone = (report: Report, section: ReportSection, { done }: Judged): boolean =>
  (!hasProse(section) || done.includes(section.id)) &&
  attachedTables(report, section)
    .flatMap((table) => enteredRefs(table))
    .every((ref) => typeof figureAt(report, ref) === 'number');

/** How far a section is. What must be mended outranks the officer's tick. */
export function sectionStatus(
  report: Report,
  section: ReportSection,
  judged: Judged,
): SectionStatus {
  if (hasProblem(section.id, judged)) return 'problem';
  if (isDone(report, section, judged)) return 'done';
  return isStarted(report, section) ? 'underWay' : 'notStarted';
}

/** One page to be filled in and how far it is; `basics` stands for 基本信息. */
export interface SectionProgress {
  readonly section: string;
  readonly status: SectionStatus;
}

/** How far a report is: 基本信息, then its sections in print order. */
export function reportProgress(
  report: Report,
  done: readonly string[],
  findings: readonly Finding[],
): readonly SectionProgress[] {
  const judged = { done, findings };
  return [
    { section: 'basics', status: basicsStatus(report, judged) },
    ...sectionsOf(report).map((section) => ({
      section: section.id,
      status: sectionStatus(report, section, judged),
    })),
  ];
}

/** 已写完3/7: how many of the pages to be filled in are done. */
export const progressCount = (
  progress: readonly SectionProgress[],
): { readonly done: number; readonly total: number } => ({
  done: progress.filter(({ status }) => status === 'done').length,
  total: progress.length,
});
