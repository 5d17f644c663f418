import { edition2021 } from '#report/editions/edition-2021.ts';
import type { Narrative, NarrativeBlock, NarrativeCell } from '#report/narrative.ts';
import { paragraphOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { isTotal } from '#report/totals.ts';
import { tablesOf } from '#report/edition.ts';

/** The example opened by 查看示例: a whole report of a bureau that does not exist. */

const agency = '云溪县水务局';
const year = 2025;

const heading = (text: string): NarrativeBlock => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [{ type: 'text', text }],
});

const items = (texts: readonly string[]): NarrativeBlock => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: texts.map((text) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })),
});

const cell = (type: NarrativeCell['type'], text: string): NarrativeCell => ({
  type,
  content: [paragraphOf(text)],
});

const table = (head: readonly string[], rows: readonly (readonly string[])[]): NarrativeBlock => ({
  type: 'table',
  content: [
    { type: 'tableRow', content: head.map((text) => cell('tableHeader', text)) },
    ...rows.map((row) => ({
      type: 'tableRow' as const,
      content: row.map((text) => cell('tableCell', text)),
    })),
  ],
});

const overview: Narrative = {
  type: 'doc',
  content: [
    paragraphOf(
      '2025年，云溪县水务局认真贯彻落实《中华人民共和国政府信息公开条例》，按照县政府政务公开工作安排，围绕供水保障、防汛抗旱、河湖管理、水土保持和水利工程建设等重点工作，持续做好政府信息的公开、解读和回应，全年未发生因公开不当引起的舆情和责任事件。现将有关情况报告如下。',
    ),
    heading('主动公开'),
    paragraphOf(
      '对照法定主动公开内容，梳理更新本局政府信息公开基本目录，共涉及机构职能、规划计划、行政许可、行政处罚、财政预决算、重大建设项目和应急管理等7类43项。全年通过各类渠道主动公开政府信息525条，其中新制发行政规范性文件2件、废止1件，均在印发或者决定作出之日起20个工作日内向社会公开；公开行政许可办理结果143件、行政处罚决定18件、行政强制决定2件。各渠道公开情况如下：',
    ),
    table(
      ['公开渠道', '公开数量（条）', '主要内容'],
      [
        ['县政府门户网站专栏', '326', '法定主动公开内容、文件解读、意见征集'],
        ['“云溪水务”微信公众号', '158', '停水通知、水质公告、办事提示'],
        ['县融媒体中心和公告栏', '41', '汛期预警、工程建设公告'],
        ['合计', '525', ''],
      ],
    ),
    paragraphOf('围绕群众关心的用水问题，重点做好三个方面的公开：'),
    items([
      '供水水质。每季度公布城区3座水厂的出厂水和管网末梢水检测结果，全年发布水质公告4期，公开47个乡镇供水点的水质抽检情况。',
      '停水信息。计划停水提前24小时公布停水时间、影响范围和应急供水点，突发停水在1小时内发布首条信息，全年发布停水通知86条。',
      '工程建设。对南门河综合治理、响水坝水库除险加固等6个在建项目，公开批准结果、招标投标、施工进展和竣工验收信息112条。',
    ]),
    paragraphOf(
      '对2件行政规范性文件均同步发布文字解读，并制作图解1期；对涉及农村供水价格调整的文件，公开征求意见30日，收到意见27条，采纳9条，采纳情况已向社会反馈。',
    ),
    heading('依申请公开'),
    paragraphOf(
      '进一步规范申请的登记、审核、办理、答复和归档，对疑难申请由办公室会同法规科和业务科室集体会商，答复书统一由法律顾问审核。全年新收政府信息公开申请29件，上年结转2件；办结29件，结转下年度继续办理2件，所有申请均在法定期限内答复。从提交渠道看，网上提交22件、信函提交5件、当面提交2件；从办理结果看，予以公开14件、部分公开3件、不予公开2件、无法提供8件、不予处理2件。因政府信息公开被申请行政复议1件，结果维持；复议后被起诉1件，尚未审结。申请内容主要集中在水库移民补助、取水许可审批和农村供水工程建设资金等方面。对申请人需求较为集中的移民补助政策，经评估后已转为主动公开。',
    ),
    heading('政府信息管理'),
    paragraphOf(
      '落实公文公开属性源头认定制度，拟制公文时同步确定主动公开、依申请公开或者不予公开，未注明属性或者理由不充分的一律退回。坚持先审查、后公开，健全科室初审、办公室复核、分管领导签发的三级审核机制，全年审核拟公开信息540条，退回修改15条；组织开展个人信息保护自查2次，对已公开信息中的身份证号码、银行账号等内容逐条排查，遮盖处理7处。对以往制发的行政规范性文件进行清理，废止1件，对外公布清理结果，目前现行有效9件，均可在网站专栏查询和下载。落实政府信息管理动态调整机制，对以往不予公开的政府信息进行评估审查，将其中2件调整为主动公开。',
    ),
    heading('政府信息公开平台建设'),
    paragraphOf(
      '按照县政府门户网站统一要求，调整优化本局信息公开专栏，合并内容重复的栏目5个，新设“供水服务”和“河湖长制”2个专题，更换失效链接19处。加强政务新媒体管理，注销长期停更的账号1个，保留微信公众号1个，实行专人值守、每日读网，留言办理时限由5个工作日压缩至3个工作日，全年办理网民留言73件。在政务服务大厅水务窗口设置查阅点，提供纸质目录和自助查询设备，为老年人等群体提供代查代打服务，全年接待查阅112人次。',
    ),
    heading('监督保障'),
    paragraphOf(
      '成立由局长任组长的政务公开工作领导小组，办公室承担日常工作，配备专职人员1名、科室联络员9名，全年召开专题会议3次，研究解决目录更新、申请办理等问题11个。将政务公开列入科室年度目标考核，占分4分，每季度通报发布数量、更新时限和问题整改情况。组织业务培训2次，培训68人次。主动接受社会监督，公布监督电话和电子信箱，邀请人大代表、政协委员和用水户代表参加“水厂开放日”活动2场，征集意见建议14条，均已办理并反馈。全年没有因政府信息公开工作被追究责任的情形。',
    ),
  ],
};

