import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applications2021 } from '#report/editions/tables/applications.ts';
import { proactiveDisclosure2021 } from '#report/editions/tables/proactive-disclosure-2021.ts';
import { printFigure } from '#report/figure.ts';
import { layoutTable } from '#report/table-layout.ts';
import { beginnings } from './printed-table.ts';
import { differingTotals, extentOf, planPaste, withoutLabels } from './paste.ts';
import { gridOf, rectAround } from './grid.ts';
import type { Rect } from './grid.ts';

const grid = gridOf(applications2021);
const rect = (from: string, to = from): Rect => {
  const [a, b] = [from, to].map((ref) => grid.byRef.get(`applications/${ref}`));
  if (a === undefined || b === undefined) throw new Error(from);
  return rectAround(a, b);
};
const block = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x) => String(y * 10 + x)),
  );

test('A 25×7 range on the first cell fills every entry and passes over every total', () => {
  const plan = planPaste(grid, rect('newlyReceived/naturalPerson'), block(25, 7));
  expect(plan.fits).toBe(true);
  expect(plan.patch.size).toBe(24 * 6);
  expect(plan.totals.size).toBe(31);
  expect(plan.patch.get('applications/carriedOver/otherOrganisation')).toBe(245);
  expect(extentOf(plan)).toBe('25行×7列，跳过31个合计格');
});

test('What reaches over the edge is counted and left out, and asked about', () => {
  const plan = planPaste(grid, rect('carriedOver/research'), block(2, 8));
  expect(plan).toMatchObject({ rows: 1, columns: 5, outside: 11, fits: false });
  expect([...plan.patch.keys()]).toEqual(
    ['research', 'publicInterest', 'legalServices', 'otherOrganisation'].map(
      (column) => `applications/carriedOver/${column}`,
    ),
  );
});

test('Blank cells beyond the edge are no reason to ask', () => {
  const plan = planPaste(grid, rect('carriedOver/otherOrganisation'), [['1', '1', '', '']]);
  expect(plan).toMatchObject({ outside: 0, fits: true });
});

test('One value fills the selection; a range repeats in whole multiples; any other shape is asked about', () => {
  const four = rect('newlyReceived/naturalPerson', 'carriedIn/business');
  expect([...planPaste(grid, four, [['7']]).patch.values()]).toEqual([7, 7, 7, 7]);
  expect([...planPaste(grid, four, [['1', '2']]).patch.values()]).toEqual([1, 2, 1, 2]);
  expect(planPaste(grid, four, block(3, 2)).fits).toBe(false);
});

test('Entries are read as when typed; what cannot be read is kept as it is', () => {
  const plan = planPaste(grid, rect('granted/naturalPerson'), [['１，２３４', ' 5 ', '3件', '']]);
  expect([...plan.patch.values()]).toEqual([1234, 5, '3件', null]);
  expect(plan.unread).toBe(1);
});

test('Pasted totals that differ from the parts are counted', () => {
  const plan = planPaste(grid, rect('newlyReceived/naturalPerson'), [
    ['1', '2', '3', '4', '5', '6', '21'],
    ['1', '2', '3', '4', '5', '6', '22'],
  ]);
  const figures = Object.fromEntries(
    [...plan.patch].flatMap(([ref, figure]) => (typeof figure === 'number' ? [[ref, figure]] : [])),
  );
  expect(differingTotals(plan, grid, { figures })).toBe(1);
});

test('A paste never touches a total and never a cell outside its target', () => {
  const cell = fc.constantFrom(...grid.cells);
  const size = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(fc.tuple(cell, cell), fc.tuple(size, size), ([a, b], [rows, columns]) => {
      const plan = planPaste(grid, rectAround(a, b), block(rows, columns));
      const target = new Set(plan.target);
      for (const ref of plan.patch.keys()) {
        expect(target.has(ref)).toBe(true);
        expect(grid.byRef.get(ref)?.total).toBe(false);
      }
      expect(plan.patch.size + plan.totals.size).toBe(target.size);
    }),
  );
});

test.each([applications2021, proactiveDisclosure2021])(
  'The whole printed table of $title, heads, bands and stub included, comes down to its figures',
  (table) => {
    const own = gridOf(table);
    const { rows, stubs, figures } = layoutTable(table);
    const starts = beginnings(rows);
    const printed = rows.map(({ cells }, y) => {
      const line = Array<string>(stubs + figures).fill('');
      for (const [index, cell] of cells.entries())
        line[starts[y]?.[index] ?? 0] =
          cell.kind === 'figure'
            ? printFigure(own.cells.findIndex((c) => c.ref === cell.ref))
            : cell.text;
      return line;
    });
    const plan = planPaste(
      own,
      { top: 0, bottom: 0, from: 0, to: 0 },
      withoutLabels(printed, table),
    );
    expect(plan.outside).toBe(0);
    for (const [ref, figure] of plan.patch)
      expect(own.cells.findIndex((cell) => cell.ref === ref)).toBe(figure);
    expect(plan.patch.size).toBe(own.cells.filter(({ total }) => !total).length);
  },
);

test('Texts that are no labels of the form are not taken out', () => {
  const range = [
    ['甲', '1'],
    ['乙', '2'],
  ];
  expect(withoutLabels(range, applications2021)).toEqual(range);
  expect(withoutLabels([['自然人']], applications2021)).toEqual([['自然人']]);
});
