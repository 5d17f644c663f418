import { describe, expect, test } from 'vitest';
import { checkKinds, checkReport, type CheckOptions } from '#report/check.ts';
import { findEdition } from '#report/editions.ts';
import { type Narrative, narrativeOf } from '#report/narrative.ts';
import { blankReport, type Report } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';

/**
 * Every kind of check at four reports: one it must find, one it must not, one that is nearly so and
 * right, and one that is blank where it looks. A kind without all four fails.
 */

type Case = Report | readonly [Report, CheckOptions];
type Cases = readonly [found: Case, not: Case, nearly: Case, blank: Case];

const saying = (text: string | Narrative): Report => ({
  ...sampleReport,
  narrative: {
    ...sampleReport.narrative,
    problems: typeof text === 'string' ? narrativeOf(text.split('\n')) : text,
  },
});
const words = (found: string, not: string, nearly: string): Cases => [
  saying(found),
  saying(not),
  saying(nearly),
  saying(''),
];
const figures = (patch: Report['figures'], report = sampleReport): Report => ({
  ...report,
  figures: { ...report.figures, ...patch },
});
const without = (...refs: readonly string[]): Report => ({
  ...sampleReport,
  figures: Object.fromEntries(
    Object.entries(sampleReport.figures).filter(([ref]) => !refs.includes(ref)),
  ),
});
const blankIn = (id: string, patch: Report['figures']): Report => {
  const edition = findEdition(id);
  if (edition === undefined) throw new Error(id);
  return { ...blankReport(edition, '云溪县水务局', 2018), figures: patch };
};

const lastYear: Report = { ...sampleReport, year: sampleReport.year - 1 };
const carried = figures(
  { 'applications/carriedOver/naturalPerson': 1, 'applications/carriedOver/business': 1 },
  lastYear,
);
const after = (last: Report, report: Report): Case => [report, { lastYear: last }];
const inForce = 'proactiveDisclosure/article20-1/normativeDocuments/inForce';
const follows = figures({ [inForce]: 8 }, carried);
const licences = 'proactiveDisclosure/article20-5/licences/decisions';
const own = saying(
  Array.from({ length: 30 }, (_, at) => `第${at}件事是去年没有做过的甲乙丙丁`).join('。'),
);
const row = 'proactiveDisclosure/article20-1/rules';
const doubt = {
  id: 'd',
  section: 'applications',
  figure: 'applications/granted/naturalPerson',
  title: '“9l”不是数字',
  original: '9l',
  reading: '9l',
  reason: '',
};
const live = (source: string, text: string): Report =>
  saying({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'figureRef', attrs: { source }, text }] }],
  });
const total = 'applications/newlyReceived/total';
const prose = (id: string, text: string): Report => ({
  ...sampleReport,
  narrative: { ...sampleReport.narrative, [id]: narrativeOf([text]) },
});
const period = (text: string): Report => ({ ...sampleReport, preamble: narrativeOf([text]) });

