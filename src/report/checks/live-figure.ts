import type { Finding } from '#report/check.ts';
import type { Severity } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { Missing } from '#report/evaluate.ts';
import { cellAt, evaluate } from '#report/evaluate.ts';
import type { Operand } from '#report/live-figure.ts';
import { parseSource, refsIn, unfilledText } from '#report/live-figure.ts';
import type { LiveFigure } from '#report/narrative.ts';
import { prosesOf } from '#report/prose/prose-of.ts';
import type { Report } from '#report/report.ts';
import type { PlacedFigure } from '#report/settle-live-figures.ts';
import { liveFiguresIn } from '#report/settle-live-figures.ts';
import { figureLabel } from '#report/table-layout.ts';
import type { ReportCheck } from './kind.ts';

interface Fault {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
}

const faults: Readonly<
  Record<Missing, { severity: Severity; title: string; say: (what: string) => string }>
> = {
  gone: {
    severity: 'must',
    title: '引用的数据不在现在的表里',
    say: () => '现在的报告格式里没有引用的那一格，正文仍是原来的字。请重新引用，或改为普通数字',
  },
  unread: {
    severity: 'must',
    title: '引用的数据不能作为数',
    say: (what) => `${what}填写的内容不能作为数，正文仍是原来的字。请先改正表中这一格`,
  },
  blank: {
    severity: 'look',
    title: '引用的数据还没有填',
    say: (what) => `${what}还没有填。请填写表中这一格，正文会随之更新`,
  },
  lastYear: {
    severity: 'look',
    title: '引用的同比没有上年数可算',
    say: () => '没有上年报告，或上年这一格没有填，正文仍是原来的字。请核对，或改为普通数字',
  },
  zero: {
    severity: 'look',
    title: '引用的百分比算不出来',
    say: () => '作为基数的数是0，算不出百分比，正文仍是原来的字。请核对，或改为普通数字',
  },
};

const labelOf = (report: Report, refs: Operand): string => {
  const labels = refs.flatMap((ref) => cellAt(editionOf(report), ref) ?? []).map(figureLabel);
  return labels.length === 0 ? '引用的数据' : `“${labels[0]}”${labels.length > 1 ? '等格' : ''}`;
};

const staleFault = (shown: string, now: string): Fault => ({
  severity: 'must',
  title: '引用的数据与表中不一致',
  message: `正文写的是${shown}，表中为${now}。打开草稿后正文会随表更新`,
});

function missingFault(missing: Missing, text: string, what: string): Fault {
  const { severity, title, say } = faults[missing];
  const shown = `正文此处为“${text}”：`;
  return {
    severity: text === unfilledText ? 'must' : severity,
    title,
    message: `${shown}${say(what)}`,
  };
}

interface Given {
  readonly report: Report;
  readonly lastYear: Report | undefined;
  /** Which of the section's live figures of one source it is: words typed before it do not change its id. */
  readonly nth: (source: string) => number;
}

/** Counts by name, from 1. */
function counter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
}

function faultOf(
  { attrs, text }: LiveFigure,
  { report, lastYear }: Pick<Given, 'report' | 'lastYear'>,
): Fault | undefined {
  const value = evaluate(attrs.source, report, lastYear);
  if ('text' in value) return value.text === text ? undefined : staleFault(text, value.text);
  return missingFault(value.missing, text, labelOf(report, refsHere(report, attrs.source)));
}

/** Figures of the report that a source reads. */
function refsHere(report: Report, text: string): Operand {
  const source = parseSource(text);
  const edition = editionOf(report);
  return (source === undefined ? [] : refsIn(source)).filter(
    (ref) => cellAt(edition, ref) !== undefined,
  );
}

function findingAt(
  { node, block, start }: PlacedFigure,
  section: string,
  given: Given,
): Finding | undefined {
  const fault = faultOf(node, given);
  if (fault === undefined) return undefined;
  return {
    ...fault,
    id: `liveFigure:${section}:${node.attrs.source}:${given.nth(node.attrs.source)}`,
    check: 'liveFigure',
    section,
    place: node.text,
    sums: [],
    difference: null,
    figures: refsHere(given.report, node.attrs.source),
    quotes: [{ section, block, start, text: node.text }],
    basis: liveFigure.basis,
  };
}

/** Every live figure in prose shows what its table says. One that cannot keeps its last text and is found here. */
export const liveFigure: ReportCheck = {
  id: 'liveFigure',
  severity: 'must',
  title: '正文引用的数据与表中一致',
  sentence:
    '正文里引用的每个数据都能在现在的统计表中找到，并与表中一致；找不到或没有填的，逐处列出。',
  basis: '正文引用的数据取自统计表',
  passed: '正文引用的数据都与表中一致',
  applies: (report) =>
    prosesOf(report).some(({ narrative }) => liveFiguresIn(narrative).length > 0),
  find: (report, { lastYear }) =>
    prosesOf(report).flatMap(({ section, narrative }) => {
      const given = { report, lastYear, nth: counter() };
      return liveFiguresIn(narrative).flatMap((placed) => findingAt(placed, section, given) ?? []);
    }),
};
