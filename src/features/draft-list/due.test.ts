import { expect, test } from 'vitest';
import type { Edition } from '#report/edition.ts';
import { editionForYear, editions } from '#report/editions.ts';
import { duesAhead, leftWords, nextDues } from './due.ts';

const edition = editionForYear(2025);

test('the nearest deadline comes first, in the regulation’s words with the year put in', () => {
  const [first, second] = duesAhead(edition, 2025, new Date(2026, 0, 16, 23, 59));
  expect(first).toEqual({
    what: '2025年度报告',
    who: '部门',
    when: '2026年1月31日前报送并向社会公布',
    daysLeft: 15,
  });
  expect(second?.daysLeft).toBe(74);
});

test('on its day a deadline still stands, after it no more', () => {
  expect(duesAhead(edition, 2025, new Date(2026, 0, 31))[0]?.daysLeft).toBe(0);
  expect(duesAhead(edition, 2025, new Date(2026, 1, 1))[0]?.who).not.toBe('部门');
  expect(duesAhead(edition, 2025, new Date(2026, 3, 1))).toEqual([]);
  expect(leftWords(0)).toBe('今天到期');
});

test('every edition’s deadlines can be read', () => {
  for (const each of editions)
    expect(duesAhead(each, 2020, new Date(2021, 0, 1))).toHaveLength(each.deadlines.length);
});

test('a deadline in other words is not guessed at', () => {
  const odd: Edition = { ...edition, deadlines: [{ who: '部门', when: '年底前公布' }] };
  expect(duesAhead(odd, 2025, new Date(2026, 0, 1))).toEqual([]);
});

const next = (...day: [number, number, number]) => nextDues(editionForYear, new Date(...day));

test('in autumn the line already speaks of this year’s report; in summer it is silent', () => {
  expect(next(2026, 10, 24)[0]).toMatchObject({ what: '2026年度报告', daysLeft: 68 });
  expect(next(2026, 1, 10)[0]).toMatchObject({ what: '2025年度报告' });
  expect(next(2026, 6, 1)).toEqual([]);
});
