import { isBlankNarrative } from '#report/narrative.ts';
import type { ReportCheck } from './kind.ts';

/** 基本信息: the agency has to be named, and a report opens with its preamble. */
export const basicsPresent: ReportCheck = {
  id: 'basicsPresent',
  severity: 'must',
  title: '基本信息还没有填完',
  sentence: '编制机关应当填写，报告开头的说明文字应当有内容。',
  basis: '报告的标题和开头由此而来',
  passed: '基本信息已填写',
  applies: () => true,
  find: (report) => [
    ...(report.agency.trim() === ''
      ? [
          {
            id: 'basicsPresent:agency',
            check: 'basicsPresent',
            severity: 'must' as const,
            section: 'basics',
            place: '编制机关',
            title: '编制机关还没有填写',
            message: '编制机关还没有填写，报告的标题和落款缺少机关名称，请填写',
            sums: [],
            difference: null,
            figures: [],
            quotes: [],
            basis: basicsPresent.basis,
          },
        ]
      : []),
    ...(isBlankNarrative(report.preamble)
      ? [
          {
            id: 'basicsPresent:preamble',
            check: 'basicsPresent',
            severity: 'look' as const,
            section: 'basics',
            place: '开头',
            title: '报告开头还没有写',
            message: '报告开头没有文字，请核对是否需要说明编制依据和统计期限',
            sums: [],
            difference: null,
            figures: [],
            quotes: [{ section: 'basics', block: 0, start: 0, text: '' }],
            basis: basicsPresent.basis,
          },
        ]
      : []),
  ],
};
