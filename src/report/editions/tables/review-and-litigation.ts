import { defineTable } from '#report/edition.ts';
import { wholeCases } from './figure-specs.ts';

/** 政府信息公开行政复议、行政诉讼情况, the same in 国办公开办函〔2019〕60号 and 〔2021〕30号. */
export const reviewAndLitigation = defineTable({
  id: 'reviewAndLitigation',
  title: '政府信息公开行政复议、行政诉讼情况',
  blocks: [
    {
      id: null,
      columns: [
        { id: 'reconsideration.upheld', path: ['行政复议', '结果维持'] },
        { id: 'reconsideration.corrected', path: ['行政复议', '结果纠正'] },
        { id: 'reconsideration.otherResult', path: ['行政复议', '其他结果'] },
        { id: 'reconsideration.pending', path: ['行政复议', '尚未审结'] },
        { id: 'reconsideration.total', path: ['行政复议', '总计'] },
        { id: 'direct.upheld', path: ['行政诉讼', '未经复议直接起诉', '结果维持'] },
        { id: 'direct.corrected', path: ['行政诉讼', '未经复议直接起诉', '结果纠正'] },
        { id: 'direct.otherResult', path: ['行政诉讼', '未经复议直接起诉', '其他结果'] },
        { id: 'direct.pending', path: ['行政诉讼', '未经复议直接起诉', '尚未审结'] },
        { id: 'direct.total', path: ['行政诉讼', '未经复议直接起诉', '总计'] },
        { id: 'afterReconsideration.upheld', path: ['行政诉讼', '复议后起诉', '结果维持'] },
        { id: 'afterReconsideration.corrected', path: ['行政诉讼', '复议后起诉', '结果纠正'] },
        { id: 'afterReconsideration.otherResult', path: ['行政诉讼', '复议后起诉', '其他结果'] },
        { id: 'afterReconsideration.pending', path: ['行政诉讼', '复议后起诉', '尚未审结'] },
        { id: 'afterReconsideration.total', path: ['行政诉讼', '复议后起诉', '总计'] },
      ],
      rows: [{ id: 'cases', path: [''] }],
      figures: wholeCases,
    },
  ],
  checks: [
    {
      kind: 'columnTotal',
      total: 'reconsideration.total',
      of: [
        'reconsideration.upheld',
        'reconsideration.corrected',
        'reconsideration.otherResult',
        'reconsideration.pending',
      ],
      severity: 'must',
    },
    {
      kind: 'columnTotal',
      total: 'direct.total',
      of: ['direct.upheld', 'direct.corrected', 'direct.otherResult', 'direct.pending'],
      severity: 'must',
    },
    {
      kind: 'columnTotal',
      total: 'afterReconsideration.total',
      of: [
        'afterReconsideration.upheld',
        'afterReconsideration.corrected',
        'afterReconsideration.otherResult',
        'afterReconsideration.pending',
      ],
      severity: 'must',
    },
  ],
  widths: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
});
