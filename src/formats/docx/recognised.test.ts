import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf, editions } from '#report/editions.ts';
import { narrativeTexts } from '#report/narrative.ts';
import type { Paper } from '#report/paper.ts';
import type { Recognition } from '#report/recognise/recognition.ts';
import { recognise } from '#report/recognise/recognise.ts';
import { blockText, flattenPaper, sourceBlocks } from '#report/recognise/source.ts';
import { narrativeAt, type Report, reportTitle, sectionsOf } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { balancedReport } from '#report/testing/arbitrary-balanced.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import { shapes } from '#formats/testing/shapes.ts';
import { readDocx } from './read.ts';
import { docxWriter } from './write.ts';

async function sourceOf(report: Report): Promise<Paper> {
  const file = await docxWriter.write({ report, paper: compose(report), draft: null });
  const read = await readDocx(file);
  if (!read.ok || !('source' in read)) throw new Error(JSON.stringify(read));
  return read.source;
}

const readBack = async (report: Report): Promise<Recognition> => recognise(await sourceOf(report));

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** All that a paper says, in order, blanks aside. */
const textOf = (paper: Paper): string => bare(sourceBlocks(paper).map(blockText).join(''));

const proseOf = (report: Report): string[][] =>
  sectionsOf(report).map(({ id }) => narrativeTexts(narrativeAt(report, id)).map(bare));

async function expectSame(report: Report): Promise<void> {
  const { report: read, doubts, setAside } = await readBack(report);
  expect(read.figures).toEqual(withoutAgreeingTotals(report, tablesOf(editionOf(report))).figures);
  expect([read.edition, read.agency, read.year]).toEqual([
    report.edition,
    report.agency,
    report.year,
  ]);
  expect(sectionsOf(read)).toEqual(sectionsOf(report));
  expect(doubts).toEqual([]);
  expect(setAside).toEqual([]);
}

test.each(editions.map((edition) => [edition.id, edition] as const))(
  'the Word file of a report of edition %s is recognised as the report',
  async (_, edition) => {
    await fc.assert(fc.asyncProperty(balancedReport(edition, true), expectSame), {
      numRuns: 6,
      interruptAfterTimeLimit: 20_000,
    });
  },
  60_000,
);

test.each(editions.map((edition) => [edition.id, edition] as const))(
  'the Word file of any report of edition %s gives back all it says, in order',
  async (_, edition) => {
    await fc.assert(
      fc.asyncProperty(balancedReport(edition, true), async (report) => {
        const paper = { ...compose(report), metadata: [] };
        const read = await sourceOf(report);
        expect(textOf(read)).toBe(textOf(flattenPaper(paper)));
      }),
      { numRuns: 6, interruptAfterTimeLimit: 20_000 },
    );
  },
  60_000,
);

/** What a paper shows below its title, which Word's paper sets in two. Cells keep no side to stand at. */
function belowTitle(paper: Paper, title: string): unknown[] {
  const blocks = sourceBlocks(paper);
  let length = 0;
  const head = (): string => bare(blocks.slice(0, length).map(blockText).join(''));
  while (length < blocks.length && head() !== bare(title)) length += 1;
  return shapes(blocks.slice(length), 'inWord');
}

test.each(editions.map((edition) => [edition.id, edition] as const))(
  'the Word file of any report of edition %s gives back its paper: headings, lists, tables, bold and links',
  async (_, edition) => {
    await fc.assert(
      fc.asyncProperty(balancedReport(edition, true), async (report) => {
        const written = flattenPaper({ ...compose(report), metadata: [] });
        const title = reportTitle(report);
        const own = belowTitle(written, title);
        expect(own.length).toBeGreaterThan(5);
        expect(belowTitle(await sourceOf(report), title)).toEqual(own);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 20_000 },
    );
  },
  60_000,
);

test('prose comes back paragraph by paragraph', async () => {
  const { report } = await readBack(sampleReport);
  expect(proseOf(report)).toEqual(proseOf(sampleReport));
}, 20_000);
