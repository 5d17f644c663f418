import { expect, test } from 'vitest';
import { clockWords } from './clock-words.ts';

const now = new Date(2026, 0, 20, 15, 0);

test.each([
  [new Date(2026, 0, 20, 14, 5), '14:05'],
  [new Date(2026, 0, 2, 9, 30), '1月2日9:30'],
  [new Date(2025, 11, 31, 18, 0), '2025年12月31日18:00'],
])('%s is said as %s', (at, words) => {
  expect(clockWords(at.toISOString(), now)).toBe(words);
});
