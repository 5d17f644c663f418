import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperTable } from '#report/paper.ts';
import { textWidth } from './sheet.ts';
import { writtenBody } from './testing/opened.ts';
import { randomTable } from './testing/random-paper.ts';
import { cell, mergedTable, paperOf, samplePaper } from './testing/sample-paper.ts';

const number = (element: Element | null, name = 'w:val'): number =>
  Number(element?.getAttribute(name) ?? Number.NaN);

const childrenOf = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((each) => each.tagName === name);

const gridOf = (table: Element): number[] =>
  [...(childrenOf(table, 'w:tblGrid')[0]?.children ?? [])].map((column) => number(column, 'w:w'));

/** Columns of a cell and the width it states. */
function cellMeasures(tableCell: Element): { columns: number; width: number } {
  const span = tableCell.querySelector('tcPr > gridSpan');
  return {
    columns: span === null ? 1 : number(span),
    width: number(tableCell.querySelector('tcPr > tcW'), 'w:w'),
  };
}

/** What is wrong with how a table's rows cover its grid. */
function coverFaults(table: Element): string[] {
  const grid = gridOf(table);
  return childrenOf(table, 'w:tr').flatMap((row, index) => {
    let column = 0;
    const faults = childrenOf(row, 'w:tc').flatMap((each) => {
      const { columns, width } = cellMeasures(each);
      const expected = grid.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
      column += columns;
      return width === expected
        ? []
        : [`row ${index}: a cell is ${width}, its columns ${expected}`];
    });
    if (column !== grid.length) faults.push(`row ${index} covers ${column} columns`);
    return faults;
  });
}

const tablesOf = async (...tables: readonly PaperTable[]): Promise<Element[]> => [
  ...(await writtenBody(paperOf(...tables))).querySelectorAll('body > tbl'),
];

const firstTable = async (table: PaperTable): Promise<Element> => {
  const [drawn] = await tablesOf(table);
  if (drawn === undefined) throw new Error('no table was written');
  return drawn;
};

test('columns fill the type area, and cells repeat their widths', async () => {
  const tables = [...(await writtenBody(samplePaper)).querySelectorAll('tbl')];
  expect(tables).toHaveLength(3);
  for (const table of tables) {
    expect(gridOf(table).reduce((sum, width) => sum + width, 0)).toBe(textWidth);
    expect(number(table.querySelector('tblPr > tblW'), 'w:w')).toBe(textWidth);
    expect(table.querySelector('tblPr > tblLayout')?.getAttribute('w:type')).toBe('fixed');
    expect(coverFaults(table)).toEqual([]);
  }
});

test('any table covers its grid in every row', async () => {
  await fc.assert(
    fc.asyncProperty(randomTable, async (table) => {
      fc.pre(table.head.length + table.body.length > 0);
      const drawn = await firstTable(table);
      expect(coverFaults(drawn)).toEqual([]);
      expect(gridOf(drawn).every((width) => width > 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('merged cells are merged, downwards and sideways', async () => {
  const drawn = await firstTable(mergedTable);
  const merges = childrenOf(drawn, 'w:tr').map((row) =>
    childrenOf(row, 'w:tc').map((each) => {
      const merge = each.querySelector('tcPr > vMerge');
      return merge === null ? '' : (merge.getAttribute('w:val') ?? 'continue');
    }),
  );
  expect(merges[0]).toEqual(['restart', '']);
  expect(merges[1]?.[0]).toBe('continue');
  expect(merges[3]?.[0]).toBe('restart');
  expect(merges.slice(4, 10).map((row) => row[0])).toEqual(Array(6).fill('continue'));
  expect(merges[9]?.slice(1)).toEqual(['', '', '', '']);
});

test('head rows repeat and no row splits', async () => {
  const rows = childrenOf(await firstTable(mergedTable), 'w:tr');
  expect(rows.map((row) => row.querySelector('trPr > tblHeader') !== null)).toEqual(
    rows.map((_, index) => index < mergedTable.head.length),
  );
  expect(rows.every((row) => row.querySelector('trPr > cantSplit') !== null)).toBe(true);
});

test('the label of a narrow group is written downwards', async () => {
  const drawn = await firstTable(mergedTable);
  const upright = [...drawn.querySelectorAll('tcPr > textDirection')].map(
    (each) => each.closest('tc')?.textContent,
  );
  expect(upright.filter((text) => text !== '')).toEqual(['三、本年度办理结果']);
});

test('exact line spacing stays outside tables', async () => {
  const drawn = await firstTable(mergedTable);
  const styles = new Set(
    [...drawn.querySelectorAll('pStyle')].map((style) => style.getAttribute('w:val')),
  );
  expect([...styles]).toEqual(['TableText24']);
  expect(drawn.querySelector('pPr > spacing')).toBeNull();
});

/** A table of one row with the same figure in every column. */
const wide = (count: number, figure: string): PaperTable => ({
  ...mergedTable,
  widths: Array.from({ length: count }, () => 1),
  head: [],
  body: [{ cells: Array.from({ length: count }, () => cell(figure)) }],
});

const styleOf = async (table: PaperTable): Promise<string | null | undefined> =>
  (await firstTable(table)).querySelector('pStyle')?.getAttribute('w:val');

test('type grows smaller until no number breaks over lines', async () => {
  expect(await styleOf(wide(4, '12'))).toBe('TableText24');
  expect(await styleOf(wide(15, '1234'))).toBe('TableText21');
  expect(await styleOf(wide(14, '12345'))).toBe('TableText18');
  expect(await styleOf(wide(15, '123456'))).toBe('TableText15');
});

test('neighbouring tables stay two, and the name of a table goes with it', async () => {
  const drawn = await tablesOf({ ...mergedTable, captionPrinted: false }, mergedTable);
  expect(drawn.map((each) => each.nextElementSibling?.tagName)).toEqual(['w:p', 'w:p']);
  expect(drawn[0]?.querySelector('tblCaption')?.getAttribute('w:val')).toBe('申请情况');
});
