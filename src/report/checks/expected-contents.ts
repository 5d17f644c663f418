import type { Finding } from '#report/check.ts';
import { editionOf } from '#report/editions.ts';
import { contentsAskedOf, writtenContents } from '#report/expected.ts';
import { isBlankNarrative } from '#report/narrative.ts';
import { hasOwnProse } from '#report/prose/prose-of.ts';
import type { Report, ReportSection } from '#report/report.ts';
import { narrativeAt, sectionsOf } from '#report/report.ts';
import type { ReportCheck } from './kind.ts';

const missingIn = (report: Report, { id, spec }: ReportSection): string[] => {
  // Where the officer parts the report herself, contents may stand in another section.
  if (editionOf(report).open) return [];
  const narrative = narrativeAt(report, id);
  if (isBlankNarrative(narrative)) return [];
  const asked = contentsAskedOf(report.agency, spec?.expected ?? []);
  const written = writtenContents(narrative, asked);
  return asked.filter((_, index) => written[index] === null).map(({ label }) => label);
};

/** What the rule asks a section to speak of is spoken of. */
export const expectedContents: ReportCheck = {
  id: 'expectedContents',
  severity: 'look',
  title: '规定要写的内容没有写到',
  sentence:
    '规定要求写到的各项内容（总体情况的几个方面、问题和改进、信息处理费等），在正文里应当找得到；没有情况的也写明没有。',
  basis: '报告格式规定的各部分内容；《中华人民共和国政府信息公开条例》第五十条',
  passed: '规定要写的内容都写到了',
  applies: (report) =>
    !editionOf(report).open &&
    hasOwnProse(report) &&
    sectionsOf(report).some(({ spec }) => (spec?.expected ?? []).length > 0),
  find: (report) =>
    sectionsOf(report).flatMap((section): Finding[] => {
      const missing = missingIn(report, section);
      if (missing.length === 0) return [];
      return [
        {
          id: `expectedContents:${section.id}`,
          check: 'expectedContents',
          severity: 'look',
          section: section.id,
          place: '',
          title: `没有写到${missing.join('、')}`,
          message: `${section.number}${section.title}没有写到${missing.join('、')}，请补写；没有情况的，写明没有`,
          sums: [],
          difference: null,
          figures: [],
          quotes: [],
          basis: expectedContents.basis,
        },
      ];
    }),
};
