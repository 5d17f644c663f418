import { describe, expect, test } from 'vitest';
import type { Finding } from '#report/check.ts';
import { checkReport } from '#report/check.ts';
import { narrativeOf } from '#report/narrative.ts';
import { recogniseFigures } from '#report/prose/recognise-figures.ts';
import type { Report } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';

/** The sample's figures, which the phrases below are about. */
const figures: Report['figures'] = {
  ...Object.fromEntries(
    Object.entries(sampleReport.figures).map(([ref, figure]) => [
      ref,
      ref.startsWith('reviewAndLitigation/') ? 0 : figure,
    ]),
  ),
  'reviewAndLitigation/cases/reconsideration.upheld': 3,
  'reviewAndLitigation/cases/reconsideration.pending': 1,
  'reviewAndLitigation/cases/direct.upheld': 1,
  'reviewAndLitigation/cases/afterReconsideration.upheld': 2,
};

const reportOf = (text: string, parts: Partial<Report> = {}): Report => ({
  ...sampleReport,
  figures,
  narrative: { ...sampleReport.narrative, problems: narrativeOf(text.split('\n')) },
  ...parts,
});

const found = (text: string, check: string, parts: Partial<Report> = {}): readonly Finding[] =>
  checkReport(reportOf(text, parts)).filter(
    (finding) => finding.section === 'problems' && finding.check === check,
  );

/** Ways of naming a figure, with § where the number stands, and the number the tables have. */
const phrases: Readonly<Record<string, readonly [number, readonly string[]]>> = {
  本年新收: [
    29,
    [
      '全年新收政府信息公开申请§件。',
      '2025年，我局共收到政府信息公开申请§件。',
      '本年度收到公民、法人和其他组织提出的政府信息公开申请§件，均按时答复。',
      '全年共收到依申请公开§件。',
      '我县今年受理信息公开申请§件；',
      '全年收到§件政府信息公开申请。',
      '共收到申请§件，',
      '年内新收政府信息公开申请§件、上年结转2件。',
    ],
  ],
  上年结转: [
    2,
    [
      '上年结转§件，全年办理申请。',
      '上年度结转申请§件。',
      '新收政府信息公开申请29件，上年结转§件。',
      '结转上年的申请不少，上一年度结转§件申请。',
      '2024年度结转政府信息公开申请§件。',
      '另有上年转入§件申请。',
    ],
  ],
  结转下年度: [
    2,
    [
      '结转下年度继续办理§件。',
      '结转至下年度办理§件。',
      '转下年度办理§件。',
      '结转到下一年度§件。',
      '办结29件，结转下年度§件。',
      '留待下年度继续办理§件。',
    ],
  ],
  办理结果总计: [
    29,
    [
      '全年办结政府信息公开申请§件。',
      '收到申请29件，办结§件。',
      '申请均依规办理，已办结§件。',
      '全年依法办结信息公开申请§件。',
      '共答复申请§件。',
      '按时办结申请§件。',
    ],
  ],
  予以公开: [
    14,
    [
      '予以公开§件。',
      '其中，予以公开§件、部分公开3件。',
      '办理结果为：予以公开§件；',
      '同意公开§件。',
      '办结申请29件（予以公开§件）。',
      '予以公开的§件。',
    ],
  ],
  部分公开: [
    3,
    [
      '部分公开§件。',
      '予以公开14件，部分公开§件。',
      '其中予以部分公开§件。',
      '予以公开14件、部分公开§件、不予公开2件。',
      '同意部分公开§件。',
      '部分公开的§件。',
    ],
  ],
  行政复议: [
    4,
    [
      '因政府信息公开申请行政复议§件。',
      '全年发生政府信息公开行政复议§件。',
      '政府信息公开工作中，被申请行政复议§件。',
      '因政府信息公开被提起行政复议§件、行政诉讼3件。',
      '收到涉及政府信息公开的行政复议案件§件。',
      '全年政府信息公开类行政复议§件。',
    ],
  ],
  行政诉讼: [
    3,
    [
      '因政府信息公开提起行政诉讼§件。',
      '全年发生政府信息公开行政诉讼§件。',
      '政府信息公开行政复议4件，行政诉讼§件。',
      '政府信息公开工作中，被提起行政诉讼§件。',
      '因政府信息公开引发行政诉讼§件。',
      '全年政府信息公开类行政诉讼案件§件。',
    ],
  ],
  行政规范性文件: [
    2,
    [
      '全年制发行政规范性文件§件。',
      '新制定规范性文件§件。',
      '本年度印发行政规范性文件§件。',
      '我局今年出台规范性文件§份。',
      '全年共发布行政规范性文件§件。',
      '新制发规范性文件§件。',
    ],
  ],
};

