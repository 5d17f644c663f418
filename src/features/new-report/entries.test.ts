import { expect, test } from 'vitest';
import { editionForYear } from '#report/editions.ts';
import { readEntries } from './entries.ts';
import { parseYear } from './year.ts';

test.each([
  ['2025', 2025],
  ['２０２５', 2025],
  [' 2025年度 ', 2025],
  ['2008年', 2008],
])('“%s” is the year %i', (typed, year) =>
  expect(parseYear(typed, 2025)).toEqual({ year, problem: null }),
);

test.each([
  ['', '请填写报告年度，例如2025'],
  ['　', '请填写报告年度，例如2025'],
  ['去年', '“去年”不是年度，请填四位数字，例如2025'],
  ['25', '“25”不是年度，请填四位数字，例如2025'],
  ['2007', '2007年还没有这项报告，报告年度从2008年起'],
  ['2205', '“2205”超出范围，请核对年度'],
])('“%s” is refused: %s', (typed, problem) =>
  expect(parseYear(typed, 2025)).toEqual({ year: null, problem }),
);

const edition = editionForYear(2025).id;

test('good entries are read; blanks around the agency do not become part of its name', () =>
  expect(readEntries({ agency: ' 云溪县水务局 ', year: '２０２５', edition }, 2025)).toEqual({
    values: { agency: '云溪县水务局', year: 2025, edition },
    errors: {},
  }));

test('each field that is wrong says so in its own words', () => {
  const { errors } = readEntries({ agency: '　', year: '2O25', edition: 'none' }, 2025);
  expect(errors).toMatchObject({
    agency: { message: '请填写编制机关的全称，例如××县水务局' },
    year: { message: '“2O25”不是年度，请填四位数字，例如2025' },
    edition: { message: '请选择报告格式' },
  });
});
