import { expect, test } from 'vitest';
import { checkReport } from './check.ts';
import { edition2008 } from './editions/edition-2008.ts';
import { edition2021 } from './editions/edition-2021.ts';
import { narrativeOf } from './narrative.ts';
import type { SectionStatus } from './progress.ts';
import { progressCount, reportProgress, sectionStatus } from './progress.ts';
import type { Report } from './report.ts';
import { blankReport, sectionsOf } from './report.ts';
import { sampleReport } from './samples/sample-report.ts';

const prose = ['overview', 'problems', 'otherMatters'];

const statusOf = (
  report: Report,
  section: string,
  done: readonly string[] = [],
): SectionStatus | undefined =>
  reportProgress(report, done, checkReport(report)).find((each) => each.section === section)
    ?.status;

const withFigure = (ref: string, figure: number | string): Report => ({
  ...sampleReport,
  figures: { ...sampleReport.figures, [ref]: figure },
});

test('a new report: 基本信息 is done, nothing else is begun', () => {
  const report = blankReport(edition2021, '云溪县水务局', 2025);
  const progress = reportProgress(report, [], checkReport(report));
  expect(progress.map(({ status }) => status)).toEqual([
    'done',
    ...Array.from({ length: 6 }, () => 'notStarted'),
  ]);
  expect(progressCount(progress)).toEqual({ done: 1, total: 7 });
});

test('基本信息 without an agency is still being filled in', () => {
  expect(statusOf({ ...sampleReport, agency: '' }, 'basics')).toBe('underWay');
});

test('prose is done when the officer says so, tables when every cell is filled', () => {
  expect(statusOf(sampleReport, 'overview')).toBe('underWay');
  expect(statusOf(sampleReport, 'overview', prose)).toBe('done');
  expect(statusOf(sampleReport, 'applications')).toBe('done');
  const progress = reportProgress(sampleReport, prose, checkReport(sampleReport));
  expect(progressCount(progress)).toEqual({ done: 7, total: 7 });
});

test('a table with a blank is under way', () => {
  const { 'applications/granted/business': _, ...figures } = sampleReport.figures;
  expect(statusOf({ ...sampleReport, figures }, 'applications')).toBe('underWay');
});

test('what must be mended outranks everything', () => {
  const wrong = withFigure('applications/granted/business', 4);
  expect(statusOf(wrong, 'applications', ['applications'])).toBe('problem');
  expect(statusOf(withFigure('applications/granted/business', '4件'), 'applications')).toBe(
    'problem',
  );
});

test('a part ticked but blank is a problem; not ticked, it is not begun', () => {
  const report = { ...sampleReport, narrative: {} };
  expect(statusOf(report, 'overview')).toBe('notStarted');
  expect(statusOf(report, 'overview', ['overview'])).toBe('problem');
});

test('what is to be confirmed does not stand in the way', () => {
  const report = { ...sampleReport, preamble: narrativeOf(['']) };
  expect(checkReport(report).map(({ severity }) => severity)).toEqual(['look']);
  expect(statusOf(report, 'basics')).toBe('underWay');
});

test('a part with prose and an annex needs both, once the annex is asked for', () => {
  const report: Report = {
    ...blankReport(edition2008, '云溪县水务局', 2012),
    narrative: { notesAndAnnex: narrativeOf(['无其他事项。']) },
  };
  expect(statusOf(report, 'notesAndAnnex', ['notesAndAnnex'])).toBe('done');
  expect(statusOf({ ...report, year: 2016 }, 'notesAndAnnex', ['notesAndAnnex'])).toBe('underWay');
});

test('one section can be asked for by itself', () => {
  const findings = checkReport(sampleReport);
  for (const section of sectionsOf(sampleReport))
    expect(sectionStatus(sampleReport, section, { done: prose, findings })).toBe('done');
});
