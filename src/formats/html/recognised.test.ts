import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import { tablesOf } from '#report/edition.ts';
import { editions, editionOf } from '#report/editions.ts';
import { recognise } from '#report/recognise/recognise.ts';
import { sectionsOf } from '#report/report.ts';
import { balancedReport } from '#report/testing/arbitrary-balanced.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import { paperHtml } from './paper-html.ts';
import { readHtml } from './read.ts';

test.each(editions.map((edition) => [edition.id, edition] as const))(
  'the web page of a report of edition %s is recognised as the report',
  (_, edition) => {
    fc.assert(
      fc.property(balancedReport(edition, true), (report) => {
        const { report: read, doubts, setAside } = recognise(readHtml(paperHtml(compose(report))));
        expect(read.figures).toEqual(
          withoutAgreeingTotals(report, tablesOf(editionOf(report))).figures,
        );
        expect([read.edition, read.agency, read.year]).toEqual([
          report.edition,
          report.agency,
          report.year,
        ]);
        expect(sectionsOf(read)).toEqual(sectionsOf(report));
        expect(doubts).toEqual([]);
        expect(setAside).toEqual([]);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 20_000 },
    );
  },
  60_000,
);
