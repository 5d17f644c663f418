import { matches, proseCheck } from './prose-check.ts';

/** The year from which the revised 条例 was in force (国务院令第711号, 2019年5月15日). */
const revised = 2019;

/** 条例 cited by the text that was repealed in 2019. */
export const repealedText = proseCheck(
  {
    id: 'repealedText',
    severity: 'look',
    title: '引用的是修订前的条例',
    sentence:
      '2019年度起的报告应当引用修订后的《条例》（国务院令第711号），不引用2007年公布的旧文本（国务院令第492号）。',
    basis: '《中华人民共和国政府信息公开条例》（国务院令第711号）第五十六条',
    passed: '没有引用修订前的条例',
  },
  matches(
    /国务院(?:令)?(?:第|[（(]第?)?492号(?:令)?|(?:条例|令)[^，。；]{0,6}第?492号|第?492号令/gu,
    ([found], { report }) =>
      report.year < revised
        ? null
        : { message: `“${found}”是2007年公布的旧文本，已由国务院令第711号修订，请核对引用` },
  ),
);
