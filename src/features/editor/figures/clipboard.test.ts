// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CopiedRange } from './clipboard.ts';
import { readCopied, readTabbed, writeTabbed, writeTable } from './clipboard.ts';

test.each<[string, string, CopiedRange]>([
  ['one cell', '12', [['12']]],
  [
    'Excel ends with a line break',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'WPS breaks lines with one sign',
    '1\t2\n3\t4\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'blanks inside and at the end',
    '1\t\t\r\n\t2\t',
    [
      ['1', '', ''],
      ['', '2', ''],
    ],
  ],
  [
    'shorter lines are filled up',
    '1\t2\n3',
    [
      ['1', '2'],
      ['3', ''],
    ],
  ],
  [
    'quoted breaks and tabs',
    '"a\nb"\t"c\td"\n1\t2',
    [
      ['a\nb', 'c\td'],
      ['1', '2'],
    ],
  ],
  ['doubled quotes', '"say ""so"""\t1', [['say "so"', '1']]],
  ['a quote that is just a sign', '"甲"乙\t1', [['"甲"乙', '1']]],
  ['a quote that never closes', '"甲\t1', [['"甲', '1']]],
  ['nothing', '', [['']]],
])('Tab-separated text: %s', (_, text, range) => {
  expect(readTabbed(text)).toEqual(range);
});

const cell = fc.string({ unit: fc.constantFrom('1', '0', '"', '\t', '\n', ',', '件', ' ') });
const ranges = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  // A last row of one blank cell cannot be told from the line break Excel ends with.
  .filter((rows) => (rows.at(-1) ?? []).join('') !== '');

test('What is copied as text is read back the same', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      expect(readTabbed(writeTabbed(range))).toEqual(range);
    }),
  );
});

test('What is copied as a web table is read back the same, blanks folded', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const folded = range.map((row) => row.map((text) => text.replaceAll(/\s+/gu, ' ').trim()));
      expect(readCopied({ html: writeTable(range), text: '' })).toEqual(folded);
    }),
  );
});

test.each<[string, string, CopiedRange]>([
  [
    'merged across',
    '<table><tr><td colspan="2">1</td><td>2</td></tr><tr><td>3</td><td>4</td><td>5</td></tr></table>',
    [
      ['1', '', '2'],
      ['3', '4', '5'],
    ],
  ],
  [
    'merged downwards',
    '<table><tr><th rowspan="2">一</th><td>1</td></tr><tr><td>2</td></tr></table>',
    [
      ['一', '1'],
      ['', '2'],
    ],
  ],
  [
    'merged both ways, with a hole between',
    '<table><tr><td>1</td><td rowspan="2">2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>',
    [
      ['1', '2', '3'],
      ['4', '', '5'],
    ],
  ],
  [
    'as Excel wraps it, with blanks and breaks in cells',
    '<html><body><!--StartFragment--><table><col width=72><tr><td>\n 1&nbsp;234 </td><td></td></tr></table><!--EndFragment--></body></html>',
    [['1 234', '']],
  ],
])('A web table: %s', (_, html, range) => {
  expect(readCopied({ html, text: 'x' })).toEqual(range);
});

test('Markup without a table is read as its text', () => {
  expect(readCopied({ html: '<p>12</p>', text: '12' })).toEqual([['12']]);
});
