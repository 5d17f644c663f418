import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachedTables } from './attached.ts';
import { compose, composer } from './compose.ts';
import type { TableSpec } from './edition.ts';
import { editions } from './editions.ts';
import { edition2008 } from './editions/edition-2008.ts';
import { printFigure } from './figure.ts';
import { blockTexts, narrativeOf } from './narrative.ts';
import type { Narrative } from './narrative.ts';
import { chineseNumeral } from './numbering.ts';
import type { Paper, PaperBlock, PaperTable } from './paper.ts';
import { runsText } from './paper.ts';
import type { Report } from './report.ts';
import { blankReport, hasProse, narrativeAt, reportSchema, sectionsOf } from './report.ts';
import { sampleReport } from './samples/sample-report.ts';
import { figureCells, layoutTable } from './table-layout.ts';
import { arbitraryReport } from './testing/arbitrary-report.ts';
import { isTotal, settledFigure } from './totals.ts';

/** Text of printed blocks, marks of lists and numbers of headings aside. */
function textsOf(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [runsText(block.runs)];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOf));
    case 'table':
      return [...block.head, ...block.body].flatMap((row) =>
        row.cells.flatMap((cell) => cell.blocks.flatMap(textsOf)),
      );
  }
}

const proseOf = (report: Report, id: string): Narrative =>
  id === 'basics' ? report.preamble : narrativeAt(report, id);

const written = (prose: Narrative): string =>
  prose.content.flatMap(blockTexts).join('').replace(/\s/gu, '');

const statisticsIn = (paper: Paper): readonly PaperTable[] =>
  paper.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' && block.tableId !== null ? [block] : [])),
  );

const tablesIn = (report: Report): readonly TableSpec[] =>
  sectionsOf(report).flatMap((section) => attachedTables(report, section));

const labelsIn = (table: PaperTable): readonly string[] =>
  [...table.head, ...table.body].flatMap((row) =>
    row.cells.flatMap((cell) => (cell.figure === undefined ? cell.blocks.flatMap(textsOf) : [])),
  );

const labelsOf = (table: TableSpec): readonly string[] =>
  layoutTable(table).rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.kind === 'figure' || cell.text === '' ? [] : [cell.text])),
  );

describe.each(editions)('edition $id', (edition) => {
  test('generated reports are reports', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        expect(reportSchema.parse(report)).toEqual(report);
      }),
      { numRuns: 30 },
    );
  });

  test('every label of the form is printed once in its place', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        const paper = compose(report);
        expect(statisticsIn(paper).map(labelsIn)).toEqual(tablesIn(report).map(labelsOf));
      }),
      { numRuns: 20 },
    );
  });

  test('every figure is printed once, totals added up, blanks as nothing', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        const cells = statisticsIn(compose(report)).flatMap((table) =>
          [...table.head, ...table.body].flatMap((row) =>
            row.cells.filter((cell) => cell.figure !== undefined),
          ),
        );
        const expected = tablesIn(report).flatMap((table) =>
          figureCells(table).map(({ ref, spec }) => {
            const text = printFigure(settledFigure(report, table, ref));
            const unit = report.units[ref] ?? spec.unitChoices?.[0] ?? '';
            return { ref, text: text === '' ? '' : text + unit, total: isTotal(table, ref) };
          }),
        );
        const printed = cells.map(({ figure, blocks, computed = false }) => ({
          ref: figure,
          text: blocks.flatMap(textsOf).join(''),
          total: computed,
        }));
        expect(printed).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('every word written is printed, in order, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        const sections = new Map(sectionsOf(report).map((section) => [section.id, section]));
        for (const { id, blocks, sources } of compose(report).parts) {
          const section = sections.get(id);
          const prose = blocks.filter((_, index) => sources[index] !== null);
          const expected =
            section === undefined || hasProse(section) ? written(proseOf(report, id)) : '';
          expect(prose.flatMap(textsOf).join('').replace(/\s/gu, '')).toBe(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('sections stand in the report’s order, titled as there, numbered 一、二、三', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        const headings = compose(report).parts.flatMap(({ heading }) => heading ?? []);
        const expected = sectionsOf(report).map(
          ({ title }, index) => `${chineseNumeral(index + 1)}、${title}`,
        );
        expect(headings.map(({ number, runs }) => number + runsText(runs))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('a block says which block of the prose it came from', () => {
    fc.assert(
      fc.property(arbitraryReport(edition), (report) => {
        for (const { id, blocks, sources } of compose(report).parts)
          blocks.forEach((block, index) => {
            const source = sources[index] ?? null;
            const given = source === null ? undefined : proseOf(report, id).content[source];
            const expected = given === undefined ? textsOf(block) : blockTexts(given);
            expect(textsOf(block).join('').replace(/\s/gu, '')).toBe(
              expected.join('').replace(/\s/gu, ''),
            );
          });
      }),
      { numRuns: 20 },
    );
  });
});

test('an annex not yet demanded is printed only when something is in it', () => {
  const bare = blankReport(edition2008, '云溪县水务局', 2012);
  expect(statisticsIn(compose(bare))).toHaveLength(0);
  expect(statisticsIn(compose({ ...bare, year: 2014 }))).toHaveLength(1);
  const filled = { ...bare, figures: { 'annex/complaints': 0 } };
  expect(statisticsIn(compose(filled))).toHaveLength(1);
});

test('headings of a section count by themselves, （一） 1. （1）', () => {
  const levels = [1, 2, 3, 3, 2, 1, 2] as const;
  const narrative: Narrative = {
    type: 'doc',
    content: levels.map((level) => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text: '题' }],
    })),
  };
  const { parts } = compose({
    ...sampleReport,
    narrative: { overview: narrative, problems: narrative },
  });
  for (const id of ['overview', 'problems']) {
    const blocks = parts.find((part) => part.id === id)?.blocks ?? [];
    const numbers = blocks.flatMap((block) => (block.kind === 'heading' ? [block.number] : []));
    expect(numbers).toEqual(['（一）', '1.', '（1）', '（2）', '2.', '（二）', '1.']);
  }
});

