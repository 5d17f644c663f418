import type { ProseFault } from './prose-check.ts';
import { textOf } from '#report/prose/prose-of.ts';
import { proseCheck } from './prose-check.ts';

const period =
  /(?<from>\d{4})年1月1日(?:起)?[，,]?(?:开始)?(?:至|到|—|－|-)(?:(?<to>\d{4})年)?12月31日/gu;

/** 统计期限 is the report's own year, from its first day to its last. */
export const reportingPeriod = proseCheck(
  {
    id: 'reportingPeriod',
    severity: 'must',
    title: '统计期限不是报告年度',
    sentence: '写明“n年1月1日至n年12月31日”的统计期限，起止都应当是报告年度。',
    basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告报告上一年度的工作',
    passed: '统计期限与报告年度一致',
  },
  (block, { report: { year } }) =>
    [...textOf(block).matchAll(period)].flatMap((found): ProseFault[] => {
      const { from = '', to = from } = found.groups ?? {};
      return Number(from) === year && Number(to) === year
        ? []
        : [
            {
              start: found.index,
              text: found[0],
              message: `报告年度是${year}年，此处写“${found[0]}”，请改为${year}年1月1日至12月31日`,
            },
          ];
    }),
);
