import { expect, test } from 'vitest';
import { parseDate, printDate } from './date.ts';

test.each([
  '2026-1-20',
  '2026-01-20',
  '2026/01/20',
  '2026.1.20',
  '20260120',
  '2026年1月20日',
  ' 2026 年 01 月 20 日 ',
  '２０２６．１．２０',
])('%s is the 20th of January 2026', (typed) => {
  expect(parseDate(typed)).toEqual({ date: '2026-01-20', problem: null });
});

test('blank is no date and no problem', () => {
  expect(parseDate(' ')).toEqual({ date: null, problem: null });
});

test.each([
  ['2026-1', '“2026-1”不是完整的日期，请按2026年1月20日的样子填写'],
  ['一月二十日', '“一月二十日”不是完整的日期，请按2026年1月20日的样子填写'],
  ['2026-13-1', '“2026-13-1”里没有13月，请核对月份'],
  ['2025-2-29', '2025年2月没有29日，请核对日期'],
  ['2026-4-0', '2026年4月没有0日，请核对日期'],
])('%s is not read', (typed, problem) => {
  expect(parseDate(typed)).toEqual({ date: null, problem });
});

test('a leap year has its day', () => {
  expect(parseDate('2024-2-29').date).toBe('2024-02-29');
});

test('a date is printed without leading zeros', () => {
  expect(printDate('2026-01-05')).toBe('2026年1月5日');
});
