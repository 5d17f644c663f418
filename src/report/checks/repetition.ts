import { lastYearsProse } from '#report/last-years-prose.ts';
import type { Finding, Quote } from '#report/check.ts';
import type { Narrative } from '#report/narrative.ts';
import { prosesOf, textOf } from '#report/prose/prose-of.ts';
import type { Report } from '#report/report.ts';
import { sectionsOf } from '#report/report.ts';
import type { ReportCheck } from './kind.ts';

/** Signs of a shingle, and the share of a section that is worth a word. */
const length = 12;
const worthAWord = 0.6;
/** Sections shorter than this repeat themselves by right. */
const shortest = 120;

/** Years and figures aside: a paragraph with only its numbers changed is last year's. */
const bare = (text: string): string =>
  text.replaceAll(/[\s\d０-９〇一二三四五六七八九十，。、；：]/gu, '');

function shingles(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + length <= text.length; at += 1) found.add(text.slice(at, at + length));
  return found;
}

const repeatedSigns = (text: string, known: ReadonlySet<string>): number => {
  let covered = 0;
  let until = 0;
  for (let at = 0; at + length <= text.length; at += 1)
    if (known.has(text.slice(at, at + length))) {
      covered += at + length - Math.max(at, until);
      until = at + length;
    }
  return covered;
};

interface Repeated {
  readonly share: number;
  readonly quotes: readonly Quote[];
}

function repeatedIn(
  section: string,
  narrative: Narrative,
  lastYear: readonly Narrative[],
): Repeated {
  const known = shingles(
    lastYear.flatMap(({ content }) => content.map((block) => bare(textOf(block)))).join('\n'),
  );
  let whole = 0;
  let repeated = 0;
  const quotes: Quote[] = [];
  narrative.content.forEach((block, index) => {
    const text = textOf(block);
    const own = bare(text);
    const covered = repeatedSigns(own, known);
    whole += own.length;
    repeated += covered;
    if (own.length >= 2 * length && covered / own.length > 0.8)
      quotes.push({ section, block: index, start: 0, text });
  });
  return { share: whole < shortest ? 0 : repeated / whole, quotes };
}

const lastProse = (report: Report, lastYear: Report, section: string): Narrative[] =>
  lastYearsProse(report, lastYear, section).map(({ narrative }) => narrative);

/** How much of each section stands word for word in last year's. */
export const repetition: ReportCheck = {
  id: 'repetition',
  severity: 'look',
  title: '正文与上年大量相同',
  sentence: `有上年报告时，逐部分比对：不计数字和标点，连续${length}个字与上年相同的文字占六成以上的，提出来核对。`,
  basis: '年度报告应当反映本年度的工作；《中华人民共和国政府信息公开条例》第五十条',
  passed: '各部分正文与上年不大量相同',
  // Only with last year's report; whether that was at hand is not known here.
  applies: () => false,
  find: (report, { lastYear }) => {
    if (lastYear === undefined || lastYear.year !== report.year - 1) return [];
    const titles = new Map(sectionsOf(report).map(({ id, title }) => [id, title]));
    return prosesOf(report).flatMap(({ section, narrative }): Finding[] => {
      const title = titles.get(section);
      const before = title === undefined ? [] : lastProse(report, lastYear, section);
      if (title === undefined || before.length === 0) return [];
      const { share, quotes } = repeatedIn(section, narrative, before);
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
          message: `${title}有${percent}%的文字与上年报告连续${length}字以上相同（数字和标点不计），${quotes.length}段几乎没有改，请核对是否写的是本年的工作`,
          sums: [],
          difference: null,
          figures: [],
          quotes,
          basis: repetition.basis,
        },
      ];
    });
  },
};
