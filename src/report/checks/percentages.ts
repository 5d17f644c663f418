import { textOf } from '#report/prose/prose-of.ts';
import { sentencesIn } from '#report/prose/clauses.ts';
import { numbersIn } from '#report/prose/numbers.ts';
import { recogniseIn } from '#report/prose/recognise-figures.ts';
import type { RecognisedNumber } from '#report/prose/recognise-figures.ts';
import { lastYearsValue } from './last-year.ts';
import { cellAt } from '#report/evaluate.ts';
import { editionOf } from '#report/editions.ts';
import { sumOf } from '#report/figure.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import type { ProseContext, ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';

interface Percent {
  readonly start: number;
  readonly text: string;
  readonly value: number;
  readonly decimals: number;
}

const fits = ({ value, decimals }: Percent, exact: number): boolean =>
  Math.abs(value - exact) <= 0.5 / 10 ** decimals + 1e-9 ||
  Math.abs(value - exact) <= 1 / 10 ** decimals - 1e-9;

const printed = (exact: number, decimals: number): string => `${exact.toFixed(decimals)}%`;

const fault = (percent: Percent, exact: number, how: string): ProseFault[] =>
  fits(percent, exact)
    ? []
    : [
        {
          start: percent.start,
          text: percent.text,
          title: '正文的百分比算出来不同',
          message: `正文写${percent.text}，按${how}应为${printed(exact, percent.decimals)}，请核对`,
        },
      ];

const percentAt = (start: number, written: string): Percent => ({
  start,
  text: `${written}%`,
  value: Number(written),
  decimals: written.split('.')[1]?.length ?? 0,
});

const fromTo =
  /(?:由|从)[^\d，。；]{0,12}(?<a>\d+(?:\.\d+)?)[^\d，。；]{0,6}(?:增加|增长|上升|提高|减少|下降|降低|降)[^\d，。；]{0,4}(?:到|至|为)[^\d，。；]{0,6}(?<b>\d+(?:\.\d+)?)[^\d。；]{0,14}?(?<p>\d+(?:\.\d+)?)%/gu;

/** 由40件增加到50件，增长25%: both operands stand in the sentence. */
const changesIn = (text: string): ProseFault[] =>
  [...text.matchAll(fromTo)].flatMap((found) => {
    const { a = '', b = '', p = '' } = found.groups ?? {};
    if (Number(a) === 0) return [];
    const start = found.index + found[0].length - p.length - 1;
    const exact = Math.abs((Number(b) - Number(a)) / Number(a)) * 100;
    return fault(percentAt(start, p), exact, `${a}变为${b}`);
  });

const shareAfter =
  /^[^，。；\d]{0,6}[，,]?(?:约)?占(?<whole>[^，。；\d]{0,14}?)(?:的)?(?:比例?)?(?:为|达)?(?<p>\d+(?:\.\d+)?)%/u;

/** 予以公开14件，占46.7%: the whole is the total that the same sentence names. */
function sharesIn(text: string): ProseFault[] {
  return sentencesIn(text).flatMap(({ start, text: sentence }) => {
    const counts = numbersIn(sentence).filter(({ unit }) => unit === '件');
    const [whole] = counts;
    return counts.flatMap((count) => {
      const rest = sentence.slice(count.end + 1);
      const found = shareAfter.exec(rest)?.groups;
      if (found === undefined || whole === undefined || whole === count) return [];
      const { p = '' } = found;
      const candidates = counts.filter(({ value }) => value >= count.value && value > 0);
      const percent = percentAt(start + count.end + 1 + rest.indexOf(`${p}%`), p);
      const exacts = candidates.map(({ value }) => (count.value / value) * 100);
      return exacts.some((exact) => fits(percent, exact))
        ? []
        : fault(percent, (count.value / whole.value) * 100, `${count.text}件占${whole.text}件`);
    });
  });
}

const lastValue = (report: Report, lastYear: Report, cells: readonly string[]): number | null => {
  const values = cells.map((ref) => {
    const cell = cellAt(editionOf(report), ref);
    return cell === undefined ? undefined : lastYearsValue(lastYear, cell.table, ref);
  });
  const known = values.filter((value) => value !== undefined);
  return known.length === cells.length ? sumOf(known) : null;
};

const yearOnYear =
  /^(?:件次|件|起|宗|例|份)?[，,](?:同比|比上年|较上年|比去年|较去年|与上年相比)(?:增长|增加|上升|提高|下降|减少|降低)(?:了|约)?(?<p>\d+(?:\.\d+)?)%/u;

function againstLastYear(
  found: RecognisedNumber,
  text: string,
  { report, lastYear }: ProseContext,
): ProseFault[] {
  const at = found.start + found.number.text.length;
  const p = yearOnYear.exec(text.slice(at))?.groups?.['p'];
  const cells = (found.agrees ?? found.readings[0])?.cells;
  if (p === undefined || cells === undefined || lastYear === undefined) return [];
  const before = lastValue(report, lastYear, cells);
  if (before === null || before === 0) return [];
  const exact = Math.abs((found.number.value - before) / before) * 100;
  const start = at + text.slice(at).indexOf(`${p}%`);
  return fault(percentAt(start, p), exact, `上年${before}、本年${found.number.text}`);
}

const find = (block: NarrativeBlock, context: ProseContext): ProseFault[] => {
  const text = textOf(block);
  if (!text.includes('%')) return [];
  return [
    ...changesIn(text),
    ...sharesIn(text),
    ...recogniseIn(context.report, block).flatMap((found) => againstLastYear(found, text, context)),
  ];
};

/** Percentages whose two operands are at hand are worked out again. */
export const percentages = proseCheck(
  {
    id: 'percentages',
    severity: 'look',
    title: '正文的百分比算出来不同',
    sentence:
      '两个数都在句子里，或在表里和上年报告里的百分比（占比、同比、由几件变为几件），按原数重新算一遍，容许四舍五入。',
    basis: '百分比由数据算出',
    passed: '正文里算得出的百分比都对',
  },
  find,
  'figures',
);
