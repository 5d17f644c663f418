import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionForYear } from './editions.ts';
import { evaluate } from './evaluate.ts';
import type { Source } from './live-figure.ts';
import { parseSource, printSource, refsIn } from './live-figure.ts';
import type { Report } from './report.ts';
import { blankReport } from './report.ts';

const year = (number: number, figures: Report['figures']): Report => ({
  ...blankReport(editionForYear(number), '云溪县水务局', number),
  figures,
});

const received = 'applications/newlyReceived';
const person = `${received}/naturalPerson`;
const business = `${received}/business`;
const now = year(2025, { [person]: 30, [business]: 6 });
const before = year(2024, { [person]: 24, [business]: 6 });

describe('a source', () => {
  const address = fc.constantFrom(
    'applications/refused.stateSecret/naturalPerson',
    'proactiveDisclosure/article20-1/rules/issued',
    'annex/applications.received',
  );
  const operand = fc.array(address, { minLength: 1, maxLength: 3 });
  const decimals = fc.integer({ min: 0, max: 6 });
  const source: fc.Arbitrary<Source> = fc.oneof(
    fc.record({ kind: fc.constant('value' as const), of: operand }),
    fc.record({ kind: fc.constant('share' as const), of: operand, whole: operand, decimals }),
    fc.record({ kind: fc.constant('change' as const), of: operand, decimals }),
    fc.record({ kind: fc.constant('trend' as const), of: operand }),
  );

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(source, (given) => {
        expect(parseSource(printSource(given))).toEqual(given);
      }),
    );
  });

  test.each([
    '',
    '12',
    'applications',
    'a/b,c/d',
    'sum()',
    'sum(a/b',
    'sum(a/b, c/d)',
    'share(a/b)',
    'share(a/b,c/d,7)',
    'change(a/b,c/d)',
    'trend(a/b,1)',
    'eval(a/b)',
    'share(share(a/b,c/d),c/d)',
    'a/b"><img src=x>',
  ])('that is none is refused: %s', (text) => {
    expect(parseSource(text)).toBeUndefined();
  });

  test('names every figure it reads', () => {
    expect(refsIn(parseSource('share(sum(a/b,c/d),e/f,2)') ?? { kind: 'value', of: [] })).toEqual([
      'a/b',
      'c/d',
      'e/f',
    ]);
  });
});

test.each([
  [person, '30'],
  [`${received}/total`, '36'],
  [`sum(${person},${business})`, '36'],
  [`share(${person},${received}/total)`, '83.3%'],
  [`share(${business},${person},0)`, '20%'],
  [`share(${business},sum(${person},${business}),2)`, '16.67%'],
  [`change(${person})`, '25.0%'],
  [`change(${person},0)`, '25%'],
  [`trend(${person})`, '增长'],
  [`trend(${business})`, '持平'],
  [`change(${business})`, '0.0%'],
])('%s shows %s', (source, text) => {
  expect(evaluate(source, now, before)).toEqual({ text });
});

test('A fall has its word, and no sign', () => {
  const fallen = year(2025, { [person]: 18 });
  expect(evaluate(`trend(${person})`, fallen, before)).toEqual({ text: '下降' });
  expect(evaluate(`change(${person})`, fallen, before)).toEqual({ text: '25.0%' });
});

test('A half is rounded up', () => {
  expect(
    evaluate(
      `share(${person},${business})`,
      year(2025, { [person]: 1, [business]: 800 }),
      undefined,
    ),
  ).toEqual({
    text: '0.1%',
  });
  expect(
    evaluate(
      `share(${person},${business},0)`,
      year(2025, { [person]: 1, [business]: 200 }),
      undefined,
    ),
  ).toEqual({
    text: '1%',
  });
});

test.each([
  ['nonsense', 'gone'],
  ['applications/newlyReceived/martians', 'gone'],
  ['annex/applications.received', 'gone'],
  ['applications/carriedIn/naturalPerson', 'blank'],
  [`sum(${person},applications/carriedIn/naturalPerson)`, 'blank'],
  [`sum(applications/carriedIn/naturalPerson,no/such)`, 'gone'],
  [`share(${person},applications/carriedIn/total)`, 'blank'],
  [`share(${person},applications/granted/business)`, 'zero'],
  ['change(applications/granted/business)', 'lastYear'],
  ['applications/granted/research', 'unread'],
])('%s cannot be shown: %s', (source, missing) => {
  const report = year(2025, {
    ...now.figures,
    'applications/granted/business': 0,
    'applications/granted/research': '3件',
  });
  expect(evaluate(source, report, before)).toEqual({ missing });
});

test('Only the report of the year before is last year’s', () => {
  expect(evaluate(`change(${person})`, now, undefined)).toEqual({ missing: 'lastYear' });
  expect(evaluate(`change(${person})`, now, { ...before, year: 2023 })).toEqual({
    missing: 'lastYear',
  });
  expect(evaluate(`change(${person})`, now, year(2024, { [person]: 0 }))).toEqual({
    missing: 'zero',
  });
});
