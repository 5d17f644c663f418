import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#report/check.ts';
import { checkReport } from '#report/check.ts';
import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { balancedReport } from '#report/testing/arbitrary-balanced.ts';
import { enteredRefs, settledFigure } from '#report/totals.ts';

/**
 * 200 faults of the kinds that come back each year, planted into reports that had none; and 200
 * reports without any. The counts are printed.
 */

const rounds = 200;
const agency = '云溪县水务局';
const year = 2025;

const failing = (): never => {
  throw new Error('no such edition');
};

/** Small, fast and the same everywhere: mulberry32. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) % 0x100000000;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const valueAt = (report: Report, edition: Edition, ref: string): number => {
  const table = tablesOf(edition).find(({ id }) => ref.startsWith(`${id}/`));
  const value = table === undefined ? null : settledFigure(report, table, ref);
  return typeof value === 'number' ? value : 0;
};

/** Sentences about figures, in the wording of different agencies; § is the number. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    'applications/newlyReceived/total',
    [
      '全年新收政府信息公开申请§件。',
      '我局共收到政府信息公开申请§件，均已登记。',
      '本年度受理政府信息公开申请§件。',
    ],
  ],
  [
    'applications/outcomeTotal/total',
    ['全年办结政府信息公开申请§件。', '申请均依规办理，已办结§件。', '共答复政府信息公开申请§件。'],
  ],
  [
    'applications/granted/total',
    ['办理结果中，予以公开§件。', '其中，予以公开§件。', '同意公开§件。'],
  ],
  ['applications/partlyGranted/total', ['部分公开§件。', '予以部分公开§件。', '其中部分公开§件。']],
  [
    'applications/carriedOver/total',
    ['结转下年度继续办理§件。', '转下年度办理§件。', '结转至下年度办理§件。'],
  ],
  [
    'reviewAndLitigation/cases/reconsideration.total',
    [
      '因政府信息公开申请行政复议§件。',
      '全年发生政府信息公开行政复议§件。',
      '政府信息公开工作被提起行政复议§件。',
    ],
  ],
];

interface Planned {
  readonly ref: string;
  readonly text: string;
  readonly value: number;
}

interface Clean {
  readonly report: Report;
  readonly planned: readonly Planned[];
}

const filler = [
  '2025年，我局按照《中华人民共和国政府信息公开条例》的要求开展工作。',
  '一是完善制度。二是加强培训。三是强化监督。',
  '主动公开、依申请公开、政府信息管理、政府网站等平台建设和监督检查均有专人负责。',
];

function withProse(report: Report, planned: readonly Planned[]): Report {
  const told = planned.map(({ text, value }) => text.replace('§', String(value)));
  return {
    ...report,
    narrative: {
      overview: narrativeOf([...filler, ...told]),
      problems: narrativeOf(['存在的问题是公开不够及时，下一步将改进。']),
      otherMatters: narrativeOf(['本年度未收取信息处理费，没有其他需要报告的事项。']),
    },
  };
}

const fixed = editions.filter(({ open }) => !open);

function cleanReports(): Clean[] {
  return Array.from({ length: rounds }, (_, index) => {
    const edition = fixed[index % fixed.length] ?? failing();
    const [balanced] = sample(balancedReport(edition, false), { seed: index + 1, numRuns: 1 });
    const roll = dice(index + 1);
    const report: Report = {
      ...blankReport(edition, agency, year),
      figures: balanced?.figures ?? {},
    };
    const planned = sentences.map(([ref, texts]) => ({
      ref,
      text: texts[roll(texts.length)] ?? '',
      value: valueAt(report, edition, ref),
    }));
    return { report: withProse(report, planned), planned };
  });
}

/** Findings about identities in tables, and about prose. */
const identities = new Set([
  'balance',
  'rowTotal',
  'columnTotal',
  'atMostRow',
  'atMostColumn',
  'reportedTotal',
]);
const isAt = (finding: Finding, ref: string): boolean => finding.figures.includes(ref);

interface Fault {
  readonly kind: string;
  readonly inTable: boolean;
  readonly found: boolean;
}

function tableFault({ report }: Clean, roll: (sides: number) => number): Fault {
  const edition = editions.find(({ id }) => id === report.edition);
  const table = tablesOf(edition ?? failing()).find(({ id }) => id === 'applications');
  const refs = table === undefined ? [] : enteredRefs(table);
  const ref = refs[roll(refs.length)] ?? '';
  const before = report.figures[ref];
  const changed = (typeof before === 'number' ? before : 0) + 1 + roll(90);
  const findings = checkReport({ ...report, figures: { ...report.figures, [ref]: changed } });
  return {
    kind: 'figure changed',
    inTable: true,
    found: findings.some((finding) => identities.has(finding.check) && finding.severity === 'must'),
  };
}

