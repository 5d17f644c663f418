import { expect, test } from 'vitest';
import { editionForYear } from '#report/editions.ts';
import { narrativeOf } from '#report/narrative.ts';
import { blankReport } from '#report/report.ts';
import { draftSchema, issued, newDraft } from './draft.ts';

const report = blankReport(editionForYear(2025), '云溪县水务局', 2025);
const draft = newDraft(report, { id: 'a', now: '2026-01-05T01:00:00Z' });

test('The first copy handed out is 第1稿; the same report again is no new one', () => {
  const first = issued(draft);
  expect(first.issue.number).toBe(1);
  const saved = draftSchema.parse(JSON.parse(JSON.stringify({ ...first, revision: 9 })));
  expect(issued(saved)).toBe(saved);
});

test('After a change the next copy has the next number, whether saved or not', () => {
  const first = issued(draft);
  const changed = { ...report, narrative: { overview: narrativeOf(['改了']) } };
  expect(issued({ ...first, report: changed }).issue.number).toBe(2);
});

test('The order of keys is no change', () => {
  const a = { ...report, figures: { x: 1, y: 2 } };
  const b = { ...report, figures: { y: 2, x: 1 } };
  expect(issued({ ...issued({ ...draft, report: a }), report: b }).issue.number).toBe(1);
});
