import type { Finding, OpenDoubt } from '#report/check.ts';
import { figureAt } from '#report/report.ts';
import type { Report } from '#report/report.ts';
import type { ReportCheck } from './kind.ts';

/** A doubt about a figure is settled once the figure is no longer what was read. */
const isOpen = (report: Report, { figure, reading }: OpenDoubt): boolean =>
  figure === null || String(figureAt(report, figure) ?? '') === reading;

const messageOf = ({ title, original, reading, reason }: OpenDoubt): string =>
  [
    original === '' ? title : `导入时原文是“${original}”`,
    reading === '' ? '没有读入' : `读作“${reading}”`,
    reason,
    '请对照原件核对',
  ]
    .filter((part) => part !== '')
    .join('，');

/** What recognition was unsure of and nobody decided yet. */
export const openDoubts: ReportCheck = {
  id: 'openDoubts',
  severity: 'look',
  title: '导入时有存疑',
  sentence: '从往年文件读入时拿不准、导入时又没有确定的地方，逐处列出，请对照原件核对。',
  basis: '导入的内容以原件为准',
  passed: '导入时的存疑都已确定',
  applies: () => false,
  find: (report, { doubts = [] }) =>
    doubts
      .filter((doubt) => isOpen(report, doubt))
      .map((doubt): Finding => ({
        id: `openDoubts:${doubt.id}`,
        check: 'openDoubts',
        severity: 'look',
        section: doubt.section ?? 'basics',
        place: '',
        title: doubt.title,
        message: messageOf(doubt),
        sums: [],
        difference: null,
        figures: doubt.figure === null ? [] : [doubt.figure],
        quotes: [],
        basis: openDoubts.basis,
      })),
};
