import type { Edition } from '#report/edition.ts';
import { applications2021 } from './tables/applications.ts';
import { proactiveDisclosure2021 } from './tables/proactive-disclosure-2021.ts';
import { reviewAndLitigation } from './tables/review-and-litigation.ts';

const regulation = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const format = '国办公开办函〔2021〕30号';
const feeMeasures = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）';

/** The national format in force since report year 2021. */
export const edition2021: Edition = {
  id: '2021',
  name: '国家格式（2021年版）',
  basis: '国办公开办函〔2021〕30号；《条例》（国务院令第711号）第五十条',
  from: 2021,
  until: null,
  open: false,
  reportingPeriod: '1月1日至12月31日',
  deadlines: [
    { who: '部门', when: '次年1月31日前报送并向社会公布（《条例》第四十九条）' },
    { who: '县级以上地方政府公开工作主管部门', when: '次年3月31日前公布本级政府年度报告' },
  ],
  guidance: [
    {
      text: '县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布；县级以上地方人民政府的政府信息公开工作主管部门应当在每年3月31日前向社会公布本级政府上一年度政府信息公开工作年度报告。',
      basis: `${regulation}第四十九条`,
    },
    {
      text: '全国政府信息公开工作主管部门公布政府信息公开工作年度报告统一格式，并适时更新。',
      basis: `${regulation}第五十条第二款；${format}`,
    },
  ],
  preamble: [
    '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）的规定，编制并公布{agency}{year}年政府信息公开工作年度报告。',
    '本报告由{sections}六个部分组成，所列数据的统计期限为{year}年1月1日至12月31日。',
    '对本报告如有疑问，请与{agency}联系。',
  ],
  sections: [
    {
      id: 'overview',
      title: '总体情况',
      formerly: ['organisation', 'proactiveDisclosure', 'applications', 'secrecyReview'],
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面都要写到。',
          basis: format,
        },
        {
          text: '各级人民政府的年度报告还应当包括工作考核、社会评议和责任追究结果情况。',
          basis: `${regulation}第五十条第一款第（四）项`,
        },
        {
          text: '行政机关应当建立健全政府信息管理动态调整机制，对不予公开的政府信息定期评估审查，因情势变化可以公开的应当公开。',
          basis: `${regulation}第十八条`,
        },
      ],
      expected: [
        { label: '主动公开', words: ['主动公开'] },
        { label: '依申请公开', words: ['依申请公开', '公开申请'] },
        { label: '政府信息管理', words: ['信息管理', '动态调整', '公开属性'] },
        { label: '平台建设', words: ['平台建设', '公开平台', '政府网站', '政务新媒体'] },
        { label: '监督保障', words: ['监督保障', '监督检查', '业务培训'] },
        { label: '工作考核', words: ['工作考核', '考核'], governmentsOnly: true },
        { label: '社会评议', words: ['社会评议', '评议'], governmentsOnly: true },
        { label: '责任追究', words: ['责任追究', '追究责任', '追责'], governmentsOnly: true },
      ],
    },
    {
      id: 'proactiveDisclosure',
      title: '主动公开政府信息情况',
      blocks: [{ kind: 'table', table: proactiveDisclosure2021 }],
      guidance: [
        { text: '（一）行政法规、规章和规范性文件', basis: `${regulation}第二十条第（一）项` },
        {
          text: '（五）办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
          basis: `${regulation}第二十条第（五）项`,
        },
        {
          text: '（六）实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
          basis: `${regulation}第二十条第（六）项`,
        },
        {
          text: '（八）行政事业性收费项目及其依据、标准。收费金额以万元为单位，最多保留六位小数。',
          basis: `${regulation}第二十条第（八）项；${format}`,
        },
      ],
    },
    {
      id: 'applications',
      title: '收到和处理政府信息公开申请情况',
      blocks: [{ kind: 'table', table: applications2021 }],
      guidance: [
        {
          text: '年度报告应当包括行政机关收到和处理政府信息公开申请的情况。',
          basis: `${regulation}第五十条第一款第（二）项`,
        },
        {
          text: '每一列都应符合：第一项加第二项之和，等于第三项加第四项之和。区分处理的，只计“部分公开”，不计其他情形。',
          basis: format,
        },
      ],
    },
    {
      id: 'reviewAndLitigation',
      title: '政府信息公开行政复议、行政诉讼情况',
      blocks: [{ kind: 'table', table: reviewAndLitigation }],
      guidance: [
        {
          text: '年度报告应当包括因政府信息公开工作被申请行政复议、提起行政诉讼的情况。',
          basis: `${regulation}第五十条第一款第（三）项`,
        },
      ],
    },
    {
      id: 'problems',
      title: '存在的主要问题及改进情况',
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '年度报告应当包括政府信息公开工作存在的主要问题及改进情况。',
          basis: `${regulation}第五十条第一款第（四）项`,
        },
      ],
      expected: [
        { label: '主要问题', words: ['问题', '不足', '差距'] },
        { label: '改进情况', words: ['改进', '整改', '下一步'] },
      ],
    },
    {
      id: 'otherMatters',
      title: '其他需要报告的事项',
      formerly: ['charges', 'notesAndAnnex'],
      blocks: [{ kind: 'narrative' }],
      guidance: [
        {
          text: '须报告收取信息处理费的情况；本年没有收取的，也要写明。',
          basis: feeMeasures,
        },
        {
          text: '行政机关依申请提供政府信息，不收取费用；申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费。',
          basis: `${regulation}第四十二条`,
        },
      ],
      expected: [{ label: '信息处理费', words: ['信息处理费'] }],
    },
  ],
};