const cases = Object.entries(phrases).flatMap(([name, [right, texts]]) =>
  texts.map((text) => [name, right, text] as const),
);

describe('numbers in prose against the tables', () => {
  test.each(cases)('%s %i: %s', (_, right, text) => {
    const written = text.replace('§', String(right));
    expect(found(written, 'proseFigure')).toEqual([]);
    const numbers = recogniseFigures(reportOf(written)).filter(
      ({ quote }) => quote.section === 'problems' && quote.text === String(right),
    );
    expect(numbers.some(({ agrees }) => agrees)).toBe(true);
    const wrong = text.replace('§', String(right + 37));
    const [finding, ...others] = found(wrong, 'proseFigure');
    expect(others).toEqual([]);
    expect(finding?.message).toContain(String(right + 37));
    expect(finding?.quotes[0]?.text).toBe(String(right + 37));
    expect(finding?.difference).toBe(finding === undefined ? undefined : finding.difference);
    expect(finding?.severity).toBe('look');
  });

  const silent: readonly string[] = [
    '其中网上申请50件、信函申请5件。',
    '比上年收到政府信息公开申请多50件。',
    '去年收到政府信息公开申请50件。',
    '全市约收到政府信息公开申请50余件。',
    '收到群众来信50件。',
    '公开行政许可信息50条。',
    '县档案局收到政府信息公开申请50件。',
    '计划收到申请50件以内。',
    '第50件申请是关于水价的。',
    '国办公开办函〔2021〕30号',
  ];
  test.each(silent)('says nothing of: %s', (text) => {
    expect(found(text, 'proseFigure')).toEqual([]);
  });

  test('full-width digits, thousands marks and Chinese numerals are read', () => {
    for (const written of ['２９', '二十九'])
      expect(found(`全年新收政府信息公开申请${written}件。`, 'proseFigure')).toEqual([]);
    expect(found('全年新收政府信息公开申请三十件。', 'proseFigure')).toHaveLength(1);
    expect(found('全年新收政府信息公开申请1,029件。', 'proseFigure')).toHaveLength(1);
  });

  test('a blank table contradicts nothing', () => {
    expect(found('全年新收政府信息公开申请50件。', 'proseFigure', { figures: {} })).toEqual([]);
  });

  test('mending the number makes the finding vanish', () => {
    expect(found('全年新收政府信息公开申请28件。', 'proseFigure')).toHaveLength(1);
    expect(found('全年新收政府信息公开申请29件。', 'proseFigure')).toEqual([]);
  });
});

