import { editionForYear } from '#report/editions.ts';
import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeListItem,
} from '#report/narrative.ts';
import { paragraphOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';

/** A filled-in report of an invented agency, for 查看示例 and for the project's own tests. Every figure balances. */

const agency = '云溪县水务局';
const year = 2025;

const heading = (text: string): NarrativeBlock => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text }],
});

const item = (text: string): NarrativeListItem => ({
  type: 'listItem',
  content: [paragraphOf(text)],
});

const cell = (text: string, type: NarrativeCell['type'] = 'tableCell'): NarrativeCell => ({
  type,
  content: [paragraphOf(text)],
});

const channels: readonly (readonly [string, string, string])[] = [
  ['县政府网站水务局专栏', '312', '规划、水质、工程招投标、行政许可'],
  ['“云溪水务”政务新媒体', '205', '停水通知、用水常识、政策问答'],
  ['营业厅和政务服务窗口', '46', '水价、报装流程、收费标准'],
];

const table: NarrativeBlock = {
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: ['公开渠道', '公开条数', '主要内容'].map((text) => cell(text, 'tableHeader')),
    },
    ...channels.map((row) => ({
      type: 'tableRow' as const,
      content: row.map((text) => cell(text)),
    })),
  ],
};

const overview: Narrative = {
  type: 'doc',
  content: [
    paragraphOf(
      '2025年，云溪县水务局按照《中华人民共和国政府信息公开条例》和县政府年度政务公开工作安排，围绕城乡供水、防汛抗旱、河湖管理、水利工程建设等群众关心的事项，推进决策、执行、管理、服务、结果公开，全年公开工作总体平稳，没有发生因公开不当造成的失泄密事件。',
    ),
    heading('主动公开情况'),
    paragraphOf(
      '坚持以公开为常态、不公开为例外。全年通过各类渠道主动公开政府信息563条，其中县政府网站水务局专栏312条、政务新媒体205条、窗口公示46条。制定行政规范性文件2件，均在签发之日起20个工作日内公开，并同步发布文字、图表两种形式的解读。农村供水改造、河道清淤等6项重大民生工程，从立项、招标到完工验收逐环节公开。',
    ),
    table,
    paragraphOf(
      '城区供水水质每月公布一次，全年公布12期；计划停水提前24小时通过新媒体和小区公告栏通知，临时抢修停水在抢修开始后1小时内说明原因和恢复时间。汛期每日更新主要江河水位和水库蓄水情况。',
    ),
    heading('依申请公开情况'),
    paragraphOf(
      '全年新收政府信息公开申请40件，上年结转2件，办理答复39件，结转下年度继续办理3件。申请内容集中在水利工程征地补偿、农村供水项目资金和取水许可三个方面。',
    ),
    {
      type: 'orderedList',
      content: [
        item('登记环节：当面、信函、网络三种渠道的申请统一登记编号，收到之日起2个工作日内分办。'),
        item('办理环节：由承办股室提出意见，公开办审核，法律顾问会签，疑难件集体研究。'),
        item('答复环节：答复书统一格式，写明依据和救济途径，当面申请的同步做好解释。'),
      ],
    },
    heading('政府信息管理情况'),
    paragraphOf(
      '落实信息发布“三审三校”，公文制发时同步确定公开属性，全年制发公文186件，全部标注公开属性。对专栏内2019年以来的信息逐条清理，更正失效链接31处，对已经废止的5件文件作出标注，现行有效的11件行政规范性文件集中公开、动态更新。',
    ),
    heading('政府信息公开平台建设情况'),
    paragraphOf(
      '按照县政府网站统一规范调整专栏栏目，新设“供水水质”“河湖长制”两个子栏目，增加按年份和关键词检索。政务新媒体保持每个工作日更新，网民留言平均1.5个工作日内回复。在城东、城西两个供水营业厅设置信息查阅点，配备触摸查询设备，老年人可由工作人员协助查询。',
    ),
    heading('监督保障情况'),
    paragraphOf(
      '局主要负责人每半年听取一次政务公开工作汇报，分管负责人按季度调度。全年组织业务培训2次，参训86人次。聘请8名用水户代表担任社会监督员，开展满意度调查1次，收回有效问卷420份，提出的17条意见已办结15条，其余2条列入下年度计划。公开工作纳入股室年度考核，全年没有需要追究责任的情形。',
    ),
  ],
};

