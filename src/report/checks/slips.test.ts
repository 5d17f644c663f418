import { describe, expect, test } from 'vitest';
import { checkReport } from '#report/check.ts';
import { found, reportOf } from '#report/testing/problems-report.ts';

/** Text, check, and how often it is found. */
const slips: readonly (readonly [string, string, number])[] = [
  ['由40件增加到50件，增长25%。', 'percentages', 0],
  ['由40件增加到50件，增长20%。', 'percentages', 1],
  ['共收到申请40件，予以公开10件，占25%。', 'percentages', 0],
  ['共收到申请40件，予以公开10件，占35%。', 'percentages', 1],
  ['公开率达到100%。', 'percentages', 0],
  ['从40件上升至50件，上升25%。', 'percentages', 0],
  ['从40件上升至50件，上升30%。', 'percentages', 1],
  ['由50件下降到40件，下降20%。', 'percentages', 0],
  ['由50件下降到40件，下降25%。', 'percentages', 1],
  ['由30件减少为20件，降幅33.3%。', 'percentages', 0],
  ['由30件减少为20件，降幅33.5%。', 'percentages', 1],
  ['由3件增加到4件，增长33%。', 'percentages', 0],
  ['由0件增加到4件，增长100%。', 'percentages', 0],
  ['共收到申请40件，网上申请30件，占75%。', 'percentages', 0],
  ['共收到申请40件，网上申请30件，占总数的70%。', 'percentages', 1],
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
