import { expect, test } from 'vitest';
import { checkReport, warmChecks } from './check.ts';
import { narrativeLength, narrativeOf } from './narrative.ts';
import type { Report } from './report.ts';
import { sampleReport } from './samples/sample-report.ts';

/** Longest piece of work that nobody notices, in milliseconds. */
const unnoticed = 50;

const sentences = (seed: number): string =>
  Array.from(
    { length: 6 },
    (_, index) =>
      `第${seed}项工作中，各单位公开信息${(seed * 37 + index * 11) % 997}条，新收政府信息公开申请${(seed + index) % 40}件，比上年增长${(seed + index) % 30}%，均按时答复。`,
  ).join('');

/** A report of 300 pages, its prose different each time it is made. */
function longReport(salt: number): Report {
  const lines = Array.from({ length: 540 }, (_, index) => sentences(index + salt));
  return {
    ...sampleReport,
    narrative: { ...sampleReport.narrative, overview: narrativeOf(lines) },
  };
}

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** The quickest of several runs: what the work itself takes, not what else the machine does. */
const quickest = (runs: number, work: (run: number) => number): number =>
  Math.min(...Array.from({ length: runs }, (_, run) => work(run)));

test('a check of 150,000 characters never holds the page up: read ahead in small steps, then quick', () => {
  const lastYear = { ...longReport(7), year: sampleReport.year - 1 };
  expect(narrativeLength(longReport(0).narrative['overview'] ?? narrativeOf([]))).toBeGreaterThan(
    150_000,
  );
  const longestStep = quickest(3, (run) => {
    const times: number[] = [];
    let last = performance.now();
    for (const _ of warmChecks(longReport(1000 + run), { lastYear })) {
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return Math.max(...times);
  });
  expect(longestStep).toBeLessThan(unnoticed);

  const report = longReport(1);
  for (const _ of warmChecks(report, { lastYear }));
  const whole = quickest(9, () => timed(() => checkReport({ ...report }, { lastYear })));
  process.stdout.write(
    `checks of 150,000 characters: longest step ${longestStep.toFixed(1)} ms, then ${whole.toFixed(1)} ms\n`,
  );
  expect(whole).toBeLessThan(unnoticed);
});
