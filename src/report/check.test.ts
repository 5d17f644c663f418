import { describe, expect, test } from 'vitest';
import type { Finding } from './check.ts';
import type { CheckOptions } from './check.ts';
import { checkKinds, checkReport as checkAll, passedChecks } from './check.ts';
import { edition2008 } from './editions/edition-2008.ts';
import { edition2019 } from './editions/edition-2019.ts';
import { edition2021 } from './editions/edition-2021.ts';
import { narrativeOf } from './narrative.ts';
import type { Report } from './report.ts';
import { blankReport } from './report.ts';
import { sampleReport } from './samples/sample-report.ts';

/** What is found besides the prose, which has tests of its own: it quotes these figures. */
const besides = new Set(['expectedContents', 'bigChange', 'repetition']);
const checkReport = (report: Report, options?: CheckOptions): readonly Finding[] =>
  checkAll(report, options).filter(
    ({ check, quotes }) => quotes.every(({ text }) => text === '') && !besides.has(check),
  );

const figuresOf = (entries: Readonly<Record<string, number | string>>): Report => ({
  ...sampleReport,
  figures: { ...sampleReport.figures, ...entries },
});

const only = (findings: readonly Finding[]): Finding => {
  const [finding] = findings;
  if (finding === undefined || findings.length > 1)
    throw new Error(
      `${findings.length} findings: ${findings.map(({ message }) => message).join('; ')}`,
    );
  return finding;
};

test('the sample has nothing to mend or to confirm, and says what was compared', () => {
  const findings = checkReport(sampleReport);
  expect(findings).toEqual([]);
  expect(passedChecks(sampleReport, findings)).toContain(
    '收到和处理政府信息公开申请情况：勾稽关系成立（已核对7处）',
  );
});

test('a column that does not balance: place, title, both sums, difference', () => {
  const report = figuresOf({ 'applications/carriedOver/naturalPerson': 1 });
  expect(only(checkReport(report))).toMatchObject({
    id: 'balance:applications/newlyReceived/naturalPerson',
    section: 'applications',
    place: '自然人列',
    title: '一、二两项之和不等于三、四两项之和',
    message:
      '自然人列，本年新收21＋上年结转1＝22，办理结果总计20＋结转下年度1＝21，相差1，请核对后修改',
    difference: '1',
    sums: [
      { terms: [{ label: '本年新收', figure: '21' }, { label: '上年结转' }], result: '22' },
      { terms: [{ label: '办理结果总计', figure: '20' }, { label: '结转下年度' }], result: '21' },
    ],
  });
});

test('an identity with a blank says nothing, and does not take it for 0', () => {
  const { 'applications/carriedOver/naturalPerson': _, ...figures } = sampleReport.figures;
  const finding = only(checkReport({ ...sampleReport, figures }));
  expect(finding).toMatchObject({ check: 'cellsFilled', title: '还有1格未填', severity: 'look' });
  expect(finding.message).toBe(
    '收到和处理政府信息公开申请情况还有1格未填：自然人列“结转下年度”。空格不当作0，自然人列的勾稽关系还不能核对，请补填；没有发生的，填0',
  );
});

test('two columns that cancel each other in the total are two findings', () => {
  const report = figuresOf({
    'applications/carriedOver/naturalPerson': 3,
    'applications/newlyReceived/business': 6,
  });
  expect(checkReport(report).map(({ place }) => place)).toEqual(['自然人列', '商业企业列']);
});

test('a reported total that differs is named with both figures', () => {
  const report = figuresOf({ 'applications/granted/total': 15 });
  expect(only(checkReport(report).filter(({ check }) => check === 'columnTotal'))).toMatchObject({
    place: '予以公开行',
    title: '合计与各项之和不一致',
    message: '予以公开行，总计填的是15，各项之和为14，相差1，请核对各项，或按合计更正',
  });
});

test('in the table of one row a total is named by its group', () => {
  const report = figuresOf({ 'reviewAndLitigation/cases/direct.total': 2 });
  expect(only(checkReport(report))).toMatchObject({
    place: '行政诉讼未经复议直接起诉总计',
    difference: '2',
    sums: [{ result: '0' }, { result: '2' }],
  });
});

describe('with last year’s report', () => {
  const lastYear: Report = {
    ...figuresOf({
      'applications/carriedOver/naturalPerson': 1,
      'applications/carriedOver/business': 1,
      'proactiveDisclosure/article20-1/normativeDocuments/inForce': 8,
    }),
    year: sampleReport.year - 1,
  };

  test('a report that follows on has nothing to mend', () => {
    const findings = checkReport(sampleReport, { lastYear });
    expect(findings).toEqual([]);
    const passed = passedChecks(sampleReport, findings, { lastYear });
    expect(passed.join()).toContain('上年结转与上年报告一致（已核对7处）');
    expect(passed.join()).toContain('现行有效件数与上年衔接（已核对2处）');
  });

  test('上年结转 that differs from what was carried over, its total as a consequence', () => {
    const report = figuresOf({
      'applications/carriedIn/naturalPerson': 2,
      'applications/newlyReceived/naturalPerson': 20,
    });
    expect(only(checkReport(report, { lastYear }))).toMatchObject({
      title: '上年结转与上年报告的结转下年度不一致',
      severity: 'must',
      message: '自然人列，本年填的上年结转为2，上年报告的结转下年度为1，相差1，请核对后修改',
    });
  });

  test('现行有效件数 that does not follow is to be confirmed', () => {
    const report = figuresOf({ 'proactiveDisclosure/article20-1/normativeDocuments/inForce': 10 });
    expect(only(checkReport(report, { lastYear }))).toMatchObject({
      severity: 'look',
      place: '行政规范性文件行',
      difference: '1',
      sums: [
        { terms: [{ figure: '8' }, { figure: '2' }, { figure: '-1' }], result: '9' },
        { result: '10' },
      ],
    });
  });

  test('a report of another year is not compared', () => {
    const other = { ...lastYear, year: sampleReport.year - 2 };
    const report = figuresOf({ 'proactiveDisclosure/article20-1/normativeDocuments/inForce': 10 });
    expect(checkReport(report, { lastYear: other })).toEqual([]);
  });

  test('a report in another edition is compared where both have the cell', () => {
    const before = { ...blankReport(edition2019, '云溪县水务局', 2020), figures: lastYear.figures };
    const report = { ...figuresOf({ 'applications/carriedIn/business': 0 }), year: 2021 };
    const checks = checkReport(report, { lastYear: before }).map(({ check }) => check);
    expect(checks).toEqual(['balance', 'carriedOver']);
  });
});

