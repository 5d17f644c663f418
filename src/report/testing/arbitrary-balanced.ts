import * as fc from 'fast-check';
import type { BlockSpec, CheckSpec, Edition, TableSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import { sumOf } from '#report/figure.ts';
import { mapLines } from '#report/map-lines.ts';
import type { Narrative } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { figureCells, figureRef } from '#report/table-layout.ts';
import { enteredRefs, isTotal, totalParts } from '#report/totals.ts';
import { arbitraryNarrative } from './arbitrary-narrative.ts';
import { arbitraryNumber } from './arbitrary-report.ts';

type Figures = Record<FigureRef, number>;

/** Value of a figure of a whole table, totals added up afresh. */
export function valueOf(figures: Readonly<Figures>, table: TableSpec, ref: FigureRef): number {
  const parts = totalParts(table).get(ref);
  return parts === undefined
    ? (figures[ref] ?? 0)
    : sumOf(parts.map((part) => valueOf(figures, table, part)));
}

interface Site {
  readonly figures: Figures;
  readonly table: TableSpec;
  readonly block: BlockSpec;
}

const refsIn = ({ table, block }: Site, rows: readonly string[], column: string): FigureRef[] =>
  rows.map((row) => figureRef(table, block, { row, column }));

/** Makes the first row on the left what the right side leaves for it. */
function balanceColumn(
  site: Site,
  column: string,
  { left, right }: Extract<CheckSpec, { kind: 'balance' }>,
): void {
  const { figures, table } = site;
  const [free = '', ...others] = refsIn(site, left, column);
  if (isTotal(table, free)) return;
  let rest = sumOf(refsIn(site, right, column).map((ref) => valueOf(figures, table, ref)));
  for (const ref of others) {
    const value = Math.min(figures[ref] ?? 0, rest);
    figures[ref] = value;
    rest -= value;
  }
  figures[free] = rest;
}

/** Makes the whole at least as large as its part. */
function enlarge(figures: Figures, small: FigureRef, large: FigureRef): void {
  if (large in figures && small in figures)
    figures[large] = sumOf([figures[large] ?? 0, figures[small] ?? 0]);
}

function settle(site: Site, check: CheckSpec): void {
  const { figures, table, block } = site;
  const at = (row: string, column: string): FigureRef => figureRef(table, block, { row, column });
  if (check.kind === 'balance') for (const { id } of block.columns) balanceColumn(site, id, check);
  if (check.kind === 'atMostRow')
    for (const { id } of block.columns) enlarge(figures, at(check.small, id), at(check.large, id));
  if (check.kind === 'atMostColumn')
    for (const row of check.rows) enlarge(figures, at(row, check.small), at(row, check.large));
}

const entriesOf = (table: TableSpec): fc.Arbitrary<Figures> => {
  const entered = new Set(enteredRefs(table));
  const cells = figureCells(table).filter(({ ref }) => entered.has(ref));
  return fc
    .tuple(...cells.map(({ spec }) => arbitraryNumber(spec)))
    .map((numbers) =>
      Object.fromEntries(cells.map(({ ref }, index) => [ref, numbers[index] ?? 0])),
    );
};

/** Figures of a whole table in which every identity holds; totals written out or left to be computed. */
const balancedTable = (table: TableSpec, reported: boolean): fc.Arbitrary<Figures> =>
  entriesOf(table).map((entries) => {
    const figures = Object.fromEntries(Object.entries(entries));
    for (const block of table.blocks)
      for (const check of table.checks) settle({ figures, table, block }, check);
    const totals = reported ? [...totalParts(table).keys()] : [];
    for (const ref of totals) figures[ref] = valueOf(figures, table, ref);
    return figures;
  });

/** Prose with its live figures as typed numbers: theirs are of any table, or of none. */
const asTyped = (prose: Narrative): Narrative => ({
  type: 'doc',
  content: prose.content.map((block) =>
    mapLines(block, (line) =>
      line.map((node) => (node.type === 'figureRef' ? { type: 'text', text: node.text } : node)),
    ),
  ),
});

/** A report with every cell filled and every identity in it holding, its totals reported or not. */
export const balancedReport = (edition: Edition, reported: boolean): fc.Arbitrary<Report> =>
  fc
    .tuple(
      fc.integer({ min: Math.max(edition.from, 2014), max: edition.until ?? 2030 }),
      arbitraryNarrative,
      fc.tuple(...tablesOf(edition).map((table) => balancedTable(table, reported))),
    )
    .map(([year, prose, tables]) => {
      const report = blankReport(edition, '云溪县水务局', year);
      for (const { id, blocks } of edition.sections)
        if (blocks.some((block) => block.kind === 'narrative'))
          report.narrative[id] = asTyped(prose);
      report.figures = Object.fromEntries(tables.flatMap((figures) => Object.entries(figures)));
      return report;
    });
