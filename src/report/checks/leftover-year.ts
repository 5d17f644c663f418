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

/** Last year's year, where this year must be meant. */
export const leftoverYear = proseCheck(
  {
    id: 'leftoverYear',
    severity: 'look',
    title: '正文出现上年的年份，可能是上年留下的',
    sentence:
      '一句话里只有上一年度的年份，又不是与上年比较、引用文件或说明起止的，可能是从上年报告带来没有改。',
    basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告报告上一年度的工作',
    passed: '正文没有上年留下的年份',
  },
  (block, { report }) =>
    sentencesIn(textOf(block)).flatMap(({ start, text }) => faultsIn(text, start, report.year)),
);
