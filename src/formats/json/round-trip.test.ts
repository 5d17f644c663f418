import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editionForYear, editions } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { arbitraryReport } from '#report/testing/arbitrary-report.ts';
import { settledFigure, withoutAgreeingTotals } from '#report/totals.ts';
import { readJson } from './read.ts';
import { randomReport } from './testing/random-report.ts';
import { dataFileSchema } from './schema.ts';
import { isKeyed } from './sift.ts';
import { writeJson } from './write.ts';

const figureIn = (node: unknown, [id, ...rest]: readonly string[]): unknown => {
  if (id === undefined) return node ?? null;
  return isKeyed(node) && Object.hasOwn(node, id) ? figureIn(node[id], rest) : null;
};

/** What an officer could have made, its agreeing totals left to be computed. */
const officersReport = (edition: Edition): fc.Arbitrary<Report> =>
  arbitraryReport(edition).map((report) => withoutAgreeingTotals(report, tablesOf(edition)));

test.each(editions)('A report of $name comes back from its data file as it was', (edition) => {
  fc.assert(
    fc.property(fc.oneof(randomReport(edition), officersReport(edition)), (report) => {
      const outcome = readJson(writeJson(report));
      expect(outcome.ok && outcome.report).toEqual(report);
    }),
    { numRuns: 60 },
  );
});

test.each(editions)(
  'In a data file of $name every filled-in figure and total stands',
  (edition) => {
    fc.assert(
      fc.property(randomReport(edition), (report) => {
        const { figures } = dataFileSchema.parse(JSON.parse(writeJson(report)));
        for (const table of tablesOf(edition))
          for (const { ref } of figureCells(table))
            expect(figureIn(figures, ref.split('/'))).toBe(settledFigure(report, table, ref));
      }),
      { numRuns: 20 },
    );
  },
);

test('Whatever text a data file holds, it is read or refused in a sentence', () => {
  const key = fc.constantFrom(
    'format',
    'edition',
    'sections',
    'figures',
    'narrative',
    'metadata',
    'preamble',
    'units',
    'applications',
    '__proto__',
    'constructor',
    'type',
    'content',
    'id',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, true, -1, 1e308, 'doc', '', 'basics'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs)),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(key, value), (changes) => {
      const whole = {
        format: 'zfxxgk-annual-report',
        formatVersion: 1,
        edition: editionForYear(2025).id,
        agency: '局',
        year: 2025,
        ...changes,
      };
      const outcome = readJson(JSON.stringify(whole));
      const again = outcome.ok ? readJson(writeJson(outcome.report)).ok : true;
      expect(again).toBe(true);
      expect(outcome.ok ? '读入' : outcome.problem).toMatch(/\p{Script=Han}/u);
    }),
    { numRuns: 300 },
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