/** Text, check, and how often it is found. */
const slips: readonly (readonly [string, string, number])[] = [
  ['由40件增加到50件，增长25%。', 'percentages', 0],
  ['由40件增加到50件，增长20%。', 'percentages', 1],
  ['共收到申请40件，予以公开10件，占25%。', 'percentages', 0],
  ['共收到申请40件，予以公开10件，占35%。', 'percentages', 1],
  ['公开率达到100%。', 'percentages', 0],
  ['我局未收到政府信息公开申请。', 'claimsHold', 1],
  ['上年我局未收到政府信息公开申请。', 'claimsHold', 0],
  ['全年没有发生因政府信息公开引起的行政复议。', 'claimsHold', 1],
  ['政府信息公开行政复议案件均获维持。', 'claimsHold', 1],
  ['政府信息公开申请全部办结。', 'claimsHold', 1],
  ['全年未发生舆情。', 'claimsHold', 0],
  ['2024年，我局认真开展工作。', 'leftoverYear', 1],
  ['2025年，我局认真开展工作。', 'leftoverYear', 0],
  ['与2024年相比，有所增长。', 'leftoverYear', 0],
  ['按照《2024年政务公开要点》开展工作。', 'leftoverYear', 0],
  ['自2024年以来持续推进。', 'leftoverYear', 0],
  ['2021年，我局主动公开信息12条。', 'leftoverYear', 1],
  ['2023年度全县新收申请12件。', 'leftoverYear', 1],
  ['2026年，我局主动公开信息12条。', 'leftoverYear', 1],
  ['2026年，我局将继续加强公开。', 'leftoverYear', 0],
  ['2019年，国务院修订了条例。', 'leftoverYear', 0],
  ['2021年以来，我局持续推进公开。', 'leftoverYear', 0],
  ['云河县水务局认真贯彻条例。', 'otherAgency', 1],
  ['云溪县水务局认真贯彻条例。', 'otherAgency', 0],
  ['云溪县水务局办公室负责公开。', 'otherAgency', 0],
  ['清江省云溪县水务局负责公开。', 'otherAgency', 0],
  ['赴云河县水务局学习交流。', 'otherAgency', 0],
  ['按照市水务局的部署。', 'otherAgency', 0],
  ['转交云河县农业农村局办理。', 'otherAgency', 0],
  ['本报告由云河县卫生健康委员会编制。', 'otherAgency', 1],
  ['本报告由云溪县水务局办公室编制。', 'otherAgency', 0],
  ['全年公开１２条、13条。', 'numberStyle', 1],
  ['全年公开12条、13条。', 'numberStyle', 0],
  ['公开12条，收到三件，答复4件。', 'numberStyle', 1],
  ['收到三件，答复四件。', 'numberStyle', 0],
  ['公开１,２３４条、2345条。', 'numberStyle', 1],
  ['公开1,234条、2345条。', 'numberStyle', 1],
  ['公开1,234条、2,345条。', 'numberStyle', 0],
  ['公开1234条，电话81234567，2025年。', 'numberStyle', 0],
  ['统计期限为2024年1月1日至12月31日。', 'reportingPeriod', 1],
  ['统计期限为2025年1月1日至2025年12月31日。', 'reportingPeriod', 0],
  ['统计期限自2025年1月1日起至2024年12月31日止。', 'reportingPeriod', 1],
  ['全年公开信息××条。', 'placeholders', 1],
  ['全年公开信息xx条。', 'placeholders', 1],
  ['此处待补。', 'placeholders', 1],
  ['全年公开信息12条，全文如下。', 'placeholders', 0],
  ['采用信息？？？等形式。', 'lostCharacters', 1],
  ['是否公开？', 'lostCharacters', 0],
  ['按照（条例的规定。', 'brackets', 1],
  ['按照（条例）的规定。', 'brackets', 0],
  ['1）按照规定公开。', 'brackets', 0],
  ['按照规定的的要求。', 'doubledWords', 1],
  ['加强监督监督检查。', 'doubledWords', 1],
  ['人人参与，处处留心。', 'doubledWords', 0],
  ['认真学习,扎实推进。', 'mixedPunctuation', 1],
  ['认真学习，扎实推进。', 'mixedPunctuation', 0],
  ['按照国务院令第492号的规定。', 'repealedText', 1],
  ['按照国务院令第711号的规定。', 'repealedText', 0],
  ['我市积极推进公开。', 'otherLevel', 1],
  ['我县积极推进公开。', 'otherLevel', 0],
  ['一是学习。二是培训。三是检查。', 'headingOrder', 0],
  ['一是学习。三是检查。', 'headingOrder', 1],
  ['联系人身份证11010519491231002X。', 'personalData', 1],
  ['编号110105194912310021。', 'personalData', 0],
  ['联系电话13912345678。', 'personalData', 1],
  ['联系电话0517-81234567。', 'personalData', 0],
  ['账号4111111111111111。', 'personalData', 1],
  ['邮箱a.b@example.cn。', 'personalData', 1],
  ['住在云溪花园3号楼2单元501室。', 'personalData', 1],
];

describe('slips, leftovers and what should not be published', () => {
  test.each(slips)('%s → %s × %i', (text, check, times) => {
    expect(found(text, check)).toHaveLength(times);
  });

  test('personal data is masked in the sentence', () => {
    const [finding] = found('联系电话13912345678。', 'personalData');
    expect(finding?.message).not.toContain('13912345678');
    expect(finding?.message).toContain('139');
  });

  test('every finding quotes words that stand where it says', () => {
    for (const [text] of slips) {
      const report = reportOf(text);
      for (const finding of checkReport(report).filter(({ section }) => section === 'problems'))
        for (const quote of finding.quotes)
          expect(text.slice(quote.start, quote.start + quote.text.length)).toBe(quote.text);
    }
  });
});
