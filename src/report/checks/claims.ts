import { editionOf } from '#report/editions.ts';
import { cellAt } from '#report/evaluate.ts';
import { sumOf } from '#report/figure.ts';
import { sentencesIn } from '#report/prose/clauses.ts';
import { textOf } from '#report/prose/prose-of.ts';
import type { Report } from '#report/report.ts';
import { settledFigure } from '#report/totals.ts';
import type { ProseContext, ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';

/** A sentence that says none or all, and the cells that would then hold 0. */
interface Claim {
  readonly says: RegExp;
  /** Words without which the sentence may speak of something else. */
  readonly about: RegExp;
  readonly cells: readonly (readonly string[])[];
  /** What the cells count. */
  readonly name: string;
}

const columns = (block: string, ...results: readonly string[]): string[] =>
  results.map((result) => `reviewAndLitigation/cases/${block}.${result}`);

const none = '(?:没有|未|无|零)(?:收到|发生|接到|受理|出现|产生|被|因)?';

const claims: readonly Claim[] = [
  {
    says: /(?:没有|未)(?:收到|接到|受理)(?:过|任何)?(?:公民、法人[^，。]{0,8})?(?:的)?(?:政府)?信息公开申请|(?:政府)?信息公开申请(?:数量?|件数)?为?(?:零|0件|0(?!\d))/u,
    about: /申请/u,
    cells: [['applications/newlyReceived/total'], ['annex/applications.received']],
    name: '本年新收申请',
  },
  {
    says: new RegExp(
      `${none}[^，。；]{0,16}行政复议|行政复议[^，。；]{0,8}(?:为零|0件|均为0)`,
      'u',
    ),
    about: /信息公开/u,
    cells: [['reviewAndLitigation/cases/reconsideration.total'], ['annex/reconsideration']],
    name: '行政复议总计',
  },
  {
    says: new RegExp(
      `${none}[^，。；]{0,20}行政诉讼|行政诉讼[^，。；]{0,8}(?:为零|0件|均为0)`,
      'u',
    ),
    about: /信息公开/u,
    cells: [
      [
        'reviewAndLitigation/cases/direct.total',
        'reviewAndLitigation/cases/afterReconsideration.total',
      ],
      ['annex/litigation'],
    ],
    name: '行政诉讼总计',
  },
  {
    says: /行政复议[^。；]{0,20}(?:均|全部|都)(?:获|被|为|予以)?(?:结果)?维持/u,
    about: /复议/u,
    cells: [columns('reconsideration', 'corrected', 'otherResult', 'pending')],
    name: '行政复议中维持以外的结果',
  },
  {
    says: /行政诉讼[^。；]{0,20}(?:均|全部|都)(?:获|被|为|予以)?(?:结果)?维持/u,
    about: /诉讼/u,
    cells: [
      [
        ...columns('direct', 'corrected', 'otherResult', 'pending'),
        ...columns('afterReconsideration', 'corrected', 'otherResult', 'pending'),
      ],
    ],
    name: '行政诉讼中维持以外的结果',
  },
  {
    says: /申请[^。；]{0,24}(?:(?:均|全部|都)已?(?:按期|依法|按时)?办结|办结率(?:为|达|达到)?100%)|(?:均|全部|都)已?(?:按期|依法|按时)?办结[^。；]{0,10}申请/u,
    about: /申请/u,
    cells: [['applications/carriedOver/total']],
    name: '结转下年度继续办理',
  },
];

function known(report: Report, cells: readonly string[]): number | undefined {
  const values = cells.map((ref) => {
    const cell = cellAt(editionOf(report), ref);
    return cell === undefined ? undefined : settledFigure(report, cell.table, ref);
  });
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === cells.length ? sumOf(numbers) : undefined;
}

function contradiction({ cells }: Claim, report: Report) {
  for (const reading of cells) {
    const value = known(report, reading);
    if (value !== undefined) return value > 0 ? { value, cells: reading } : undefined;
  }
  return undefined;
}

const meansOtherYear = /上年|去年|往年|同期/u;

function faultsIn(sentence: string, at: number, { report }: ProseContext): ProseFault[] {
  if (meansOtherYear.test(sentence)) return [];
  return claims.flatMap((claim): ProseFault[] => {
    const found = claim.about.test(sentence) ? claim.says.exec(sentence) : null;
    const against = found === null ? undefined : contradiction(claim, report);
    if (found === null || against === undefined) return [];
    return [
      {
        start: at + found.index,
        text: found[0],
        message: `正文写“${found[0]}”，表中${claim.name}为${against.value}，请核对`,
        figures: against.cells,
      },
    ];
  });
}

/** 均, 全部, 未, 无 against the figures. */
export const claimsHold = proseCheck(
  {
    id: 'claimsHold',
    severity: 'look',
    title: '正文的说法与表中不符',
    sentence: '正文写“未收到”“没有发生”“均维持”“全部办结”的，表中相应的数应当是0。',
    basis: '同一份报告里正文与统计表应当一致',
    passed: '正文写“没有”“均”“全部”的，都与表中相符',
  },
  (block, context) =>
    sentencesIn(textOf(block)).flatMap(({ start, text }) => faultsIn(text, start, context)),
  'figures',
);
