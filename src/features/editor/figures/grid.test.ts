import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tablesOf } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import { figureCells } from '#report/table-layout.ts';
import type { Grid, GridCell, Way } from './grid.ts';
import {
  blockEdge,
  cellsIn,
  cycle,
  entryAhead,
  gridOf,
  neighbour,
  nextEntry,
  rectAround,
  rowsIn,
} from './grid.ts';

const tables = editions.flatMap((edition) =>
  tablesOf(edition).map((table) => ({ name: `${edition.id} ${table.title}`, table })),
);
const gridFor = (name: string): Grid => {
  const found = tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return gridOf(found.table);
};
const applications = gridFor('2021 收到和处理政府信息公开申请情况');
const bands = gridFor('2021 主动公开政府信息情况');
const reviews = gridFor('2021 政府信息公开行政复议、行政诉讼情况');

const at = (grid: Grid, ref: string): GridCell => {
  const cell = grid.byRef.get(ref);
  if (cell === undefined) throw new Error(ref);
  return cell;
};
const app = (ref: string): GridCell => at(applications, `applications/${ref}`);
const short = (cell: GridCell | undefined): string | undefined =>
  cell?.ref.slice(cell.ref.indexOf('/') + 1);

test.each(tables)('$name: every figure stands once, in print order', ({ table }) => {
  const grid = gridOf(table);
  expect(grid.cells.map(({ ref }) => ref)).toEqual(figureCells(table).map(({ ref }) => ref));
  for (const row of grid.rows) {
    expect(row[0]?.from).toBe(0);
    for (const [index, cell] of row.entries()) expect(cell.from).toBe(row[index - 1]?.to ?? 0);
  }
  expect(new Set(grid.rows.map((row) => row.at(-1)?.to)).size).toBe(1);
});

test.each<[string, Way, string | undefined]>([
  ['newlyReceived/naturalPerson', 'down', 'carriedIn/naturalPerson'],
  ['newlyReceived/naturalPerson', 'up', undefined],
  ['newlyReceived/naturalPerson', 'left', undefined],
  ['newlyReceived/naturalPerson', 'right', 'newlyReceived/business'],
  ['newlyReceived/otherOrganisation', 'right', 'newlyReceived/total'],
  ['otherDisposal.otherDisposal/total', 'down', 'outcomeTotal/total'],
  ['carriedOver/total', 'down', undefined],
])('From %s an arrow %s leads to %s', (from, way, to) => {
  expect(short(neighbour(applications, app(from), { way }))).toBe(to);
});

test('An arrow finds its way through blocks of other widths', () => {
  const inForce = at(bands, 'proactiveDisclosure/article20-1/normativeDocuments/inForce');
  const licences = neighbour(bands, inForce, { way: 'down' });
  expect(short(licences)).toBe('article20-5/licences/decisions');
  expect(short(neighbour(bands, licences ?? inForce, { way: 'up', goal: inForce.from }))).toBe(
    'article20-1/normativeDocuments/inForce',
  );
});

test.each(tables)('$name: there and back again within a block', ({ table }) => {
  const grid = gridOf(table);
  const back: Record<Way, Way> = { up: 'down', down: 'up', left: 'right', right: 'left' };
  const lost = grid.cells.flatMap((cell) =>
    (['up', 'down', 'left', 'right'] as const).filter((way) => {
      const next = neighbour(grid, cell, { way });
      if (next === undefined || next.cell.block !== cell.cell.block) return false;
      return neighbour(grid, next, { way: back[way] }) !== cell;
    }),
  );
  expect(lost).toEqual([]);
});

test('Ctrl with an arrow goes to the end of the filled block, then over the gap, then to the edge', () => {
  const filled = new Set(
    ['newlyReceived', 'carriedIn', 'granted', 'refused.thirdPartyRights'].map(
      (row) => `applications/${row}/business`,
    ),
  );
  const jump = (from: string, way: Way): string | undefined =>
    short(blockEdge(applications, app(from), { way, filled: (ref) => filled.has(ref) }));
  expect(jump('newlyReceived/business', 'down')).toBe('granted/business');
  expect(jump('granted/business', 'down')).toBe('refused.thirdPartyRights/business');
  expect(jump('refused.thirdPartyRights/business', 'down')).toBe('carriedOver/business');
  expect(jump('carriedOver/business', 'up')).toBe('refused.thirdPartyRights/business');
  expect(jump('newlyReceived/business', 'up')).toBe('newlyReceived/business');
  expect(jump('newlyReceived/business', 'right')).toBe('newlyReceived/total');
});

test.each(tables)('$name: Tab visits every entry once and leaves at the end', ({ table }) => {
  const grid = gridOf(table);
  const entries = grid.cells.filter(({ total }) => !total);
  const visited: GridCell[] = [];
  let cell: GridCell | undefined = entries[0];
  while (cell !== undefined) {
    visited.push(cell);
    cell = nextEntry(grid, cell, false);
  }
  expect(visited).toEqual(entries);
  expect(nextEntry(grid, entries[0] ?? app(''), true)).toBeUndefined();
});

test('Enter passes over the row of totals', () => {
  const last = app('otherDisposal.otherDisposal/business');
  expect(short(entryAhead(applications, last, { way: 'down' }))).toBe('carriedOver/business');
  const carriedOver = app('carriedOver/business');
  expect(entryAhead(applications, carriedOver, { way: 'down' })).toBeUndefined();
});

test('A selection takes in every cell its rectangle touches', () => {
  const [a, b] = [
    at(bands, 'proactiveDisclosure/article20-1/normativeDocuments/repealed'),
    at(bands, 'proactiveDisclosure/article20-5/licences/decisions'),
  ];
  expect(cellsIn(bands, rectAround(a, b)).map(short)).toEqual([
    'article20-1/normativeDocuments/issued',
    'article20-1/normativeDocuments/repealed',
    'article20-1/normativeDocuments/inForce',
    'article20-5/licences/decisions',
  ]);
});

const pick = fc.constantFrom(...applications.cells);

test('A rectangle is the same from either corner and holds both', () => {
  fc.assert(
    fc.property(pick, pick, (a, b) => {
      const rect = rectAround(a, b);
      expect(rectAround(b, a)).toEqual(rect);
      const cells = cellsIn(applications, rect);
      expect(cells).toContain(a);
      expect(cells).toContain(b);
      expect(cells.length).toBe((Math.abs(a.row - b.row) + 1) * (Math.abs(a.index - b.index) + 1));
    }),
  );
});

test('Tab and Enter go round inside a selection, past its totals', () => {
  fc.assert(
    fc.property(
      fc.tuple(pick, pick),
      fc.tuple(fc.boolean(), fc.boolean()),
      ([a, b], [byRow, back]) => {
        const rows = rowsIn(applications, rectAround(a, b));
        const entries = rows.flat().filter(({ total }) => !total);
        const seen = new Set<GridCell>();
        let cell = entries[0];
        while (cell !== undefined && !seen.has(cell)) {
          seen.add(cell);
          cell = cycle(rows, cell, { by: byRow ? 'row' : 'column', back });
        }
        expect(seen.size).toBe(entries.length);
      },
    ),
  );
});

test('The table of reviews is one row of fifteen, three of them totals', () => {
  expect(reviews.rows.map((row) => row.length)).toEqual([15]);
  expect(reviews.cells.filter(({ total }) => total).map(short)).toEqual([
    'cases/reconsideration.total',
    'cases/direct.total',
    'cases/afterReconsideration.total',
  ]);
});