const swapDigits = (value: number): number => {
  const text = String(value);
  const swapped = text.length < 2 ? `${text}7` : `${text[1] ?? ''}${text[0] ?? ''}${text.slice(2)}`;
  return Number(swapped) === value ? value + 9 : Number(swapped);
};

type Change = (value: number, roll: (sides: number) => number) => number;

const changes: Readonly<Record<string, Change>> = {
  'number changed in prose': (value, roll) => value + 1 + roll(50),
  'digits swapped in prose': (value) => swapDigits(value),
  'unit of ten thousand dropped': (value) => (value + 1) * 10_000,
};

function proseFault(clean: Clean, kind: string, roll: (sides: number) => number): Fault {
  const at = roll(clean.planned.length);
  const change = changes[kind];
  const planned = clean.planned.map((each, index) =>
    index === at && change !== undefined ? { ...each, value: change(each.value, roll) } : each,
  );
  const ref = clean.planned[at]?.ref ?? '';
  const findings = checkReport(withProse(clean.report, planned));
  return {
    kind,
    inTable: false,
    found: findings.some(
      (finding) =>
        finding.check === 'proseFigure' && (isAt(finding, ref) || finding.quotes.length > 0),
    ),
  };
}

const sayings: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'year off by one': [
    ['2024年，我局主动公开各类信息。', 'leftoverYear'],
    ['2024年度，全局工作有序开展。', 'leftoverYear'],
    ['统计期限为2024年1月1日至12月31日。', 'reportingPeriod'],
  ],
  'percentage off': [
    ['由40件增加到50件，增长35%。', 'percentages'],
    ['从200件减少到150件，下降20%。', 'percentages'],
    ['共收到申请80件，网上提交20件，占35%。', 'percentages'],
  ],
};

function sayingFault({ report }: Clean, kind: string, roll: (sides: number) => number): Fault {
  const [text = '', check = ''] = sayings[kind]?.[roll(sayings[kind].length)] ?? [];
  const before = report.narrative['problems']?.content ?? [];
  const narrative = {
    ...report.narrative,
    problems: { type: 'doc' as const, content: [...before, ...narrativeOf([text]).content] },
  };
  const findings = checkReport({ ...report, narrative });
  return { kind, inTable: false, found: findings.some((finding) => finding.check === check) };
}

function claimFault({ report }: Clean): Fault {
  const figures = {
    ...report.figures,
    'reviewAndLitigation/cases/reconsideration.pending': 3,
  };
  const narrative = {
    ...report.narrative,
    problems: narrativeOf(['政府信息公开行政复议案件均获维持，下一步将改进不足。']),
  };
  const findings = checkReport({ ...report, figures, narrative });
  return {
    kind: '均 and 全部 claims',
    inTable: false,
    found: findings.some(({ check }) => check === 'claimsHold'),
  };
}

const plant: readonly ((clean: Clean, roll: (sides: number) => number) => Fault)[] = [
  tableFault,
  tableFault,
  ...Object.keys(changes).map(
    (kind) => (clean: Clean, roll: (sides: number) => number) => proseFault(clean, kind, roll),
  ),
  ...Object.keys(sayings).map(
    (kind) => (clean: Clean, roll: (sides: number) => number) => sayingFault(clean, kind, roll),
  ),
  claimFault,
];

test('planted faults are found, and clean reports have none that must be mended', () => {
  const clean = cleanReports();
  const falseMusts = clean.filter(({ report }) =>
    checkReport(report).some(
      ({ severity, check }) => severity === 'must' && check !== 'basicsPresent',
    ),
  );
  const faults = clean.flatMap((each, index) => {
    const planting = plant[index % plant.length];
    return planting === undefined ? [] : [planting(each, dice(1000 + index))];
  });
  const kinds = [...new Set(faults.map(({ kind }) => kind))];
  const lines = kinds.map((kind) => {
    const own = faults.filter((fault) => fault.kind === kind);
    return `${kind}: ${own.filter(({ found }) => found).length} of ${own.length}`;
  });
  process.stdout.write(
    `planted faults found: ${lines.join('; ')}; 必须修改 in ${rounds} clean reports: ${falseMusts.length}\n`,
  );
  const share = (inTable: boolean): number => {
    const own = faults.filter((fault) => fault.inTable === inTable);
    return own.filter(({ found }) => found).length / own.length;
  };
  expect(faults).toHaveLength(rounds);
  expect(share(true)).toBe(1);
  expect(share(false)).toBeGreaterThanOrEqual(0.95);
  expect(falseMusts.length).toBeLessThanOrEqual(2);
});
