import { expect, test } from 'vitest';
import { editions } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { entriesOf, readYear, rules, tidied, writeEntry } from './basics-fields.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const report = blankReport(edition, '某局', 2025);

test.each([
  ['2025', 2025],
  ['２０２５', 2025],
  ['2025年', 2025],
  ['2025年度', 2025],
  ['20', null],
  ['1999', null],
  ['', null],
])('%s is read as %s', (typed, year) => {
  expect(readYear(typed)).toBe(year);
});

test('an entry goes into the report as typed; blank metadata is none', () => {
  expect(writeEntry(report, 'agency', '某局 ')?.agency).toBe('某局 ');
  expect(writeEntry(report, 'documentNumber', '某发〔2026〕1号')?.metadata.documentNumber).toBe(
    '某发〔2026〕1号',
  );
  expect(writeEntry(report, 'site', ' ')?.metadata.site).toBeNull();
});

test('a date is read in any spelling and shown as official documents write it', () => {
  const dated = writeEntry(report, 'issuedOn', '20260120');
  expect(dated?.metadata.issuedOn).toBe('2026-01-20');
  expect(entriesOf(dated ?? report, new Map()).issuedOn).toBe('2026年1月20日');
  expect(tidied('issuedOn', '2026.1.20')).toBe('2026年1月20日');
  expect(tidied('issuedOn', '2026-13-1')).toBe('2026-13-1');
  expect(tidied('documentNumber', '2026-1-20')).toBe('2026-1-20');
});

test('an entry that cannot be read changes nothing and shows as typed', () => {
  expect(writeEntry(report, 'issuedOn', '2026-13-1')).toBeNull();
  expect(writeEntry(report, 'year', '20')).toBeNull();
  expect(entriesOf(report, new Map([['year', '20']])).year).toBe('20');
  expect(rules.year?.('20')).toBe('“20”不是报告年度，请填2008至2099之间的四位数');
});
