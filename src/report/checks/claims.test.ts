import { describe, expect, test } from 'vitest';
import { checkReport } from '#report/check.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';

const cases = 'reviewAndLitigation/cases/';
const blankCases = Object.fromEntries(
  Object.keys(sampleReport.figures)
    .filter((ref) => ref.startsWith('reviewAndLitigation/'))
    .map((ref) => [ref, 0]),
);

/** Figures that every claim below contradicts, and figures with which each holds. */
const against: Report['figures'] = {
  ...sampleReport.figures,
  ...blankCases,
  [`${cases}reconsideration.upheld`]: 3,
  [`${cases}reconsideration.pending`]: 1,
  [`${cases}direct.upheld`]: 1,
  [`${cases}direct.corrected`]: 1,
};
const holding: Report['figures'] = {
  ...Object.fromEntries(
    Object.entries(sampleReport.figures).map(([ref, figure]) =>
      ref.startsWith('applications/') ? [ref, 0] : [ref, figure],
    ),
  ),
  ...blankCases,
};

const found = (text: string, figures: Report['figures']) =>
  checkReport({
    ...sampleReport,
    figures,
    narrative: { ...sampleReport.narrative, problems: narrativeOf([text]) },
  }).filter(({ section, check }) => section === 'problems' && check === 'claimsHold');

const claims: Readonly<Record<string, readonly string[]>> = {
  没有收到申请: [
    '全年未收到政府信息公开申请。',
    '本年度没有收到信息公开申请。',
    '我局今年未受理政府信息公开申请。',
    '2025年，没有接到公民、法人和其他组织的政府信息公开申请。',
    '全年政府信息公开申请为零。',
    '收到政府信息公开申请0件，即政府信息公开申请数量为0件。',
  ],
  没有行政复议: [
    '全年没有发生因政府信息公开引起的行政复议。',
    '未收到政府信息公开行政复议案件。',
    '无政府信息公开类行政复议。',
    '政府信息公开行政复议为零。',
    '因政府信息公开提起的行政复议0件。',
    '政府信息公开工作中，未被申请行政复议。',
  ],
  没有行政诉讼: [
    '全年没有发生因政府信息公开引起的行政诉讼。',
    '未收到政府信息公开行政诉讼案件。',
    '无政府信息公开类行政诉讼。',
    '政府信息公开行政诉讼为零。',
    '因政府信息公开提起的行政诉讼0件。',
    '政府信息公开工作中，未被提起行政诉讼。',
  ],
  复议均维持: [
    '政府信息公开行政复议案件均获维持。',
    '行政复议4件，全部维持。',
    '行政复议案件结果均为维持。',
    '行政复议决定都维持原答复。',
    '全年行政复议全部被维持。',
    '行政复议案件均予以维持。',
  ],
  诉讼均维持: [
    '政府信息公开行政诉讼案件均获维持。',
    '行政诉讼2件，全部维持。',
    '行政诉讼案件结果均为维持。',
    '行政诉讼判决都维持原答复。',
    '全年行政诉讼全部被维持。',
    '行政诉讼案件均予以维持。',
  ],
  全部办结: [
    '政府信息公开申请全部办结。',
    '申请均已按期办结。',
    '收到的申请都已办结。',
    '申请办结率为100%。',
    '依法全部办结政府信息公开申请。',
    '申请按时办理，办结率达到100%。',
  ],
};

const phrases = Object.entries(claims).flatMap(([name, texts]) =>
  texts.map((text) => [name, text] as const),
);

describe('claims of none and of all', () => {
  test.each(phrases)('%s: %s', (_, text) => {
    expect(found(text, against)).toHaveLength(1);
    expect(found(text, holding)).toEqual([]);
    expect(found(text, {})).toEqual([]);
    expect(found(`上年，${text}`, against)).toEqual([]);
  });
});
