/**
 * How reports name their figures in prose, and which cells they mean. Data: a rule applies in every
 * edition that has all the cells of one of its readings, and in no other.
 */

/** Cells added up. */
export type Reading = readonly string[];

/** A way of naming a figure. */
export interface FigureRule {
  readonly id: string;
  /** What the figure is called in a finding. */
  readonly name: string;
  /** The whole of the clause before the number, when the common openings are taken off. */
  readonly before: RegExp;
  /** What must follow the number and its unit, where the words before it are not enough. */
  readonly after?: RegExp;
  readonly units: readonly string[];
  /** What the number may mean; the first that is known is what a contradiction is told against. */
  readonly readings: readonly Reading[];
  /** How many of the number's units make one of the cell's; 1 where nothing is said. */
  readonly per?: number;
  /** Words of the sentence without which the clause may mean something else. */
  readonly sentence?: RegExp;
}

const total = (row: string): string => `applications/${row}/total`;
const totals = (...rows: readonly string[]): Reading => rows.map(total);
const annex = (...rows: readonly string[]): Reading => rows.map((row) => `annex/${row}`);
const cases = (...columns: readonly string[]): Reading =>
  columns.map((column) => `reviewAndLitigation/cases/${column}`);
const disclosed = (rest: string): Reading => [`proactiveDisclosure/${rest}`];

const refused = [
  'stateSecret',
  'otherLawForbids',
  'threeSecuritiesOneStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
].map((row) => `refused.${row}`);
const notAvailable = ['notHeld', 'wouldNeedCreation', 'stillUnclear'].map(
  (row) => `notAvailable.${row}`,
);
const notProcessed = [
  'petition',
  'repeated',
  'publishedPublication',
  'excessive',
  'reconfirmation',
].map((row) => `notProcessed.${row}`);
const otherDisposals = ['correctionOverdue', 'feeOverdue', 'otherDisposal'].map(
  (row) => `otherDisposal.${row}`,
);
const organisations = [
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganisation',
];
const fromKinds = (row: string, columns: readonly string[]): Reading =>
  columns.map((column) => `applications/${row}/${column}`);

const count = ['件', '起', '宗', '例', '份', '件次', ''];
const application =
  '(?:公民、法人(?:和|或|及)(?:者)?其他组织|社会公众|群众)?(?:提出|提交|递交)?的?(?:各类|有效|书面)?(?:政府)?(?:信息)?(?:依申请公开|公开)?(?:的)?(?:申请|依申请公开)(?:件|事项|案件|数量|总数|量)?';