test('a heading whose number changes is printed anew, one whose number stays is not', () => {
  const composeNext = composer();
  const [first, second] = [1, 2].map((_, index): Narrative['content'][number] => ({
    type: 'heading',
    attrs: { level: 1 },
    content: [{ type: 'text', text: `题${index}` }],
  }));
  if (first === undefined || second === undefined) return;
  const withHeadings = (content: Narrative['content']): Paper =>
    composeNext({ ...sampleReport, narrative: { overview: { type: 'doc', content } } });
  const both = withHeadings([first, second]).parts[1]?.blocks ?? [];
  const swapped = withHeadings([second, first]).parts[1]?.blocks ?? [];
  expect(both.map((block) => block.kind === 'heading' && block.number)).toEqual([
    '（一）',
    '（二）',
  ]);
  expect(swapped.map((block) => block.kind === 'heading' && block.number)).toEqual([
    '（一）',
    '（二）',
  ]);
  expect(swapped.flatMap(textsOf)).toEqual(['题1', '题0']);
});

const textOf = (text: string): { type: 'text'; text: string } => ({ type: 'text', text });

test('forced breaks are printed, all but those that end a paragraph', () => {
  const lineBreak = { type: 'hardBreak' } as const;
  const [first, second, third] = [textOf('甲'), textOf('乙'), textOf('丙')];
  const content = [first, lineBreak, second, lineBreak, lineBreak, third, lineBreak];
  const narrative: Narrative = { type: 'doc', content: [{ type: 'paragraph', content }] };
  const { parts } = compose({ ...sampleReport, narrative: { overview: narrative } });
  const [block] = parts.find(({ id }) => id === 'overview')?.blocks ?? [];
  expect(block === undefined ? [] : textsOf(block)).toEqual(['甲\n乙\n\n丙']);
});

test('the opening phrase of a numbered paragraph is set apart, its text unchanged', () => {
  const text = '（一）主动公开方面。全年公开信息525条。';
  const { parts } = compose({ ...sampleReport, narrative: { overview: narrativeOf([text]) } });
  const [block] = parts.find(({ id }) => id === 'overview')?.blocks ?? [];
  expect(block).toEqual({
    kind: 'paragraph',
    runs: [{ text: '（一）主动公开方面。', lead: true }, { text: '全年公开信息525条。' }],
  });
});

test('the closing lines need a date, and name the publisher where there is one', () => {
  const { metadata } = sampleReport;
  expect(compose(sampleReport).closing).toEqual({
    agency: '云溪县水务局',
    date: '2026年1月20日',
  });
  expect(
    compose({ ...sampleReport, metadata: { ...metadata, issuedOn: null } }).closing,
  ).toBeNull();
});