const problems: Narrative = {
  type: 'doc',
  content: [
    paragraphOf('2025年，本局政府信息公开工作仍存在一些不足：'),
    items([
      '政策解读形式较为单一。解读材料以文字为主，图解、短视频和现场宣讲偏少，群众对水价、移民补助等政策的知晓程度有待提高。',
      '申请办理的规范程度有待提升。个别答复书对不予公开的理由说明不够充分，与申请人的沟通不够及时。',
      '基层供水信息公开不够均衡。部分乡镇供水站信息更新较慢，停水通知的覆盖面不够广。',
    ]),
    paragraphOf(
      '针对上述问题，2026年将从以下方面改进：一是对涉及群众切身利益的文件，做到解读方案与文件同步起草、同步审核、同步发布，每季度至少开展1次进村入户宣讲；二是编印依申请公开答复文书范本，办理中主动与申请人联系，准确了解其需求，对不予公开和部分公开的答复实行逐件复核；三是将乡镇供水站纳入停水信息统一发布范围，明确发布责任人和时限，每月抽查1次并通报结果。',
    ),
  ],
};

const otherMatters: Narrative = {
  type: 'doc',
  content: [
    paragraphOf(
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，2025年本局没有发出收费通知，未收取信息处理费。',
    ),
    paragraphOf(
      '本年度承办县人大代表建议4件、政协提案3件，均已按期办复，其中可以公开的6件答复全文已在网站专栏公布。除上述情况外，没有其他需要报告的事项。',
    ),
  ],
};

/** Figures above 0, by address; every other cell that is entered holds 0. */
const counted: Readonly<Record<string, number>> = {
  'proactiveDisclosure/article20-1/normativeDocuments/issued': 2,
  'proactiveDisclosure/article20-1/normativeDocuments/repealed': 1,
  'proactiveDisclosure/article20-1/normativeDocuments/inForce': 9,
  'proactiveDisclosure/article20-5/licences/decisions': 143,
  'proactiveDisclosure/article20-6/penalties/decisions': 18,
  'proactiveDisclosure/article20-6/compulsoryMeasures/decisions': 2,
  'proactiveDisclosure/article20-8/fees/amount': 236.4815,
  'applications/newlyReceived/naturalPerson': 21,
  'applications/newlyReceived/business': 5,
  'applications/newlyReceived/publicInterest': 1,
  'applications/newlyReceived/legalServices': 2,
  'applications/carriedIn/naturalPerson': 1,
  'applications/carriedIn/business': 1,
  'applications/granted/naturalPerson': 9,
  'applications/granted/business': 3,
  'applications/granted/publicInterest': 1,
  'applications/granted/legalServices': 1,
  'applications/partlyGranted/naturalPerson': 2,
  'applications/partlyGranted/business': 1,
  'applications/refused.thirdPartyRights/naturalPerson': 1,
  'applications/refused.processInformation/naturalPerson': 1,
  'applications/notAvailable.notHeld/naturalPerson': 4,
  'applications/notAvailable.notHeld/business': 2,
  'applications/notAvailable.notHeld/legalServices': 1,
  'applications/notAvailable.wouldNeedCreation/naturalPerson': 1,
  'applications/notProcessed.petition/naturalPerson': 1,
  'applications/notProcessed.repeated/naturalPerson': 1,
  'applications/carriedOver/naturalPerson': 2,
  'reviewAndLitigation/cases/reconsideration.upheld': 1,
  'reviewAndLitigation/cases/afterReconsideration.pending': 1,
};

const figures: Report['figures'] = Object.fromEntries(
  tablesOf(edition2021).flatMap((spec) =>
    figureCells(spec)
      .filter(({ ref }) => !isTotal(spec, ref))
      .map(({ ref }) => [ref, counted[ref] ?? 0]),
  ),
);

const blank = blankReport(edition2021, agency, year);

/** A complete, balanced report in the edition of 2021, for demonstration and tests. */
export const sampleReport: Report = {
  ...blank,
  metadata: { ...blank.metadata, issuedOn: '2026-01-20', publisher: agency },
  narrative: { overview, problems, otherMatters },
  figures,
};
