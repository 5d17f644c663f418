import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureSpec } from './edition.ts';
import { parseFigure, printFigure, sumOf } from './figure.ts';
import { arbitraryNumber } from './testing/arbitrary-report.ts';

const cases: FigureSpec = { rule: '非负整数，件', unit: '件', decimals: 0, negative: false };
const amounts: FigureSpec = { rule: '最多六位小数', unit: '万元', decimals: 6, negative: false };
const changes: FigureSpec = { rule: '可为负', unit: null, decimals: 0, negative: true };

test.each([
  ['', null],
  ['   ', null],
  ['　', null],
  ['0', 0],
  ['12', 12],
  [' 12 ', 12],
  ['1 234', 1234],
  ['１２', 12],
  ['1,234', 1234],
  ['１，２３４', 1234],
  ['1,234,567', 1_234_567],
  ['+5', 5],
  ['007', 7],
  ['12.0', 12],
  ['12.', 12],
  ['-0', 0],
])('a count typed as “%s” is %s', (typed, figure) => {
  expect(parseFigure(typed, cases)).toEqual({ figure, problem: null });
});

test.each([
  ['59237.2449', 59_237.2449],
  ['59,237.2449', 59_237.2449],
  ['５９２３７．２４', 59_237.24],
  ['.5', 0.5],
  ['0.000001', 0.000001],
  ['1.500000000', 1.5],
])('an amount typed as “%s” is %s', (typed, figure) => {
  expect(parseFigure(typed, amounts)).toEqual({ figure, problem: null });
});

test.each([
  ['-3', -3],
  ['－３', -3],
  ['−3', -3],
  ['-1,234', -1234],
])('a change typed as “%s” is %s', (typed, figure) => {
  expect(parseFigure(typed, changes)).toEqual({ figure, problem: null });
});

test.each([
  ['12件', '有汉字'],
  ['约12', '有汉字'],
  ['十二', '有汉字'],
  ['12a', '有字母'],
  ['1e3', '有字母'],
  ['1,23', '千分位'],
  ['1,2345', '千分位'],
  ['12,', '千分位'],
  ['-3', '负数'],
  ['1.5', '整数'],
  ['1.2.3', '不是一个数'],
  ['--3', '不是一个数'],
  ['12%', '不是一个数'],
  ['—', '不是一个数'],
  ['9999999999999999', '位数过多'],
])('“%s” stays as typed, and the sentence says why (%s)', (typed, reason) => {
  const { figure, problem } = parseFigure(typed, cases);
  expect(figure).toBe(typed);
  expect(problem).toContain(reason);
  expect(problem).toContain(`“${typed}”`);
});

test('a seventh decimal is refused where six are allowed', () => {
  expect(parseFigure('0.1234567', amounts).problem).toContain('小数超过6位');
});

describe('print and read again', () => {
  test.each([cases, amounts, changes])('any figure of $rule', (spec) => {
    fc.assert(
      fc.property(arbitraryNumber(spec), (number) => {
        expect(parseFigure(printFigure(number), spec)).toEqual({ figure: number, problem: null });
      }),
    );
  });

  test('full-width signs and thousands marks change nothing', () => {
    fc.assert(
      fc.property(arbitraryNumber(amounts), (number) => {
        const [whole = '', rest] = printFigure(number).split('.');
        const grouped =
          whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (rest === undefined ? '' : `.${rest}`);
        const wide = grouped.replace(/[\d.,]/gu, (sign) =>
          String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
        );
        expect(parseFigure(grouped, amounts).figure).toBe(number);
        expect(parseFigure(wide, amounts).figure).toBe(number);
      }),
    );
  });

  test('whatever is typed comes back as typed, or as a number within the rule', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(cases, amounts, changes), (typed, spec) => {
        const { figure, problem } = parseFigure(typed, spec);
        const least = spec.negative ? Number.MIN_SAFE_INTEGER : 0;
        const read = problem === null && (figure === null || figure >= least);
        const kept = problem !== null && figure === typed;
        expect(read || kept).toBe(true);
      }),
    );
  });
});

test('blank prints as nothing and 0 as 0', () => {
  expect([null, 0, '12件', 1e-6, -3].map(printFigure)).toEqual(['', '0', '12件', '0.000001', '-3']);
});

test('sums carry no decimal dust', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(sumOf([])).toBe(0);
});
