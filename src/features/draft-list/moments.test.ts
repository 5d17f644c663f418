import { expect, test } from 'vitest';
import { agoWords, daysBetween, momentWords } from './moments.ts';

const now = new Date(2026, 0, 20, 14, 30);
const at = (...parts: [number, number, number, number, number]): string =>
  new Date(...parts).toISOString();

test('today by its hour, yesterday too, else by its date', () => {
  expect(momentWords(at(2026, 0, 20, 9, 5), now)).toBe('今天9:05');
  expect(momentWords(at(2026, 0, 19, 23, 59), now)).toBe('昨天23:59');
  expect(momentWords(at(2024, 0, 31, 9, 5), now)).toBe('2024年1月31日');
});

test('a backup is so many days old on the calendar, however late in the day', () => {
  expect(agoWords(at(2026, 0, 20, 0, 1), now)).toBe('今天');
  expect(agoWords(at(2026, 0, 19, 23, 59), now)).toBe('昨天');
  expect(agoWords(at(2026, 0, 14, 23, 59), now)).toBe('6天前');
});

test('days are counted over the end of a year', () =>
  expect(daysBetween(new Date(2025, 11, 31, 23), new Date(2026, 0, 1, 1))).toBe(1));
