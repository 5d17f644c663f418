import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumeral, headingCounter, sectionNumber } from './numbering.ts';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i is %s', (value, numeral) => {
  expect(chineseNumeral(value)).toBe(numeral);
  expect(sectionNumber(value)).toBe(`${numeral}、`);
});

test('each count goes up by one below its heading and starts again under the next', () => {
  const levels = fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), { maxLength: 30 });
  fc.assert(
    fc.property(levels, (given) => {
      const number = headingCounter();
      const counts = [0, 0, 0, 0];
      for (const level of given) {
        counts[level] = (counts[level] ?? 0) + 1;
        counts.fill(0, level + 1);
        const count = counts[level] ?? 0;
        const expected = { 1: `（${chineseNumeral(count)}）`, 2: `${count}.`, 3: `（${count}）` };
        expect(number(level)).toBe(expected[level]);
      }
    }),
  );
});
