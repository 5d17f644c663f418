import { describe, expect, test } from 'vitest';
import type { Finding } from '#report/check.ts';
import { checkReport } from '#report/check.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';

const { figures } = sampleReport;

const reportOf = (text: string, parts: Partial<Report> = {}): Report => ({
  ...sampleReport,
  figures,
  narrative: { ...sampleReport.narrative, problems: narrativeOf(text.split('\n')) },
  ...parts,
});

describe('across years', () => {
  const lastYear: Report = { ...sampleReport, year: sampleReport.year - 1, figures };
  const withLast = (report: Report, check: string): readonly Finding[] =>
    checkReport(report, { lastYear }).filter((finding) => finding.check === check);

  test('a figure that jumps is told with both years’ values', () => {
    const jumped = { ...figures, 'proactiveDisclosure/article20-5/licences/decisions': 14300 };
    const [finding, ...others] = withLast(reportOf('无', { figures: jumped }), 'bigChange');
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(/上年143，本年14300/u);
    expect(withLast(reportOf('无'), 'bigChange')).toEqual([]);
  });

  test('year-on-year percentages are worked out from last year’s report', () => {
    const grown = { ...figures, 'applications/newlyReceived/naturalPerson': 79 };
    expect(
      withLast(
        reportOf('共收到政府信息公开申请87件，同比增长200%。', { figures: grown }),
        'percentages',
      ),
    ).toEqual([]);
    expect(
      withLast(
        reportOf('共收到政府信息公开申请87件，同比增长150%。', { figures: grown }),
        'percentages',
      ),
    ).toHaveLength(1);
  });

  test('prose taken over whole is told with its share; this year’s own is not', () => {
    const findings = withLast({ ...sampleReport, figures }, 'repetition');
    expect(findings.map(({ section }) => section)).toContain('overview');
    expect(findings[0]?.message).toMatch(/\d+%/u);
    const own = reportOf('无', {
      narrative: { overview: narrativeOf(['全新的一段。'.repeat(40)]) },
    });
    expect(withLast(own, 'repetition')).toEqual([]);
  });
});
