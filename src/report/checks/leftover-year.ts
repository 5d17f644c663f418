import { sentencesIn } from '#report/prose/clauses.ts';
import { textOf } from '#report/prose/prose-of.ts';
import { yearWords } from '#report/year-words.ts';
import type { ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';

/** Names of documents and document numbers keep their own years. */
const quoted = /《[^》]*》|〔[^〕]*〕|\[\d{4}\]|“[^”]*”/gu;

const blankOut = (text: string): string =>
  text.replaceAll(quoted, (found) => '　'.repeat(found.length));

/** Words that set a year beside another, or reach back or ahead on purpose. */
const compared =
  /同比|相比|较|比上|比去|与|同期|以来|至今|起施行|起实施|自\d{4}年(?!1月1日)|修订|印发|规划|计划|下一步|今后|结转|建成|成立|连续|历年|—|－|~|～/u;

/** The year at the head of a sentence, with the agency or the work itself following: what was done in it. */
const openingYear =
  /^[\s　]*([12]\d{3})年(?:度)?(?:[，,]|来[，,]?)?(?=我|本(?!年)|全[年省市县区局镇]|共|累计|新收|收到|受理|主动公开|政府信息公开|通过|公开)/u;

/** Words of what is yet to be done. */
const ahead = /将|拟|继续|力争|进一步|下一步|争取|计划|要/u;

function openingFault(sentence: string, at: number, year: number): ProseFault[] {
  const found = openingYear.exec(sentence);
  const [whole = '', named = ''] = found ?? [];
  if (found === null || [year, year - 1].includes(Number(named))) return [];
  if (compared.test(blankOut(sentence)) || (Number(named) > year && ahead.test(sentence)))
    return [];
  return [
    {
      start: at + whole.indexOf(named),
      text: named,
      title: `正文出现“${named}年”，不是报告年度`,
      message: `这是${year}年度的报告，此处写“${named}年”的情况，请核对年份。确是${named}年的事，请确认无误`,
    },
  ];
}

function faultsIn(sentence: string, at: number, year: number): ProseFault[] {
  const text = blankOut(sentence);
  const words = yearWords(text);
  const names = (wanted: number): boolean => words.some((word) => word.year === wanted);
  if (names(year) || compared.test(text)) return [];
  return words
    .filter((word) => word.year === year - 1)
    .slice(0, 1)
    .map(({ start, end }): ProseFault => {
      const written = sentence.slice(start, end);
      return {
        start: at + start,
        text: written,
        title: `正文出现“${year - 1}年”，可能是上年留下的`,
        message: `这是${year}年度的报告，此处写“${written}年”，可能是上年留下的。确是上年的事，请确认无误`,
      };
    });
}

/** Another year, most of all last year's, where this year must be meant. */
export const leftoverYear = proseCheck(
  {
    id: 'leftoverYear',
    severity: 'look',
    title: '正文出现别的年份，可能是上年留下的',
    sentence:
      '一句话里只有上一年度的年份，又不是与上年比较、引用文件或说明起止的，可能是从上年报告带来没有改；以别的年份开头说当年工作的，也请核对。',
    basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告报告上一年度的工作',
    passed: '正文没有上年留下的年份',
  },
  (block, { report }) =>
    sentencesIn(textOf(block)).flatMap(({ start, text }) => {
      const faults = faultsIn(text, start, report.year);
      return faults.length > 0 ? faults : openingFault(text, start, report.year);
    }),
);
