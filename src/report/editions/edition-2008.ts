import type { Edition } from '#report/edition.ts';
import { annex } from './tables/annex.ts';

const regulation = '《中华人民共和国政府信息公开条例》（国务院令第492号）';

/** The nine-part form of report years 2008 to 2018. No national format was laid down, so its parts may be reshaped. */
export const edition2008: Edition = {
  id: '2008',
  name: '九部分格式（2008年《条例》）',
  basis: '《条例》（国务院令第492号）第三十一、三十二条；省、市、区有关规定',
  from: 2008,
  until: 2018,
  open: true,
  reportingPeriod: '1月1日至12月31日',
  deadlines: [{ who: '各级行政机关', when: '次年3月31日前公布（2008年《条例》第三十一条）' }],
  guidance: [
    {
      text: '各级行政机关应当在每年3月31日前公布本行政机关的政府信息公开工作年度报告。',
      basis: `${regulation}第三十一条`,
    },
  ],
  preamble: [
    '根据《中华人民共和国政府信息公开条例》（国务院令第492号，以下简称《条例》）第三十一条、第三十二条和有关规定，编制{agency}{year}年政府信息公开工作年度报告。',
    '本报告由{sections}九个部分组成，所列数据的统计期限为{year}年1月1日至12月31日。',
    '对本报告如有疑问，请与{agency}联系。',
  ],
  sections: [
    {
      id: 'overview',
      title: '概述',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '概括说明本年度贯彻实施《条例》的总体情况，具体情况在后面各部分分述。',
          basis: '省、市、区有关规定',
        },
      ],
    },
    {
      id: 'organisation',
      title: '政府信息公开的组织领导和制度建设情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '各级人民政府及县级以上人民政府部门应当建立健全本行政机关的政府信息公开工作制度，并指定机构负责本行政机关政府信息公开的日常工作。',
          basis: `${regulation}第四条`,
        },
      ],
      expected: [
        { label: '组织领导', words: ['组织领导', '领导小组', '工作机构'] },
        { label: '制度建设', words: ['制度'] },
      ],
    },
    {
      id: 'proactiveDisclosure',
      title: '主动公开政府信息以及公开平台建设情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '年度报告应当包括行政机关主动公开政府信息的情况。',
          basis: `${regulation}第三十二条第（一）项`,
        },
        {
          text: '行政机关应当将主动公开的政府信息，通过政府公报、政府网站、新闻发布会以及报刊、广播、电视等便于公众知晓的方式公开。',
          basis: `${regulation}第十五条`,
        },
      ],
      expected: [
        { label: '主动公开', words: ['主动公开'] },
        { label: '公开平台建设', words: ['平台', '网站', '政府公报', '查阅'] },
      ],
    },
    {
      id: 'applications',
      title: '政府信息公开申请的办理情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '年度报告应当包括行政机关依申请公开政府信息和不予公开政府信息的情况。',
          basis: `${regulation}第三十二条第（二）项`,
        },
      ],
      expected: [
        { label: '依申请公开', words: ['依申请公开', '公开申请', '申请公开'] },
        { label: '不予公开', words: ['不予公开', '不同意公开', '不公开'] },
      ],
    },
    {
      id: 'charges',
      title: '政府信息公开的收费及减免情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '年度报告应当包括政府信息公开的收费及减免情况。',
          basis: `${regulation}第三十二条第（三）项`,
        },
        {
          text: '行政机关依申请提供政府信息，除可以收取检索、复制、邮寄等成本费用外，不得收取其他费用。',
          basis: `${regulation}第二十七条`,
        },
      ],
      expected: [
        { label: '收费', words: ['收费', '收取', '费用'] },
        { label: '减免', words: ['减免', '减收', '免收', '免除'] },
      ],
    },
    {
      id: 'reviewAndLitigation',
      title: '因政府信息公开申请提起行政复议、行政诉讼的情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '年度报告应当包括因政府信息公开申请行政复议、提起行政诉讼的情况。',
          basis: `${regulation}第三十二条第（四）项`,
        },
      ],
      expected: [
        { label: '行政复议', words: ['复议'] },
        { label: '行政诉讼', words: ['诉讼'] },
      ],
    },
    {
      id: 'secrecyReview',
      title: '政府信息公开保密审查及监督检查情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '行政机关应当建立健全政府信息发布保密审查机制，明确审查的程序和责任。',
          basis: `${regulation}第十四条`,
        },
        {
          text: '各级人民政府应当建立健全政府信息公开工作考核制度、社会评议制度和责任追究制度，定期对政府信息公开工作进行考核、评议。',
          basis: `${regulation}第二十九条`,
        },
      ],
      expected: [
        { label: '保密审查', words: ['保密'] },
        { label: '监督检查', words: ['监督', '检查'] },
      ],
    },
    {
      id: 'problems',
      title: '政府信息公开工作存在的主要问题及改进情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '年度报告应当包括政府信息公开工作存在的主要问题及改进情况。',
          basis: `${regulation}第三十二条第（五）项`,
        },
      ],
      expected: [
        { label: '主要问题', words: ['问题', '不足', '差距'] },
        { label: '改进情况', words: ['改进', '整改', '下一步'] },
      ],
    },
    {
      id: 'notesAndAnnex',
      title: '需要说明的事项与附表',
      blocks: [{ kind: 'narrative' }, { kind: 'table', table: annex }],
      guidance: [
        {
          text: '年度报告应当包括其他需要报告的事项。',
          basis: `${regulation}第三十二条第（六）项`,
        },
        {
          text: '附表为政府信息公开情况统计表；报告年度2014—2018普遍要求，此前可不附。',
          basis: '省、市、区有关规定',
        },
      ],
    },
  ],
};
