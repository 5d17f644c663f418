import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableSpec } from './edition.ts';
import { tablesOf } from './edition.ts';
import { editions } from './editions.ts';
import type { Figure, FigureRef } from './figure.ts';
import { sumOf } from './figure.ts';
import type { Report } from './report.ts';
import type { FigureCell } from './table-layout.ts';
import { figureCells, figureRef } from './table-layout.ts';
import { balancedReport } from './testing/arbitrary-balanced.ts';
import { arbitraryReport } from './testing/arbitrary-report.ts';
import {
  openEntries,
  settledFigure,
  sumParts,
  totalParts,
  withoutAgreeingTotals,
} from './totals.ts';

/** Parts of a total as the form states them: where both meet, those of the column total. */
function partsAsStated({ table, block, row, column }: FigureCell): FigureRef[] | null {
  const { checks } = table;
  const columnTotal = checks
    .filter((check) => check.kind === 'columnTotal')
    .findLast(({ total }) => total === column.id);
  if (columnTotal !== undefined)
    return columnTotal.of.map((part) => figureRef(table, block, { row: row.id, column: part }));
  const rowTotal = checks
    .filter((check) => check.kind === 'rowTotal')
    .findLast(({ total }) => total === row.id);
  return (
    rowTotal?.of.map((part) => figureRef(table, block, { row: part, column: column.id })) ?? null
  );
}

/** A total worked out afresh: reported as it is, else the sum of those parts that are numbers. */
function afresh(figures: Report['figures'], table: TableSpec, ref: FigureRef): Figure {
  const reported = figures[ref];
  const parts = totalParts(table).get(ref);
  if (reported !== undefined || parts === undefined) return reported ?? null;
  const numbers = parts
    .map((part) => afresh(figures, table, part))
    .filter((figure) => typeof figure === 'number');
  return numbers.length === 0 ? null : sumOf(numbers);
}

describe.each(editions)('edition $id', (edition) => {
  const tables = tablesOf(edition);

  test('a total has the parts the form states, and nothing else is a total', () => {
    for (const table of tables)
      for (const cell of figureCells(table))
        expect(totalParts(table).get(cell.ref) ?? null).toEqual(partsAsStated(cell));
  });

  test('totals are right for any figures, and blanks are not 0', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), ({ figures }) => {
        for (const table of tables)
          for (const { ref } of figureCells(table))
            expect(settledFigure({ figures }, table, ref)).toBe(afresh(figures, table, ref));
      }),
      { numRuns: 30 },
    );
  });

  test('what is missing from a total is named', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), ({ figures }) => {
        for (const table of tables)
          for (const parts of totalParts(table).values()) {
            const missing = parts.filter(
              (part) => typeof afresh(figures, table, part) !== 'number',
            );
            expect(sumParts({ figures }, table, parts).missing).toEqual(missing);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('open entries are blank or unread, and none is left when all is filled', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), ({ figures }) => {
        for (const table of tables)
          for (const { ref } of figureCells(table))
            for (const entry of openEntries({ figures }, table, ref))
              expect(typeof figures[entry]).not.toBe('number');
      }),
      { numRuns: 20 },
    );
    fc.assert(
      fc.property(balancedReport(edition, false), ({ figures }) => {
        for (const table of tables)
          for (const { ref } of figureCells(table))
            expect(openEntries({ figures }, table, ref)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('reported totals that agree are the same as none reported', () => {
    fc.assert(
      fc.property(balancedReport(edition, true), (report) => {
        const { figures } = withoutAgreeingTotals(report, tables);
        for (const table of tables)
          for (const ref of totalParts(table).keys()) {
            expect(figures[ref]).toBeUndefined();
            expect(settledFigure({ figures }, table, ref)).toBe(report.figures[ref]);
          }
      }),
      { numRuns: 20 },
    );
  });

  test('reported totals that differ are kept', () => {
    fc.assert(
      fc.property(balancedReport(edition, true), fc.nat(), (report, choice) => {
        const totals = tables.flatMap((table) => [...totalParts(table).keys()]);
        const ref = totals[choice % totals.length] ?? '';
        const wrong = sumOf([Number(report.figures[ref]), 1]);
        const kept = withoutAgreeingTotals(
          { ...report, figures: { ...report.figures, [ref]: wrong } },
          tables,
        );
        expect(kept.figures[ref]).toBe(wrong);
      }),
      { numRuns: 30 },
    );
  });
});
