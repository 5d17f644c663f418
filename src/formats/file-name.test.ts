import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

const at = { year: 2026, month: 1, day: 5, hour: 9, minute: 7 };
const report = { agency: '云溪县水务局', year: 2025 };

test('A final copy is named after agency and year, a draft after its number and time too', () => {
  expect(fileName({ report, draft: null, ending: 'docx' })).toBe(
    '云溪县水务局_2025年政府信息公开工作年度报告.docx',
  );
  expect(fileName({ report, draft: { number: 3, at }, ending: 'html' })).toBe(
    '云溪县水务局_2025年政府信息公开工作年度报告_草稿v3_20260105-0907.html',
  );
  expect(fileName({ report, draft: null, ending: '' })).toBe(
    '云溪县水务局_2025年政府信息公开工作年度报告',
  );
});

test('Signs that file systems refuse are left out, Chinese stays', () => {
  const agency = ' 云溪/县\\水:务*局?"<>|\u0007（办公室） ';
  expect(fileName({ report: { agency, year: 2025 }, draft: null, ending: 'json' })).toBe(
    '云溪县水务局（办公室）_2025年政府信息公开工作年度报告.json',
  );
});

test('However long the agency, the name before the ending is at most 80 characters', () => {
  const long = { agency: '局'.repeat(200), year: 2025 };
  const name = fileName({ report: long, draft: { number: 12, at }, ending: 'docx' });
  expect(Array.from(name.replace('.docx', ''))).toHaveLength(80);
  expect(name).toContain('_草稿v12_');
});
