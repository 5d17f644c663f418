import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import { tablesOf } from '#report/edition.ts';
import { editions, editionOf } from '#report/editions.ts';
import type { Paper, PaperBlock, Run } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { arbitraryReport } from '#report/testing/arbitrary-report.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import { attachedTables } from '#report/attached.ts';
import { readCell } from './read-cell.ts';
import { recognise } from './recognise.ts';
import { sliceRuns, trimmedSpan } from './runs.ts';
import { flattenPaper, sourceBlocks } from './source.ts';

/**
 * What printing itself loses, and nothing more: blanks around a line; which of two equal looks a
 * stretch of text was written in; agency and year where the title is another and no closing line
 * names them; an entry kept as text that reads as a figure (12件, —); a unit where no figure stands.
 */
const bareRuns = (runs: readonly Run[]): readonly Run[] => {
  const { from, to } = trimmedSpan(runsText(runs));
  return sliceRuns(runs, from, to);
};

const bareBlock = (block: PaperBlock): PaperBlock => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: bareRuns(block.runs) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(bareBlock) })),
      };
    case 'table':
      return {
        ...block,
        widths: [],
        head: [],
        body: [...block.head, ...block.body].map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(bareBlock) })),
        })),
      };
  }
};

const printed = (paper: Paper): readonly PaperBlock[] =>
  sourceBlocks(flattenPaper(paper)).map(bareBlock);

/** The report without entries kept as text that read as figures, and without units where no figure stands. */
function legible(report: Report): Report {
  const figures: Report['figures'] = {};
  const units: Report['units'] = {};
  const attached = sectionsOf(report).flatMap((section) => attachedTables(report, section));
  for (const cell of attached.flatMap((table) => figureCells(table))) {
    const figure = report.figures[cell.ref];
    const [first, ...others] = cell.spec.unitChoices ?? [];
    const kept =
      typeof figure === 'string' ? readCell(figure + (first ?? ''), cell).figure : figure;
    if (kept === undefined || kept === null) continue;
    figures[cell.ref] = kept;
    const unit = report.units[cell.ref] ?? '';
    if (others.includes(unit)) units[cell.ref] = unit;
  }
  return { ...report, figures, units };
}

/**
 * Whether the print tells what is asked: a report whose title is not the usual names its agency in the
 * closing line alone, which must read like an agency's; and no title may read like a section's heading.
 */
const isTold = ({ agency, metadata: { title } }: Report): boolean =>
  title === null || (agency !== 'A&B<局>' && !/^[一二三]+[、.，,：\s]/u.test(title));

const settled = (report: Report): Report =>
  withoutAgreeingTotals(report, tablesOf(editionOf(report)));

const listOf = (report: Report): readonly { id: string; title: string }[] =>
  sectionsOf(report).map(({ id, title }) => ({ id, title }));

describe.each(editions.map((edition) => [edition.id, edition] as const))(
  'edition %s',
  (_, edition) => {
    test('a composed report is recognised as itself', () => {
      fc.assert(
        fc.property(arbitraryReport(edition).map(legible), (report) => {
          fc.pre(isTold(report));
          const { report: read } = recognise(flattenPaper(compose(report)));
          expect(read.edition).toBe(report.edition);
          expect(listOf(read)).toEqual(listOf(report));
          expect(read.figures).toEqual(settled(report).figures);
          expect(read.units).toEqual(report.units);
          expect({ ...read.metadata, title: null }).toEqual({ ...report.metadata, title: null });
          const isUsual = report.metadata.title === null;
          expect(!isUsual || (read.agency === report.agency && read.year === report.year)).toBe(
            true,
          );
          const { agency, year } = report;
          expect(printed(compose({ ...read, agency, year }))).toEqual(printed(compose(report)));
        }),
        { numRuns: 120, interruptAfterTimeLimit: 20_000 },
      );
    }, 60_000);
  },
);
