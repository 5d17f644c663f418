import { matches, proseCheck } from './prose-check.ts';

const doubled = /([的了和与及在是为将对等])\1(?!\1)|([\p{Script=Han}]{2,6})\2/gu;
/** Words that are rightly said twice, and runs that only look doubled. */
const rightlyDoubled =
  /^(?:.*(?:人人|家家|件件|处处|事事|层层|步步|常常|多多|一一|日日|年年).*|为为|对对|(?:公开){2}|(?:信息){2})$/u;

/** The same word twice running. */
export const doubledWords = proseCheck(
  {
    id: 'doubledWords',
    severity: 'look',
    title: '词语重复',
    sentence: '同一个词紧接着写了两遍，多半是改动时留下的。',
    basis: '文字校对',
    passed: '没有紧接着重复的词',
  },
  matches(doubled, ([found]) =>
    rightlyDoubled.test(found) ? null : { message: `“${found}”像是写重了，请核对` },
  ),
);

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

const levels = '省市县区镇乡';
const levelOf = (agency: string): string | undefined =>
  [...agency.matchAll(/[\p{Script=Han}]{1,6}?(?:自治)?([省市县区镇乡])/gu)].at(-1)?.[1];

/** 我市 in a county's report: another body's words. */
export const otherLevel = proseCheck(
  {
    id: 'otherLevel',
    severity: 'look',
    title: '出现别的层级的自称',
    sentence: '报告里自称“我市”“本县”等，应当与编制机关的层级一致；不一致的可能是从别处抄来的。',
    basis: '报告以编制机关自己的口气写',
    passed: '自称的层级与编制机关一致',
  },
  matches(
    new RegExp(`[我本]([${levels}])(?!域|场|民|内|委|直|属|级)`, 'gu'),
    (found, { report }) => {
      const own = levelOf(report.agency);
      const [whole, said = ''] = found;
      return own === undefined || own === said
        ? null
        : { message: `编制机关是${report.agency}，此处自称“${whole}”，请核对` };
    },
  ),
);