/** Every way of naming a figure the checks know. */
export const figureRules: readonly FigureRule[] = [
  {
    id: 'received',
    name: '本年新收',
    before: new RegExp(`^(?:新收|新增|新收到|新受理)(?:到|办)?(?:${application})?$`, 'u'),
    units: count,
    readings: [totals('newlyReceived'), annex('applications.received')],
    sentence: /申请/u,
  },
  {
    id: 'receivedOrHandled',
    name: '收到的申请',
    before: new RegExp(
      `^(?:收到|受理|接收|接到|接受|收办|办理|共办|处理|登记)(?:到|了|的)?(?:${application})$`,
      'u',
    ),
    units: count,
    readings: [
      totals('newlyReceived'),
      totals('newlyReceived', 'carriedIn'),
      totals('outcomeTotal'),
      annex('applications.received'),
      annex('applications.completed'),
    ],
  },
  {
    id: 'receivedAfter',
    name: '收到的申请',
    before: /^(?:新收|收到|受理|接收|接到|收办)(?:到|了)?$/u,
    after: new RegExp(`^${application}`, 'u'),
    units: count,
    readings: [
      totals('newlyReceived'),
      totals('newlyReceived', 'carriedIn'),
      annex('applications.received'),
    ],
  },
  {
    id: 'carriedIn',
    name: '上年结转',
    before: new RegExp(
      `^(?:上一?年度?|往年|${String.raw`\d{4}年度?`})?(?:结转|转入|遗留)(?:至?本年度?)?(?:的)?(?:${application})?$`,
      'u',
    ),
    units: count,
    readings: [totals('carriedIn')],
    sentence: /申请|办理/u,
  },
  {
    id: 'carriedOver',
    name: '结转下年度',
    before: new RegExp(
      `^(?:结?转(?:至|到|入)?|留待)(?:下一?年度?|次年)(?:度)?(?:继续)?(?:办理|处理|答复)?(?:的)?(?:${application})?$`,
      'u',
    ),
    units: count,
    readings: [totals('carriedOver')],
  },
  {
    id: 'completed',
    name: '办理结果总计',
    before: new RegExp(
      `^(?:办结|办理完毕|答复|办理答复|按期办结|按时办结|依法办结|按时答复|办复)(?:了)?(?:${application})?$`,
      'u',
    ),
    units: count,
    readings: [
      totals('outcomeTotal'),
      annex('applications.completed'),
      annex('applications.replied'),
    ],
    sentence: /申请/u,
  },
  {
    id: 'granted',
    name: '予以公开',
    before: /^(?:予以公开|同意公开|全部公开)(?:的|答复)?$/u,
    units: count,
    readings: [totals('granted'), annex('applications.granted')],
  },
  {
    id: 'partlyGranted',
    name: '部分公开',
    before: /^(?:予以|同意)?部分公开(?:的|答复)?$/u,
    units: count,
    readings: [totals('partlyGranted'), annex('applications.partlyGranted')],
  },
  {
    id: 'refused',
    name: '不予公开',
    before: /^(?:不予公开|不同意公开)(?:的|答复)?$/u,
    units: count,
    readings: [totals(...refused), annex('applications.refused')],
  },
  {
    id: 'notAvailable',
    name: '无法提供',
    before: /^无法提供(?:的|信息)?$/u,
    units: count,
    readings: [totals(...notAvailable)],
  },
  {
    id: 'notProcessed',
    name: '不予处理',
    before: /^不予处理(?:的)?$/u,
    units: count,
    readings: [totals(...notProcessed)],
  },
  {
    id: 'otherDisposal',
    name: '其他处理',
    before: /^(?:作|做)?(?:出)?其他(?:方式)?处理(?:的|结果)?$/u,
    units: count,
    readings: [totals(...otherDisposals), totals('otherDisposal')],
  },
  {
    id: 'naturalPerson',
    name: '自然人申请',
    before: /^自然人(?:提出|提交)?(?:的)?(?:申请)?$/u,
    units: count,
    readings: [
      fromKinds('newlyReceived', ['naturalPerson']),
      [
        ...fromKinds('newlyReceived', ['naturalPerson']),
        ...fromKinds('carriedIn', ['naturalPerson']),
      ],
    ],
    sentence: /申请/u,
  },
  {
    id: 'organisations',
    name: '法人或其他组织申请',
    before: /^法人(?:或|和|及|、)(?:者)?其他组织(?:提出|提交)?(?:的)?(?:申请)?$/u,
    units: count,
    readings: [
      fromKinds('newlyReceived', organisations),
      [...fromKinds('newlyReceived', organisations), ...fromKinds('carriedIn', organisations)],
    ],
    sentence: /申请/u,
  },
  {
    id: 'reconsideration',
    name: '行政复议总计',
    before:
      /^(?:因|涉及|发生|收到|产生)?(?:因|涉及)?(?:政府信息公开)?(?:工作)?(?:被)?(?:申请|提起|引发|发生|收到|产生)?(?:的)?(?:政府信息公开)?(?:类)?(?:的)?行政复议(?:的)?(?:案件|申请)?$/u,
    units: count,
    readings: [cases('reconsideration.total'), annex('reconsideration')],
    sentence: /信息公开/u,
  },
  {
    id: 'litigation',
    name: '行政诉讼总计',
    before:
      /^(?:因|涉及|发生|收到|产生)?(?:因|涉及)?(?:政府信息公开)?(?:工作)?(?:被)?(?:提起|引发|发生|收到|产生)?(?:的)?(?:政府信息公开)?(?:类)?(?:的)?行政诉讼(?:的)?(?:案件)?$/u,
    units: count,
    readings: [cases('direct.total', 'afterReconsideration.total'), annex('litigation')],
    sentence: /信息公开/u,
  },
  {
    id: 'rulesIssued',
    name: '规章本年制发件数',
    before: /^(?:新?(?:制定|制发|出台|印发|发布|公布))(?:政府)?规章$/u,
    units: ['件', '部', '个', ''],
    readings: [disclosed('article20-1/rules/issued')],
  },
  {
    id: 'documentsIssued',
    name: '行政规范性文件本年制发件数',
    before: /^(?:新?(?:制定|制发|出台|印发|发布|公布))(?:的)?(?:行政)?规范性文件$/u,
    units: ['件', '份', '个', '部', ''],
    readings: [
      disclosed('article20-1/normativeDocuments/issued'),
      annex('proactive.normativeIssued'),
    ],
  },
  {
    id: 'documentsRepealed',
    name: '行政规范性文件本年废止件数',
    before: /^(?:宣布)?(?:废止|失效|废止和?失效)(?:的)?(?:行政)?规范性文件$/u,
    units: ['件', '份', '个', '部', ''],
    readings: [disclosed('article20-1/normativeDocuments/repealed')],
  },
  {
    id: 'documentsInForce',
    name: '行政规范性文件现行有效件数',
    before: /^(?:现行|继续)有效(?:的)?(?:行政)?规范性文件$/u,
    units: ['件', '份', '个', '部', ''],
    readings: [disclosed('article20-1/normativeDocuments/inForce')],
  },
  {
    id: 'licences',
    name: '行政许可本年处理决定数量',
    before: /^(?:公开|公示|作出|做出|办理|办结)(?:的)?行政许可(?:决定|办理结果|事项|处理决定)?$/u,
    units: ['件', '宗', '项', '次', ''],
    readings: [disclosed('article20-5/licences/decisions')],
  },
  {
    id: 'penalties',
    name: '行政处罚本年处理决定数量',
    before: /^(?:公开|公示|作出|做出|办理|办结)?(?:的)?行政处罚(?:决定|案件|处理决定)?$/u,
    units: ['件', '宗', '起', '次', ''],
    readings: [disclosed('article20-6/penalties/decisions')],
  },
  {
    id: 'compulsoryMeasures',
    name: '行政强制本年处理决定数量',
    before: /^(?:公开|公示|作出|做出|办理|实施)?(?:的)?行政强制(?:决定|措施|案件|处理决定)?$/u,
    units: ['件', '宗', '起', '次', ''],
    readings: [disclosed('article20-6/compulsoryMeasures/decisions')],
  },
  {
    id: 'fees',
    name: '行政事业性收费本年收费金额',
    before:
      /^(?:收取|征收|收缴|收到|实施)?(?:各类|各项)?(?:的)?行政事业性收费(?:项目)?(?:总?金额|总额|收入)?(?:总?计|为|达|共)?$/u,
    units: ['元'],
    readings: [disclosed('article20-8/fees/amount')],
    per: 10_000,
  },
];
