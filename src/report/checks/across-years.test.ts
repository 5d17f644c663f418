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

/** Signs no two of which are alike, so that nothing repeats by chance. */
const signs = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(0x60_00 + from + at)).join('');
const withProse = (year: number, text: string): Report => ({
  ...sampleReport,
  year,
  narrative: { overview: narrativeOf([text]) },
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

  test.each([
    [400, 55, []],
    [400, 65, ['65%的文字与上年相同']],
    [110, 100, []],
  ])('of %d signs %d%% as last year’s', (length, percent, titles) => {
    const { year } = sampleReport;
    const same = (length * percent) / 100;
    const text = signs(0, same) + signs(1000, length - same);
    const findings = checkReport(withProse(year, text), {
      lastYear: withProse(year - 1, signs(0, 400)),
    }).filter(({ check }) => check === 'repetition');
    expect(findings.map(({ title }) => title)).toEqual(titles);
  });
});