const problems: Narrative = {
  type: 'doc',
  content: [
    paragraphOf(
      '2025年的工作仍有不足：一是部分工程类信息专业术语多，群众不容易看懂；二是个别股室公开不够及时，工程变更信息有滞后；三是依申请公开答复说理不够充分，有1件被行政复议机关纠正。',
    ),
    paragraphOf('针对上述问题，采取了以下改进措施：'),
    heading('把专业信息说明白'),
    paragraphOf(
      '对水质检测、工程招投标等专业内容配发问答和图表，发布前请社会监督员试读，试读中提出的31处难懂表述全部改写。',
    ),
    heading('把公开时限管起来'),
    paragraphOf(
      '将公开时限写入工程管理流程，变更信息随审批同步推送公开办；每月通报一次公开时效，连续两个月靠后的股室作出说明。',
    ),
    heading('把答复说理做扎实'),
    paragraphOf(
      '汇编本系统近三年的复议、诉讼案例，对常见情形统一说理要点；被纠正的1件已重新作出答复，并在全局通报。',
    ),
  ],
};

const otherMatters: Narrative = {
  type: 'doc',
  content: [
    paragraphOf('（一）收取信息处理费情况。2025年度没有收取政府信息公开信息处理费。'),
    paragraphOf(
      '（二）其他事项。落实上级年度政务公开工作要点的各项任务已按期完成，没有其他需要报告的事项。',
    ),
  ],
};

const columns = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganisation',
];

/** Applications by row: natural persons, businesses; the other columns are 0. */
const applications: Readonly<Record<string, readonly [number, number]>> = {
  newlyReceived: [34, 6],
  carriedIn: [2, 0],
  granted: [14, 4],
  partlyGranted: [5, 1],
  'refused.stateSecret': [0, 0],
  'refused.otherLawForbids': [0, 0],
  'refused.threeSecuritiesOneStability': [0, 0],
  'refused.thirdPartyRights': [1, 0],
  'refused.internalAffairs': [1, 0],
  'refused.processInformation': [2, 0],
  'refused.enforcementFile': [0, 0],
  'refused.administrativeQuery': [1, 0],
  'notAvailable.notHeld': [5, 1],
  'notAvailable.wouldNeedCreation': [1, 0],
  'notAvailable.stillUnclear': [0, 0],
  'notProcessed.petition': [2, 0],
  'notProcessed.repeated': [0, 0],
  'notProcessed.publishedPublication': [0, 0],
  'notProcessed.excessive': [0, 0],
  'notProcessed.reconfirmation': [0, 0],
  'otherDisposal.correctionOverdue': [1, 0],
  'otherDisposal.feeOverdue': [0, 0],
  'otherDisposal.otherDisposal': [0, 0],
  carriedOver: [3, 0],
};

const applicationFigures = Object.entries(applications).flatMap(([row, figures]) =>
  columns.map((column, index) => [`applications/${row}/${column}`, figures[index] ?? 0] as const),
);

const cases: Readonly<Record<string, number>> = {
  'reconsideration.upheld': 2,
  'reconsideration.corrected': 1,
  'reconsideration.otherResult': 0,
  'reconsideration.pending': 0,
  'direct.upheld': 1,
  'direct.corrected': 0,
  'direct.otherResult': 0,
  'direct.pending': 0,
  'afterReconsideration.upheld': 0,
  'afterReconsideration.corrected': 0,
  'afterReconsideration.otherResult': 1,
  'afterReconsideration.pending': 0,
};

const caseFigures = Object.entries(cases).map(
  ([column, figure]) => [`reviewAndLitigation/cases/${column}`, figure] as const,
);

const disclosure: Readonly<Record<string, number>> = {
  'article20-1/rules/issued': 0,
  'article20-1/rules/repealed': 0,
  'article20-1/rules/inForce': 0,
  'article20-1/normativeDocuments/issued': 2,
  'article20-1/normativeDocuments/repealed': 5,
  'article20-1/normativeDocuments/inForce': 11,
  'article20-5/licences/decisions': 127,
  'article20-6/penalties/decisions': 18,
  'article20-6/compulsoryMeasures/decisions': 3,
  'article20-8/fees/amount': 486.27,
};

const disclosureFigures = Object.entries(disclosure).map(
  ([place, figure]) => [`proactiveDisclosure/${place}`, figure] as const,
);

export const sampleReport: Report = {
  ...blankReport(editionForYear(year), agency, year),
  metadata: {
    title: null,
    indexNumber: 'YX-SW-2026-0001',
    documentNumber: null,
    issuedOn: '2026-01-20',
    publisher: agency,
    site: '云溪县人民政府',
  },
  narrative: { overview, problems, otherMatters },
  figures: Object.fromEntries([...disclosureFigures, ...applicationFigures, ...caseFigures]),
};
