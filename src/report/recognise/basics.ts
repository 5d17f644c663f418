import { parseDate } from '#report/date.ts';
import type { Metadata } from '#report/report.ts';
import { keyOf, plainSigns, withoutBlanks } from './squeeze.ts';

/** A label and what stands behind it, as in a head table: 索 引 号：. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** Labels of the lines about a report, as keys, with the field each fills; null where the report has none. */
const labels: Readonly<Record<string, keyof Metadata | null>> = {
  索引号: 'indexNumber',
  信息索引: 'indexNumber',
  文号: 'documentNumber',
  发文字号: 'documentNumber',
  文件编号: 'documentNumber',
  发文日期: 'issuedOn',
  成文日期: 'issuedOn',
  发布日期: 'issuedOn',
  生成日期: 'issuedOn',
  公开日期: 'issuedOn',
  发布机构: 'publisher',
  发文机关: 'publisher',
  发布单位: 'publisher',
  发文单位: 'publisher',
  公开机构: 'publisher',
  标题: 'title',
  名称: 'title',
  信息名称: 'title',
  网站: 'site',
  分类: null,
  主题分类: null,
  体裁分类: null,
  有效性: null,
  效力状态: null,
  公文类型: null,
  统一编号: null,
  主题词: null,
  关键词: null,
  时效: null,
};

const fieldOf = (label: string): keyof Metadata | null | undefined =>
  Object.hasOwn(labels, keyOf(label)) ? labels[keyOf(label)] : undefined;

/** Whether a text is the label of a line about the report. */
const isMetadataLabel = (text: string): boolean => fieldOf(text) !== undefined;

/** Pairs of label and value in a row of cells; null when some of its cells are neither. */
export function labelledCells(cells: readonly string[]): readonly LabelledValue[] | null {
  const pairs: LabelledValue[] = [];
  let at = 0;
  while (at < cells.length) {
    const label = cells[at] ?? '';
    if (label.trim() === '') {
      at += 1;
      continue;
    }
    if (!isMetadataLabel(label)) return null;
    pairs.push({ label, value: (cells[at + 1] ?? '').trim() });
    at += 2;
  }
  return pairs.length === 0 ? null : pairs;
}

const labelShape = new RegExp(
  `(?:^|[\\s|])(${Object.keys(labels)
    .toSorted((a, b) => b.length - a.length)
    .map((label) => Array.from(label).join('[\\s\\u3000]*'))
    .join('|')})[\\s\\u3000]*[:：]`,
  'gu',
);

/** Pairs in a line of text: 索 引 号：… 文 号：…; null when the line does not begin with a label. */
export function labelledLine(line: string): readonly LabelledValue[] | null {
  const text = line.trim();
  if (text.length > 300) return null;
  if (text.startsWith('|')) return labelledCells(text.split('|').map((cell) => cell.trim()));
  const found = [...text.matchAll(labelShape)];
  if (found[0]?.index !== 0) return null;
  return found.map((match, index) => ({
    label: match[1] ?? '',
    value: text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length).trim(),
  }));
}

/** A rule between the head and the rows of a table in text: |---|---|. */
export const isRule = (line: string): boolean =>
  /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+[\s:|-]*$/u.test(line);

/** Takes the value of a line about the report; what was there first stays. False when it has no place. */
export function takeMetadata(metadata: Metadata, { label, value }: LabelledValue): Metadata | null {
  const field = fieldOf(label);
  if (value === '') return metadata;
  if (field === undefined || field === null || metadata[field] !== null) return null;
  if (field !== 'issuedOn') return { ...metadata, [field]: value };
  const { date } = readDate(value);
  return date === null ? null : { ...metadata, issuedOn: date };
}

const hanDigits = '〇一二三四五六七八九';

/** Numerals in a date's own style: 二〇一三年三月二十九日. */
const withDigits = (text: string): string =>
  text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/u, (year) =>
      Array.from(year.replace(/[零○]/gu, '〇'), (sign) => hanDigits.indexOf(sign)).join(''),
    )
    .replace(/([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=[月日])/gu, (numeral) =>
      numeral === '' ? '' : String(smallNumber(numeral)),
    );

function smallNumber(numeral: string): number {
  if (!numeral.includes('十')) return hanDigits.indexOf(numeral);
  const [tens = '', ones = ''] = numeral.split('十');
  return (
    (tens === '' ? 1 : hanDigits.indexOf(tens)) * 10 + Math.max(hanDigits.indexOf(ones || '〇'), 0)
  );
}

/** Reads a date as pages print it, a time of day behind it or not. */
export const readDate = (text: string): ReturnType<typeof parseDate> =>
  parseDate(withDigits(withoutBlanks(text.replace(/\s+\d{1,2}:\d{2}(?::\d{2})?$/u, ''))));

const titleShape = /^.{0,40}(?:政府)?信息公开.{0,12}报告$/u;

/** Whether a line reads like a report's title. */
export const isTitleLike = (line: string): boolean => {
  const bare = withoutBlanks(line).replace(/[（(].*[）)]$/u, '');
  return bare.length <= 70 && !/[。；：:]/u.test(bare) && titleShape.test(bare);
};

const yearShape = /(?:20\d{2}|[二２][〇零○０][〇零○一二三四五六七八九０-９]{2})(?=年)/u;

/** The year a text speaks of first; null when none. */
export function yearIn(text: string): number | null {
  const found = yearShape.exec(plainSigns(text))?.[0];
  if (found === undefined) return null;
  const year = /^\d/u.test(found)
    ? Number(found)
    : Number(
        Array.from(found.replace(/[零○]/gu, '〇'), (sign) => hanDigits.indexOf(sign)).join(''),
      );
  return year >= 2008 && year <= 2099 ? year : null;
}

const trimmed = (text: string): string => text.replace(/关于$|的$/u, '').replace(/^的/u, '');

/** The agency a title names: before the year, or behind it. */
export function agencyIn(title: string): string {
  const bare = withoutBlanks(title);
  const year = yearShape.exec(plainSigns(bare));
  if (year === null) return trimmed(bare.split(/(?:政府)?信息公开/u)[0] ?? '');
  const before = trimmed(bare.slice(0, year.index));
  if (before !== '') return before;
  const after = bare.slice(year.index + year[0].length).replace(/^年度?/u, '');
  return trimmed(after.split(/(?:政府)?信息公开/u)[0] ?? '');
}

/** Whether a line may name the site a page stands on. */
export const isSiteLike = (line: string): boolean => {
  const bare = line.trim();
  return (
    /^[\p{Script=Han}“”]{3,24}$/u.test(bare) && /(?:政府|网|门户|局|厅|委|部|办公室)$/u.test(bare)
  );
};
