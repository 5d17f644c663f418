import { matches, proseCheck } from './prose-check.ts';

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
