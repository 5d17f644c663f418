/** A stretch of text between marks, with where it begins. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

function stretches(text: string, mark: RegExp): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(mark)) {
    found.push({ start, text: text.slice(start, index) });
    start = index + sign.length;
  }
  return [...found, { start, text: text.slice(start) }].filter(({ text: part }) => part !== '');
}

/** Sentences of a text, ended by 。！？； or a line. */
export const sentencesIn = (text: string): readonly Stretch[] => stretches(text, /[。！？!?\n]/gu);

const marks = ['，', ',', '；', ';', '：', ':', '、', '（', '(', '）', ')', '“', '”'];

/** Where the clause that a place stands in begins: after the last mark before it. */
export function clauseStart(sentence: string, at: number): number {
  // 公民、法人和其他组织 is one party, not two clauses.
  const before = sentence.slice(0, at).replaceAll('公民、法人', '公民＿法人');
  return Math.max(-1, ...marks.map((mark) => before.lastIndexOf(mark))) + 1;
}

/** Common openings of a clause that say no more than that the whole year and the whole agency is meant. */
const opening =
  /^(?:其中|另有|另|同时|此外|截至年底|按照?规定|依法|[12]\d{3}年度?|全年|本年度?|今年|年内|一年来|报告期内|我[省市县区局委办厅镇乡州盟旗]|本[省市县区局委办厅镇乡]|本机关|本单位|本部门|全[省市县区局系统镇乡州]+|各级行政机关|共计|累计|总计|合计|总共|一共|共|已|均|按期|按时|分别|，)+/u;

/** A clause without its openings and blanks. */
export const bareClause = (clause: string): string =>
  clause.replaceAll(/\s/gu, '').replace(opening, '');

/** Words of a clause or sentence that make it mean another year, another level or a part of the whole. */
export const meansOther =
  /去年|上年同期|同期|较上年|比上年|上一年度(?!结转)|历年|自?[12]\d{3}年以来|累计|计划|预计|市本级|县本级|区本级/u;
