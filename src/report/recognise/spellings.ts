/**
 * How published reports spell the titles of their sections, by edition and section id. Compared by
 * letters alone (`keyOf`). `known` are whole titles; `hints` tell a titled line's section when none
 * of them is met, the first that fits winning.
 */
export interface SectionSpelling {
  readonly section: string;
  readonly known: readonly string[];
  readonly hint: RegExp;
}

const disputes: readonly string[] = [
  '政府信息公开行政复议行政诉讼情况',
  '政府信息公开行政复议和行政诉讼情况',
  '政府信息公开行政复议及行政诉讼情况',
  '政府信息公开行政复议行政诉讼的情况',
  '政府信息公开行政法复议行政诉讼情况',
  '因政府信息公开工作被申请行政复议提起行政诉讼情况',
  '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
  '因政府信息公开申请行政复议提起行政诉讼的情况',
  '因政府信息公开申请行政复议提起行政诉讼情况',
  '因政府信息公开申请提起行政复议行政诉讼的情况',
  '因政府信息公开申请提起行政复议行政诉讼情况',
  '行政复议行政诉讼情况',
  '行政复议和行政诉讼情况',
];

const troubles: readonly string[] = [
  '存在的主要问题及改进情况',
  '存在的主要问题和改进情况',
  '存在的主要问题及改进措施',
  '存在的主要问题和改进措施',
  '存在的问题及改进情况',
  '存在的问题及改进措施',
  '存在的问题',
  '政府信息公开工作存在的主要问题及改进情况',
  '政府信息公开工作存在的主要问题和改进措施',
  '政府信息公开工作存在的主要问题及改进措施',
];

const national: readonly SectionSpelling[] = [
  {
    section: 'reviewAndLitigation',
    known: disputes,
    hint: /复议|诉讼/u,
  },
  {
    section: 'applications',
    known: [
      '收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到及处理政府信息公开申请情况',
      '收到和处理依申请公开政府信息情况',
    ],
    hint: /收到.*处理|(?:依申请|公开申请).*(?:情况|办理)/u,
  },
  {
    section: 'proactiveDisclosure',
    known: [
      '主动公开政府信息情况',
      '主动公开政府信息的情况',
      '政府信息主动公开情况',
      '主动公开情况',
    ],
    hint: /主动公开.*情况/u,
  },
  {
    section: 'problems',
    known: troubles,
    hint: /问题.*(?:改进|措施|整改)|存在.*问题/u,
  },
  {
    section: 'otherMatters',
    known: [
      '其他需要报告的事项',
      '其他需要报告的情况',
      '需要报告的其他事项',
      '其他需报告的事项',
      '其他事项',
    ],
    hint: /其[他它].*(?:报告|说明).*事项|其[他它]需要/u,
  },
  {
    section: 'overview',
    known: ['总体情况', '概述', '基本情况', '总体概况'],
    hint: /^(?:政府信息公开)?(?:工作)?(?:总体|基本)(?:情况|概况)$|^概述$/u,
  },
];

const ninePart: readonly SectionSpelling[] = [
  {
    section: 'reviewAndLitigation',
    known: disputes,
    hint: /复议|诉讼/u,
  },
  {
    section: 'charges',
    known: [
      '政府信息公开的收费及减免情况',
      '政府信息公开收费及减免情况',
      '收费及减免情况',
      '政府信息公开的收费和减免情况',
    ],
    hint: /收费|费用.*(?:情况|减免)|减免/u,
  },
  {
    section: 'secrecyReview',
    known: ['政府信息公开保密审查及监督检查情况', '政府信息公开保密审查和监督检查情况'],
    hint: /保密审查|监督检查/u,
  },
  {
    section: 'organisation',
    known: ['政府信息公开的组织领导和制度建设情况', '政府信息公开组织领导和制度建设情况'],
    hint: /组织领导|制度建设/u,
  },
  {
    section: 'problems',
    known: troubles,
    hint: /问题/u,
  },
  {
    section: 'applications',
    known: [
      '政府信息公开申请的办理情况',
      '政府信息公开申请办理情况',
      '依申请公开政府信息情况',
      '依申请公开政府信息的情况',
      '政府信息依申请公开工作情况',
      '依申请公开政府信息办理情况',
      '依申请公开政府信息和不予公开政府信息的情况',
      '依申请公开情况',
    ],
    hint: /依申请公开|申请.*办理/u,
  },
  {
    section: 'proactiveDisclosure',
    known: [
      '主动公开政府信息以及公开平台建设情况',
      '主动公开政府信息情况',
      '主动公开政府信息的情况',
      '政府信息主动公开情况',
      '主动公开情况',
    ],
    hint: /主动公开/u,
  },
  {
    section: 'notesAndAnnex',
    known: [
      '需要说明的事项与附表',
      '需要说明的事项和附表',
      '其他需要报告的事项',
      '需要说明的其他事项',
    ],
    hint: /附表|统计表|需要(?:说明|报告)的/u,
  },
  {
    section: 'overview',
    known: ['概述', '主要工作概述', '总体情况', '基本情况', '工作概述', '总体概况'],
    hint: /概述|(?:基本|总体|工作)(?:概况|情况)$/u,
  },
];

/** Spellings by edition id. An edition without an entry is known by its own titles alone. */
export const spellings: Readonly<Record<string, readonly SectionSpelling[]>> = {
  '2008': ninePart,
  '2019': national,
  '2021': national,
};
