import { matches, proseCheck } from './prose-check.ts';

const signs =
  /[×✕]{2,}|(?<![\d０-９]\s?)[×✕](?!\s?[\d０-９])|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[＊*]{2,}|_{2,}|待补充?|待定|待核实|待填|TODO|（此处[^）]{0,12}）|〔(?:名|机关|单位|年份?|数字)〕|\{\w+\}/gu;

/** Marks that something was still to be put in. */
export const placeholders = proseCheck(
  {
    id: 'placeholders',
    severity: 'must',
    title: '有没有填的占位符号',
    sentence: '正文里的××、xx、待补、TODO等符号，是等着填的，发布前应当填好或删去。',
    basis: '占位符号不应当出现在发布的报告里',
    passed: '正文没有占位符号',
  },
  matches(signs, ([found]) => ({
    message: `此处的“${found}”像是还没有填的内容，请填好或删去`,
  })),
);