const every: Readonly<Record<string, Cases>> = {
  readable: [
    figures({ 'applications/granted/naturalPerson': '九件' }),
    sampleReport,
    figures({ 'applications/granted/naturalPerson': 9 }),
    without('applications/granted/naturalPerson'),
  ],
  balance: [
    figures({ 'applications/carriedOver/naturalPerson': 3 }),
    sampleReport,
    figures({
      'applications/carriedOver/naturalPerson': 3,
      'applications/newlyReceived/naturalPerson': 22,
    }),
    without('applications/carriedOver/naturalPerson'),
  ],
  rowTotal: [
    figures({ 'applications/outcomeTotal/naturalPerson': 21 }),
    sampleReport,
    figures({ 'applications/outcomeTotal/naturalPerson': 20 }),
    without('applications/granted/naturalPerson'),
  ],
  columnTotal: [
    figures({ 'applications/granted/total': 15 }),
    sampleReport,
    figures({ 'applications/granted/total': 14 }),
    without('applications/granted/naturalPerson'),
  ],
  carriedOver: [
    after(figures({ 'applications/carriedOver/naturalPerson': 2 }, carried), sampleReport),
    after(carried, sampleReport),
    after({ ...carried, year: sampleReport.year - 2 }, figures({})),
    after(carried, without('applications/carriedIn/naturalPerson')),
  ],
  stockFlow: [
    after(follows, figures({ [inForce]: 10 })),
    after(follows, sampleReport),
    after(figures({ [inForce]: 9 }, follows), figures({ [inForce]: 10 })),
    after(follows, without(inForce)),
  ],
  atMostRow: [
    blankIn('2008', { 'annex/proactive.items': 5, 'annex/proactive.normative': 8 }),
    blankIn('2008', { 'annex/proactive.items': 8, 'annex/proactive.normative': 5 }),
    blankIn('2008', { 'annex/proactive.items': 8, 'annex/proactive.normative': 8 }),
    blankIn('2008', { 'annex/proactive.normative': 8 }),
  ],
  atMostColumn: [
    blankIn('2019', { [`${row}/disclosed`]: 4, [`${row}/disclosedInAll`]: 1 }),
    blankIn('2019', { [`${row}/disclosed`]: 1, [`${row}/disclosedInAll`]: 4 }),
    blankIn('2019', { [`${row}/disclosed`]: 4, [`${row}/disclosedInAll`]: 4 }),
    blankIn('2019', { [`${row}/disclosed`]: 4 }),
  ],
  basicsPresent: [
    { ...sampleReport, agency: ' ' },
    sampleReport,
    { ...sampleReport, agency: '局' },
    { ...sampleReport, preamble: narrativeOf(['']), agency: '' },
  ],
  narrativePresent: [saying(''), sampleReport, saying('无。'), { ...sampleReport, narrative: {} }],
  cellsFilled: [
    without('applications/granted/naturalPerson'),
    sampleReport,
    figures({ 'applications/granted/naturalPerson': 0 }),
    { ...sampleReport, figures: {} },
  ],
  openDoubts: [
    [figures({ [doubt.figure]: '9l' }), { doubts: [doubt] }],
    [sampleReport, {}],
    [sampleReport, { doubts: [doubt] }],
    [sampleReport, { doubts: [] }],
  ],
  liveFigure: [live(total, '28'), live(total, '29'), saying('28'), saying('')],
  proseFigure: [
    saying('全年新收政府信息公开申请30件。'),
    saying('全年新收政府信息公开申请29件。'),
    saying('去年新收政府信息公开申请30件。'),
    { ...saying('全年新收政府信息公开申请30件。'), figures: {} },
  ],
  percentages: words(
    '由40件增加到50件，增长20%。',
    '由40件增加到50件，增长25%。',
    '由30件增加到40件，增长33%。',
  ),
  claimsHold: [
    saying('我局未收到政府信息公开申请。'),
    saying('我局收到政府信息公开申请。'),
    saying('上年我局未收到政府信息公开申请。'),
    { ...saying('我局未收到政府信息公开申请。'), figures: {} },
  ],
  reportingPeriod: [
    period('统计期限为2024年1月1日至2024年12月31日。'),
    period('统计期限为2025年1月1日至2025年12月31日。'),
    period('统计期限为2025年1月1日起至12月31日止。'),
    period('本报告由我局编制。'),
  ],
  leftoverYear: words(
    '2024年，我局认真开展工作。',
    '2025年，我局认真开展工作。',
    '与2024年相比，有所增长。',
  ),
  placeholders: words('全年公开信息××条。', '全年公开信息12条。', '面积为3×4米。'),
  lostCharacters: words('采用信息？？？等形式。', '采用信息等形式。', '是否公开？'),
  expectedContents: [
    prose('overview', '全年工作平稳。'),
    sampleReport,
    sampleReport,
    { ...sampleReport, narrative: { ...sampleReport.narrative, overview: narrativeOf(['']) } },
  ],
  bigChange: [
    after(lastYear, figures({ [licences]: 14_300 })),
    after(lastYear, sampleReport),
    after(lastYear, figures({ [licences]: 160 })),
    after(lastYear, without(licences)),
  ],
  repetition: [
    after(lastYear, sampleReport),
    [sampleReport, {}],
    after({ ...lastYear, narrative: {} }, own),
    after(lastYear, { ...sampleReport, narrative: {} }),
  ],
  otherLevel: words('我市积极推进公开。', '我县积极推进公开。', '我市场监管工作平稳。'),
  otherAgency: words('云河县水务局负责公开。', '云溪县水务局负责公开。', '赴云河县水务局学习。'),
  repealedText: words(
    '按照国务院令第492号的规定。',
    '按照国务院令第711号的规定。',
    '办理第492号提案。',
  ),
  headingOrder: words('一是学习。三是检查。', '一是学习。二是检查。', '统一是关键，三是多数。'),
  brackets: words('按照（条例的规定。', '按照（条例）的规定。', '1）按照规定公开。'),
  doubledWords: words('按照规定的的要求。', '按照规定的要求。', '人人参与，处处留心。'),
  mixedPunctuation: words(
    '认真学习,扎实推进。',
    '认真学习，扎实推进。',
    '网址为www.example.cn,邮编223800。',
  ),
  numberStyle: words('全年公开１２条、13条。', '全年公开12条、13条。', '全年公开１２条、１３条。'),
  personalData: words('联系电话13912345678。', '联系电话见网站。', '编号110105194912310021。'),
};

const times = (id: string, given: Case): number => {
  const [report, options]: readonly [Report, CheckOptions] =
    'agency' in given ? [given, {}] : given;
  const narrow = (section: string): boolean => section !== 'overview' || id !== 'repealedText';
  return checkReport(report, options).filter(
    ({ check, section }) => check === id && narrow(section),
  ).length;
};

/** Kinds whose finding is the blank itself. */
const findsBlanks = new Set(['basicsPresent', 'narrativePresent', 'cellsFilled']);

describe('every kind of check', () => {
  test('has its four cases', () => {
    expect(Object.keys(every).toSorted()).toEqual(checkKinds.map(({ id }) => id).toSorted());
  });

  test.each(Object.entries(every))('%s', (id, [found, not, nearly, blank]) => {
    expect(times(id, found)).toBeGreaterThan(0);
    expect(times(id, not)).toBe(0);
    expect(times(id, nearly)).toBe(0);
    expect(times(id, blank) > 0).toBe(findsBlanks.has(id));
  });
});
