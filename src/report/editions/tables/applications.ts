import { defineTable } from '#report/edition.ts';
import { wholeCases } from './figure-specs.ts';

const columns = [
  { id: 'naturalPerson', path: ['申请人情况', '自然人'] },
  { id: 'business', path: ['申请人情况', '法人或其他组织', '商业企业'] },
  { id: 'research', path: ['申请人情况', '法人或其他组织', '科研机构'] },
  { id: 'publicInterest', path: ['申请人情况', '法人或其他组织', '社会公益组织'] },
  { id: 'legalServices', path: ['申请人情况', '法人或其他组织', '法律服务机构'] },
  { id: 'otherOrganisation', path: ['申请人情况', '法人或其他组织', '其他'] },
  { id: 'total', path: ['申请人情况', '总计'] },
] as const;

/** Rows before the cases of （六）其他处理, which the two forms divide differently. */
const firstRows = [
  { id: 'newlyReceived', path: ['一、本年新收政府信息公开申请数量'], short: '本年新收' },
  { id: 'carriedIn', path: ['二、上年结转政府信息公开申请数量'], short: '上年结转' },
  { id: 'granted', path: ['三、本年度办理结果', '（一）予以公开'] },
  {
    id: 'partlyGranted',
    path: ['三、本年度办理结果', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  },
  { id: 'refused.stateSecret', path: ['三、本年度办理结果', '（三）不予公开', '1.属于国家秘密'] },
  {
    id: 'refused.otherLawForbids',
    path: ['三、本年度办理结果', '（三）不予公开', '2.其他法律行政法规禁止公开'],
  },
  {
    id: 'refused.threeSecuritiesOneStability',
    path: ['三、本年度办理结果', '（三）不予公开', '3.危及“三安全一稳定”'],
  },
  {
    id: 'refused.thirdPartyRights',
    path: ['三、本年度办理结果', '（三）不予公开', '4.保护第三方合法权益'],
  },
  {
    id: 'refused.internalAffairs',
    path: ['三、本年度办理结果', '（三）不予公开', '5.属于三类内部事务信息'],
  },
  {
    id: 'refused.processInformation',
    path: ['三、本年度办理结果', '（三）不予公开', '6.属于四类过程性信息'],
  },
  {
    id: 'refused.enforcementFile',
    path: ['三、本年度办理结果', '（三）不予公开', '7.属于行政执法案卷'],
  },
  {
    id: 'refused.administrativeQuery',
    path: ['三、本年度办理结果', '（三）不予公开', '8.属于行政查询事项'],
  },
  {
    id: 'notAvailable.notHeld',
    path: ['三、本年度办理结果', '（四）无法提供', '1.本机关不掌握相关政府信息'],
  },
  {
    id: 'notAvailable.wouldNeedCreation',
    path: ['三、本年度办理结果', '（四）无法提供', '2.没有现成信息需要另行制作'],
  },
  {
    id: 'notAvailable.stillUnclear',
    path: ['三、本年度办理结果', '（四）无法提供', '3.补正后申请内容仍不明确'],
  },
  {
    id: 'notProcessed.petition',
    path: ['三、本年度办理结果', '（五）不予处理', '1.信访举报投诉类申请'],
  },
  { id: 'notProcessed.repeated', path: ['三、本年度办理结果', '（五）不予处理', '2.重复申请'] },
  {
    id: 'notProcessed.publishedPublication',
    path: ['三、本年度办理结果', '（五）不予处理', '3.要求提供公开出版物'],
  },
  {
    id: 'notProcessed.excessive',
    path: ['三、本年度办理结果', '（五）不予处理', '4.无正当理由大量反复申请'],
  },
  {
    id: 'notProcessed.reconfirmation',
    path: ['三、本年度办理结果', '（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'],
  },
] as const;

/** The outcomes among `firstRows`: （一） to （五）. */
const firstOutcomes = [
  'granted',
  'partlyGranted',
  'refused.stateSecret',
  'refused.otherLawForbids',
  'refused.threeSecuritiesOneStability',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.processInformation',
  'refused.enforcementFile',
  'refused.administrativeQuery',
  'notAvailable.notHeld',
  'notAvailable.wouldNeedCreation',
  'notAvailable.stillUnclear',
  'notProcessed.petition',
  'notProcessed.repeated',
  'notProcessed.publishedPublication',
  'notProcessed.excessive',
  'notProcessed.reconfirmation',
] as const;

const lastRows = [
  { id: 'outcomeTotal', path: ['三、本年度办理结果', '（七）总计'], short: '办理结果总计' },
  { id: 'carriedOver', path: ['四、结转下年度继续办理'], short: '结转下年度' },
] as const;

/** 收到和处理政府信息公开申请情况, 国办公开办函〔2021〕30号. */
export const applications2021 = defineTable({
  id: 'applications',
  title: '收到和处理政府信息公开申请情况',
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  blocks: [
    {
      id: null,
      columns,
      rows: [
        ...firstRows,
        {
          id: 'otherDisposal.correctionOverdue',
          path: [
            '三、本年度办理结果',
            '（六）其他处理',
            '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
          ],
        },
        {
          id: 'otherDisposal.feeOverdue',
          path: [
            '三、本年度办理结果',
            '（六）其他处理',
            '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
          ],
        },
        {
          id: 'otherDisposal.otherDisposal',
          path: ['三、本年度办理结果', '（六）其他处理', '3.其他'],
        },
        ...lastRows,
      ],
      figures: wholeCases,
    },
  ],
  checks: [
    {
      kind: 'balance',
      left: ['newlyReceived', 'carriedIn'],
      right: ['outcomeTotal', 'carriedOver'],
      severity: 'must',
    },
    {
      kind: 'rowTotal',
      total: 'outcomeTotal',
      of: [
        ...firstOutcomes,
        'otherDisposal.correctionOverdue',
        'otherDisposal.feeOverdue',
        'otherDisposal.otherDisposal',
      ],
      severity: 'must',
    },
    {
      kind: 'columnTotal',
      total: 'total',
      of: [
        'naturalPerson',
        'business',
        'research',
        'publicInterest',
        'legalServices',
        'otherOrganisation',
      ],
      severity: 'must',
    },
    { kind: 'carriedOver', thisYear: 'carriedIn', lastYear: 'carriedOver', severity: 'must' },
  ],
  widths: [8, 18, 46, 12, 12, 12, 12, 12, 12, 12],
});

/** 收到和处理政府信息公开申请情况, 国办公开办函〔2019〕60号: （六）其他处理 is one row. */
export const applications2019 = defineTable({
  id: 'applications',
  title: '收到和处理政府信息公开申请情况',
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  blocks: [
    {
      id: null,
      columns,
      rows: [
        ...firstRows,
        { id: 'otherDisposal', path: ['三、本年度办理结果', '（六）其他处理'] },
        ...lastRows,
      ],
      figures: wholeCases,
    },
  ],
  checks: [
    {
      kind: 'balance',
      left: ['newlyReceived', 'carriedIn'],
      right: ['outcomeTotal', 'carriedOver'],
      severity: 'must',
    },
    {
      kind: 'rowTotal',
      total: 'outcomeTotal',
      of: [...firstOutcomes, 'otherDisposal'],
      severity: 'must',
    },
    {
      kind: 'columnTotal',
      total: 'total',
      of: [
        'naturalPerson',
        'business',
        'research',
        'publicInterest',
        'legalServices',
        'otherOrganisation',
      ],
      severity: 'must',
    },
    { kind: 'carriedOver', thisYear: 'carriedIn', lastYear: 'carriedOver', severity: 'must' },
  ],
  widths: [8, 18, 46, 12, 12, 12, 12, 12, 12, 12],
});
