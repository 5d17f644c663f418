import type { Finding } from '#report/check.ts';
import { checkReport } from '#report/check.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';

/** The sample's figures, with some of every kind that prose may speak of. */
const figures: Report['figures'] = {
  ...Object.fromEntries(
    Object.entries(sampleReport.figures).map(([ref, figure]) => [
      ref,
      ref.startsWith('reviewAndLitigation/') ? 0 : figure,
    ]),
  ),
  'proactiveDisclosure/article20-1/rules/issued': 3,
  'proactiveDisclosure/article20-8/fees/amount': 236,
  'reviewAndLitigation/cases/reconsideration.upheld': 3,
  'reviewAndLitigation/cases/reconsideration.pending': 1,
  'reviewAndLitigation/cases/direct.upheld': 1,
  'reviewAndLitigation/cases/afterReconsideration.upheld': 2,
};

/** The sample with a text of one's own under 存在的主要问题及改进情况. */
export const reportOf = (text: string, parts: Partial<Report> = {}): Report => ({
  ...sampleReport,
  figures,
  narrative: { ...sampleReport.narrative, problems: narrativeOf(text.split('\n')) },
  ...parts,
});

/** What one check finds in that text. */
export const found = (
  text: string,
  check: string,
  parts: Partial<Report> = {},
): readonly Finding[] =>
  checkReport(reportOf(text, parts)).filter(
    (finding) => finding.section === 'problems' && finding.check === check,
  );