test('a part greater than the whole is to be confirmed', () => {
  const annexed = {
    ...blankReport(edition2008, '云溪县水务局', 2016),
    figures: { 'annex/proactive.items': 5, 'annex/proactive.normative': 8 },
  };
  expect(only(checkReport(annexed).filter(({ check }) => check === 'atMostRow'))).toMatchObject({
    severity: 'look',
    title: '主动公开规范性文件数大于主动公开政府信息数',
    difference: '3',
  });
  const row = 'proactiveDisclosure/article20-1/rules';
  const trial = {
    ...blankReport(edition2019, '云溪县水务局', 2019),
    figures: { [`${row}/disclosed`]: 4, [`${row}/disclosedInAll`]: 1 },
  };
  expect(only(checkReport(trial).filter(({ check }) => check === 'atMostColumn'))).toMatchObject({
    place: '规章行',
    title: '本年新公开数量大于对外公开总数量',
    message: '规章行，本年新公开数量为4，对外公开总数量为1，前者一般不大于后者，多3，请核对',
  });
});

test('a part still to be written must be written, unless a filled table is all it has', () => {
  const report = { ...sampleReport, narrative: {} };
  const findings = checkReport(report);
  expect(findings.map(({ section }) => section)).toEqual(['overview', 'problems', 'otherMatters']);
  expect(findings.map(({ title }) => title)).toEqual(
    Array.from({ length: 3 }, () => '这部分还没有写'),
  );
  const annexed = {
    ...blankReport(edition2008, '云溪县水务局', 2012),
    sections: [{ id: 'notesAndAnnex', title: '附表' }],
    figures: { 'annex/complaints': 0 },
  };
  expect(checkReport(annexed).map(({ check }) => check)).toEqual(['cellsFilled']);
});

test('a part of the officer’s own has to be written too; one left out has not', () => {
  const report: Report = {
    ...blankReport(edition2008, '云溪县水务局', 2012),
    sections: [
      { id: 'overview', title: '概述' },
      { id: 'own-1', title: '重点领域' },
    ],
    narrative: { overview: narrativeOf(['已写']) },
  };
  expect(only(checkReport(report))).toMatchObject({ section: 'own-1', severity: 'must' });
});

test('an agency without a name must be named, a report without an opening is to be confirmed', () => {
  const bare = { ...sampleReport, agency: ' ', preamble: narrativeOf(['']) };
  const found = checkAll(bare).filter(({ check }) => check === 'basicsPresent');
  expect(found.map(({ section, severity }) => [section, severity])).toEqual([
    ['basics', 'must'],
    ['basics', 'look'],
  ]);
});

test('figures that did not change are not compared again', () => {
  const wrong = figuresOf({ 'applications/carriedOver/naturalPerson': 1 });
  const [before] = checkReport(wrong);
  const [after] = checkReport({
    ...wrong,
    narrative: { ...wrong.narrative, overview: narrativeOf(['改']) },
  });
  expect(after?.sums).toBe(before?.sums);
});

test('what could not be decided is not said to have passed', () => {
  const blank = blankReport(edition2021, '云溪县水务局', 2025);
  expect(passedChecks(blank, checkReport(blank))).toEqual(['基本信息已填写']);
});

test('every check says in words what it compares, and why', () => {
  expect(new Set(checkKinds.map(({ id }) => id)).size).toBe(checkKinds.length);
  for (const { title, sentence, basis } of checkKinds) {
    expect([title, basis]).not.toContain('');
    expect(sentence).toMatch(/。$/u);
  }
});

test('what was doubted on import is to be looked at until its figure is another', () => {
  const figure = 'applications/granted/naturalPerson';
  const doubt = {
    id: 'd1',
    section: 'applications',
    figure,
    title: '“9l”不是数字',
    original: '9l',
    reading: '9l',
    reason: '',
  };
  const unread = figuresOf({ [figure]: '9l' });
  const found = (report: Report): readonly Finding[] =>
    checkAll(report, { doubts: [doubt] }).filter(({ check }) => check === 'openDoubts');
  expect(only(found(unread))).toMatchObject({ severity: 'look', figures: [figure] });
  expect(only(found(unread)).message).toContain('导入时原文是“9l”');
  expect(found(figuresOf({ [figure]: 9 }))).toEqual([]);
});
