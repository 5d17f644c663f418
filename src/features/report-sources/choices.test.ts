import { expect, test } from 'vitest';
import { type Draft, newDraft } from '#drafts/draft.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { lastYearChoices } from './choices.ts';

const { agency, year } = sampleReport;
const draft = (id: string, parts: Partial<Draft['report']>, label: string | null = null): Draft =>
  newDraft({ ...sampleReport, ...parts }, { id, now: `2026-01-0${id}`, label });

test('only the year before is offered: the own agency first, then the last worked on', () => {
  const drafts = [
    draft('1', { year: year - 1, agency: '云河县水务局' }),
    draft('2', { year: year - 1 }),
    draft('3', { year: year - 2 }),
    draft('4', { year: year - 1 }, '报送稿'),
    draft('5', { year }),
  ];
  const choices = lastYearChoices(drafts, { agency, year });
  expect(choices.map(({ id }) => id)).toEqual(['4', '2', '1']);
  expect(choices[0]?.words).toBe(`${agency}${year - 1}年政府信息公开工作年度报告（报送稿）`);
});

test('without one, nothing is offered', () => {
  expect(lastYearChoices([draft('1', { year })], { agency, year })).toEqual([]);
});
