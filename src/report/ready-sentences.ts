import type { Grounds } from './evaluate.ts';
import { evaluate, freshFigure } from './evaluate.ts';

/**
 * Sentences to start from, by table, in the regulation's words. `{…}` is a live figure's source;
 * `[…]` is left out where last year's figure is not at hand. A sentence is offered in the editions
 * that have all its figures.
 */
const templates: Readonly<Record<string, readonly string[]>> = {
  applications: [
    '全年共收到政府信息公开申请{applications/newlyReceived/total}件[，同比{trend(applications/newlyReceived/total)}{change(applications/newlyReceived/total)}]。',
    '本年新收政府信息公开申请中，自然人申请{applications/newlyReceived/naturalPerson}件，法人或其他组织申请{sum(applications/newlyReceived/business,applications/newlyReceived/research,applications/newlyReceived/publicInterest,applications/newlyReceived/legalServices,applications/newlyReceived/otherOrganisation)}件。',
    '全年办结政府信息公开申请{applications/outcomeTotal/total}件，其中予以公开{applications/granted/total}件，部分公开{applications/partlyGranted/total}件，不予公开{sum(applications/refused.stateSecret/total,applications/refused.otherLawForbids/total,applications/refused.threeSecuritiesOneStability/total,applications/refused.thirdPartyRights/total,applications/refused.internalAffairs/total,applications/refused.processInformation/total,applications/refused.enforcementFile/total,applications/refused.administrativeQuery/total)}件，无法提供{sum(applications/notAvailable.notHeld/total,applications/notAvailable.wouldNeedCreation/total,applications/notAvailable.stillUnclear/total)}件，不予处理{sum(applications/notProcessed.petition/total,applications/notProcessed.repeated/total,applications/notProcessed.publishedPublication/total,applications/notProcessed.excessive/total,applications/notProcessed.reconfirmation/total)}件。',
    '予以公开和部分公开{sum(applications/granted/total,applications/partlyGranted/total)}件，占办理结果总数的{share(sum(applications/granted/total,applications/partlyGranted/total),applications/outcomeTotal/total)}。',
    '上年结转政府信息公开申请{applications/carriedIn/total}件，结转下年度继续办理{applications/carriedOver/total}件。',
  ],
  reviewAndLitigation: [
    '全年因政府信息公开被申请行政复议{reviewAndLitigation/cases/reconsideration.total}件[，同比{trend(reviewAndLitigation/cases/reconsideration.total)}{change(reviewAndLitigation/cases/reconsideration.total)}]，其中结果维持{reviewAndLitigation/cases/reconsideration.upheld}件，结果纠正{reviewAndLitigation/cases/reconsideration.corrected}件，其他结果{reviewAndLitigation/cases/reconsideration.otherResult}件，尚未审结{reviewAndLitigation/cases/reconsideration.pending}件。',
    '全年因政府信息公开被提起行政诉讼{sum(reviewAndLitigation/cases/direct.total,reviewAndLitigation/cases/afterReconsideration.total)}件，其中未经复议直接起诉{reviewAndLitigation/cases/direct.total}件，复议后起诉{reviewAndLitigation/cases/afterReconsideration.total}件。',
  ],
  proactiveDisclosure: [
    '本年制发规章{proactiveDisclosure/article20-1/rules/issued}件，废止{proactiveDisclosure/article20-1/rules/repealed}件，现行有效{proactiveDisclosure/article20-1/rules/inForce}件。',
    '本年制发行政规范性文件{proactiveDisclosure/article20-1/normativeDocuments/issued}件，废止{proactiveDisclosure/article20-1/normativeDocuments/repealed}件，现行有效{proactiveDisclosure/article20-1/normativeDocuments/inForce}件。',
    '本年作出行政许可处理决定{proactiveDisclosure/article20-5/licences/decisions}件[，同比{trend(proactiveDisclosure/article20-5/licences/decisions)}{change(proactiveDisclosure/article20-5/licences/decisions)}]，行政处罚处理决定{proactiveDisclosure/article20-6/penalties/decisions}件，行政强制处理决定{proactiveDisclosure/article20-6/compulsoryMeasures/decisions}件。',
    '本年收取行政事业性收费{proactiveDisclosure/article20-8/fees/amount}万元。',
    '本年新公开规章{proactiveDisclosure/article20-1/rules/disclosed}件、规范性文件{proactiveDisclosure/article20-1/normativeDocuments/disclosed}件，对外公开总数量分别为{proactiveDisclosure/article20-1/rules/disclosedInAll}件、{proactiveDisclosure/article20-1/normativeDocuments/disclosedInAll}件。',
  ],
  annex: [
    '全年主动公开政府信息{annex/proactive.items}条[，同比{trend(annex/proactive.items)}{change(annex/proactive.items)}]，其中通过政府网站公开{annex/proactive.website}条。',
    '全年收到政府信息公开申请{annex/applications.received}件[，同比{trend(annex/applications.received)}{change(annex/applications.received)}]，其中当面申请{annex/applications.inPerson}件，传真申请{annex/applications.fax}件，网络申请{annex/applications.online}件，信函申请{annex/applications.letter}件。',
    '全年办结申请{annex/applications.completed}件，其中按时办结{annex/applications.onTime}件，延期办结{annex/applications.extended}件。',
    '全年发生政府信息公开行政复议{annex/reconsideration}件，行政诉讼{annex/litigation}件，举报投诉{annex/complaints}件。',
    '依申请公开信息收取的费用{annex/charges}万元。',
  ],
};

/** Text, or a live figure with what it shows now. */
export type Piece = string | { readonly source: string; readonly text: string };

/** A sentence to start from. */
export interface ReadySentence {
  /** Id of the table whose figures it tells. */
  readonly table: string;
  readonly pieces: readonly Piece[];
}

const sourcesIn = (template: string): string[] =>
  [...template.matchAll(/\{([^}]+)\}/gu)].map(([, source = '']) => source);

/** Why a piece of a template cannot be said; undefined when it can. */
function missingIn(template: string, { report, lastYear }: Grounds): ReadonlySet<string> {
  const values = sourcesIn(template).map((source) => evaluate(source, report, lastYear));
  return new Set(values.flatMap((value) => ('missing' in value ? [value.missing] : [])));
}

function withOptions(template: string, grounds: Grounds): string {
  return template.replace(/\[([^\]]*)\]/gu, (_, optional: string) => {
    const missing = missingIn(optional, grounds);
    return missing.has('lastYear') || missing.has('zero') ? '' : optional;
  });
}

const toPieces = (text: string, grounds: Grounds): Piece[] =>
  text
    .split(/(\{[^}]+\})/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? freshFigure(part.slice(1, -1), grounds) : part));

/** Sentences that can be said of a report: all their figures are in its edition. */
export const readySentences = (grounds: Grounds): readonly ReadySentence[] =>
  Object.entries(templates).flatMap(([table, texts]) =>
    texts
      .map((template) => withOptions(template, grounds))
      .filter((text) => !missingIn(text, grounds).has('gone'))
      .map((text) => ({ table, pieces: toPieces(text, grounds) })),
  );
