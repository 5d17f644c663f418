import { lastYearsProse } from '#report/last-years-prose.ts';
import type { Finding, Quote } from '#report/check.ts';
import type { Narrative } from '#report/narrative.ts';
import { prosesOf, textOf } from '#report/prose/prose-of.ts';
import { readTakenOver, runLength, takenOver } from '#report/prose/taken-over.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import type { ReportCheck } from './kind.ts';

/** The share of a section that is worth a word, and of a paragraph that is hardly changed. */
const worthAWord = 0.6;
const hardlyChanged = 0.8;
/** Sections shorter than this repeat themselves by right, in signs. */
const shortest = 120;

/** A section's prose beside what stood there last year. */
interface Compared {
  readonly section: string;
  readonly title: string;
  readonly narrative: Narrative;
  readonly before: readonly Narrative[];
}

const lastProse = (report: Report, lastYear: Report, section: string): Narrative[] =>
  lastYearsProse(report, lastYear, section).map(({ narrative }) => narrative);

interface Repeated {
  readonly share: number;
  readonly quotes: readonly Quote[];
}

function repeatedIn({ section, narrative, before }: Compared): Repeated {
  let whole = 0;
  let repeated = 0;
  const quotes: Quote[] = [];
  narrative.content.forEach((block, index) => {
    const { signs, covered } = takenOver(block, before);
    whole += signs;
    repeated += covered;
    if (signs >= 2 * runLength && covered / signs > hardlyChanged)
      quotes.push({ section, block: index, start: 0, text: textOf(block) });
  });
  return { share: whole < shortest ? 0 : repeated / whole, quotes };
}

function comparedProse(report: Report, lastYear: Report | undefined): readonly Compared[] {
  if (lastYear === undefined || lastYear.year !== report.year - 1) return [];
  const titles = new Map(sectionsOf(report).map(({ id, title }) => [id, title]));
  return prosesOf(report).flatMap(({ section, narrative }) => {
    const title = titles.get(section);
    const before = title === undefined ? [] : lastProse(report, lastYear, section);
    return title === undefined || before.length === 0
      ? []
      : [{ section, title, narrative, before }];
  });
}

/** How much of each section stands word for word in last year's. */
export const repetition: ReportCheck = {
  id: 'repetition',
  severity: 'look',
  title: '正文与上年大量相同',
  sentence: `有上年报告时，逐部分比对：不计数字和标点，连续${runLength}个字与上年相同的文字占六成以上的，提出来核对。`,
  basis: '年度报告应当反映本年度的工作；《中华人民共和国政府信息公开条例》第五十条',
  passed: '各部分正文与上年不大量相同',
  // Only with last year's report; whether that was at hand is not known here.
  applies: () => false,
  find: (report, { lastYear }) =>
    comparedProse(report, lastYear).flatMap((compared): Finding[] => {
      const { section, title } = compared;
      const { share, quotes } = repeatedIn(compared);
      if (share < worthAWord) return [];
      const percent = Math.round(share * 100);
      return [
        {
          id: `repetition:${section}`,
          check: 'repetition',
          severity: 'look',
          section,
          place: '',
          title: `${percent}%的文字与上年相同`,
          message: `${title}有${percent}%的文字与上年报告连续${runLength}字以上相同（数字和标点不计），${quotes.length}段几乎没有改，请核对是否写的是本年的工作`,
          sums: [],
          difference: null,
          figures: [],
          quotes,
          basis: repetition.basis,
        },
      ];
    }),
  *warm(report, { lastYear }) {
    for (const { narrative, before } of comparedProse(report, lastYear))
      yield* readTakenOver(narrative, before);
  },
};
