import { attachedTables } from '#report/attached.ts';
import { isBlankNarrative } from '#report/narrative.ts';
import type { Report, ReportSection } from '#report/report.ts';
import { hasProse, sectionsOf } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import type { ReportCheck } from './kind.ts';

const hasFigures = (report: Report, section: ReportSection): boolean =>
  attachedTables(report, section)
    .flatMap((table) => figureCells(table))
    .some(({ ref }) => Object.hasOwn(report.figures, ref));

/** Every part that is to be written in prose holds some; one that has a filled table may do without. */
export const narrativePresent: ReportCheck = {
  id: 'narrativePresent',
  severity: 'must',
  title: '这部分还没有写',
  sentence: '规定要有文字的每一部分都应当写；没有情况的，也写明没有。',
  basis: '报告格式规定的各部分',
  passed: '各部分的正文都已填写',
  applies: (report) => sectionsOf(report).some(hasProse),
  find: (report) =>
    sectionsOf(report)
      .filter(
        (section) =>
          hasProse(section) &&
          isBlankNarrative(report.narrative[section.id]) &&
          !hasFigures(report, section),
      )
      .map(({ id, number, title }) => ({
        id: `narrativePresent:${id}`,
        check: 'narrativePresent',
        severity: 'must',
        section: id,
        place: '',
        title: '这部分还没有写',
        message: `${number}${title}没有正文，请填写；没有情况的，请写明没有`,
        sums: [],
        difference: null,
        figures: [],
        quotes: [],
        basis: narrativePresent.basis,
      })),
};
