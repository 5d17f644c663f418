import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachedTables } from './attached.ts';
import { compose, composer } from './compose.ts';
import type { TableSpec } from './edition.ts';
import { editions } from './editions.ts';
import type { Paper, PaperBlock } from './paper.ts';
import type { Report } from './report.ts';
import { blankReport, hasProse, narrativeAt, sectionsOf } from './report.ts';
import { figureCells } from './table-layout.ts';
import { arbitraryBlock } from './testing/arbitrary-narrative.ts';
import { arbitraryReport } from './testing/arbitrary-report.ts';

const tablesIn = (report: Report): readonly TableSpec[] =>
  sectionsOf(report).flatMap((section) => attachedTables(report, section));

describe.each(editions)('one paper after another, edition $id', (edition) => {
  test('writing in one section leaves every other part the same object', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), arbitraryBlock, fc.nat(), (report, block, choice) => {
        const sections = sectionsOf(report).filter(hasProse);
        const section = sections[choice % Math.max(sections.length, 1)];
        if (section === undefined) return;
        const composeNext = composer();
        const before = composeNext(report);
        const prose = narrativeAt(report, section.id);
        const after = composeNext({
          ...report,
          narrative: {
            ...report.narrative,
            [section.id]: { ...prose, content: [...prose.content, block] },
          },
        });
        const others = (paper: Paper): Paper['parts'] =>
          paper.parts.filter(({ id }) => id !== section.id);
        others(after).forEach((part, index) => expect(part).toBe(others(before)[index]));
        const [now, then] = [after, before].map(({ parts }) =>
          parts.find(({ id }) => id === section.id),
        );
        const kept = then?.blocks.filter((_, index) => then.sources[index] !== null) ?? [];
        kept.forEach((old, index) => expect(now?.blocks[index]).toBe(old));
      }),
      { numRuns: 40 },
    );
  });

  test('another unit is printed next time too', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), fc.nat(), (report, choice) => {
        const cells = tablesIn(report)
          .flatMap((table) => figureCells(table))
          .filter(({ spec }) => spec.unitChoices !== undefined);
        const cell = cells[choice % Math.max(cells.length, 1)];
        const unit = cell?.spec.unitChoices?.at(-1);
        if (cell === undefined || unit === undefined) return;
        const given = { ...report, figures: { ...report.figures, [cell.ref]: 3 } };
        const composeNext = composer();
        composeNext(given);
        const changed = { ...given, units: { ...given.units, [cell.ref]: unit } };
        expect(composeNext(changed)).toEqual(compose(changed));
      }),
      { numRuns: 20 },
    );
  });

  test('a figure leaves every other table and all prose the same objects', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), fc.nat(), (report, choice) => {
        const cells = tablesIn(report).flatMap((table) => figureCells(table));
        const cell = cells[choice % Math.max(cells.length, 1)];
        if (cell === undefined) return;
        const composeNext = composer();
        const before = composeNext(report);
        const changed = { ...report, figures: { ...report.figures, [cell.ref]: 987_654 } };
        const after = composeNext(changed);
        expect(after).toEqual(compose(changed));
        const others = (paper: Paper): readonly PaperBlock[] =>
          paper.parts
            .flatMap(({ blocks }) => blocks)
            .filter((block) => block.kind !== 'table' || block.tableId !== cell.table.id);
        others(after).forEach((block, index) => expect(block).toBe(others(before)[index]));
      }),
      { numRuns: 30 },
    );
  });

  test('the same report gives the same parts', () => {
    const composeNext = composer();
    const report = blankReport(edition, '云溪县水务局', edition.from);
    const before = composeNext(report);
    composeNext({ ...report, year: report.year + 1 }).parts.forEach((part, index) =>
      expect(part).toBe(before.parts[index]),
    );
  });
});
