import type { Edition } from '#report/edition.ts';
import type { Item } from './item.ts';
import { endOfKey, isBlankSign, keyOf, plainSigns, withoutBlanks } from './squeeze.ts';
import { spellings } from './spellings.ts';

/** How a heading is numbered: 一、; 1.; （一）; or not at all. */
type NumberStyle = 'section' | 'arabic' | 'sub' | 'none';

/** A place that may open a section. */
export interface HeadingHint {
  /** Index of the item, and the heading's stretch of its text. */
  readonly item: number;
  readonly from: number;
  readonly to: number;
  /** Section of the edition it is taken for; null for one of the report's own. */
  readonly section: string | null;
  /** 3: titled as prescribed; 2: a spelling known; 1: a hint of words; 0: only numbered like a section. */
  readonly score: 0 | 1 | 2 | 3;
  readonly style: NumberStyle;
  /** Its number, e.g. 三 is 3; 0 without one. */
  readonly position: number;
  /** The title without its number. */
  readonly title: string;
}

interface KnownTitle {
  readonly key: string;
  readonly section: string;
  readonly score: 2 | 3;
}

const knownOf = new WeakMap<Edition, readonly KnownTitle[]>();

/** Titles of an edition's sections, prescribed and as known from published reports, longest first. */
function knownTitles(edition: Edition): readonly KnownTitle[] {
  const before = knownOf.get(edition);
  if (before !== undefined) return before;
  const own = edition.sections.map(({ id, title }): KnownTitle => ({
    key: keyOf(title),
    section: id,
    score: 3,
  }));
  const taken = new Set(own.map(({ key }) => key));
  const others = (spellings[edition.id] ?? []).flatMap(({ section, known }) =>
    known.filter((key) => !taken.has(key)).map((key): KnownTitle => ({ key, section, score: 2 })),
  );
  const titles = [...own, ...others].toSorted((a, b) => b.key.length - a.key.length);
  knownOf.set(edition, titles);
  return titles;
}

const numberShapes: readonly (readonly [NumberStyle, RegExp])[] = [
  ['section', /^第([一二三四五六七八九十]{1,3})(?:部分|章)[、:：.．\s]*/u],
  ['section', /^([一二三四五六七八九十]{1,3})(?:\s*[、.．,，:：]|\s+)\s*/u],
  ['arabic', /^(\d{1,2})\s*[、.．,，)）]\s*/u],
  ['sub', /^[（(]\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)][、.．]?\s*/u],
];

const numerals = '零一二三四五六七八九';

/** Value of a Chinese or Arabic numeral up to 99. */
function numeralValue(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? Math.max(numerals.indexOf(tens || '一'), 1) * 10 : 0;
  return ten + (ones === '' ? 0 : Math.max(numerals.indexOf(ones), 0));
}

interface TypedNumber {
  readonly style: NumberStyle;
  readonly position: number;
  readonly length: number;
}

function typedNumber(text: string): TypedNumber {
  for (const [style, shape] of numberShapes) {
    const match = shape.exec(text);
    if (match !== null)
      return { style, position: numeralValue(match[1] ?? ''), length: match[0].length };
  }
  return { style: 'none', position: 0, length: 0 };
}

/** Longest title looked at, in letters. */
const longestTitle = 45;

/** Signs that end a heading when text runs on behind it, taken with it. */
const headingEnd = /^[\s]*[。：:；;，,]?/u;

/** A title in a line of its own. */
function wholeTitle(
  edition: Edition,
  title: string,
): Pick<HeadingHint, 'section' | 'score'> | null {
  const key = keyOf(title);
  if (key === '' || key.length > longestTitle || /[。；;！？]./u.test(title)) return null;
  const exact = knownTitles(edition).find((known) => known.key === key);
  if (exact !== undefined) return { section: exact.section, score: exact.score };
  const hinted = (spellings[edition.id] ?? []).find(({ hint }) => hint.test(key));
  if (hinted !== undefined && !/[。，；]$/u.test(title))
    return { section: hinted.section, score: 1 };
  return { section: null, score: 0 };
}

const titleText = (text: string): string => {
  const bare = text.replace(/^[\s]+|[\s。：:；;，,]+$/gu, '');
  return /\p{Script=Han}\s+\p{Script=Han}/u.test(bare) ? withoutBlanks(bare) : bare;
};

/** A known title that a text begins with, running on behind it. */
function openingTitle(
  edition: Edition,
  text: string,
  from: number,
): { readonly known: KnownTitle; readonly end: number } | null {
  for (const known of knownTitles(edition)) {
    const end = endOfKey(text, known.key, from);
    if (end !== -1) return { known, end };
  }
  return null;
}

const firstSigns = new WeakMap<Edition, ReadonlySet<string>>();

/** Whether a line without a number begins as some known title does. */
function mayOpen(edition: Edition, line: string, at: number): boolean {
  const signs =
    firstSigns.get(edition) ?? new Set(knownTitles(edition).map(({ key }) => key.charAt(0)));
  firstSigns.set(edition, signs);
  return signs.has(line.charAt(at));
}

/** A line cut at its number: where it begins, where its words do, and how it is numbered. */
interface NumberedLine {
  readonly item: number;
  readonly line: string;
  readonly start: number;
  readonly from: number;
  readonly number: TypedNumber;
}

type Claim = Pick<HeadingHint, 'to' | 'section' | 'score' | 'title'>;

const claimed = ({ item, start, number }: NumberedLine, claim: Claim): HeadingHint => ({
  item,
  from: start,
  style: number.style,
  position: number.position,
  ...claim,
});

/** Longest line looked at as a title, blanks and all. */
const longestLine = 90;

/** A line that is a title and nothing else. */
function wholeClaim(edition: Edition, { line, from }: NumberedLine): Claim | null {
  const rest = line.slice(from);
  const title = titleText(rest);
  const whole = rest.length <= longestLine ? wholeTitle(edition, title) : null;
  return whole === null ? null : { to: line.length, title, ...whole };
}

/** Whether a known title with text running on behind it opens a section, as it is numbered. */
const opensWith = (style: NumberStyle, { hint, marked }: Opening): boolean =>
  style === 'section' ||
  (style === 'arabic' && marked) ||
  (style === 'none' && marked && hint.score === 3);

function claimOf(edition: Edition, at: NumberedLine): Claim | null {
  const whole = wholeClaim(edition, at);
  if (whole !== null && whole.score >= 2) return whole;
  const opening = openingAt(edition, at.line, at.from);
  if (opening === null) return whole;
  if (whole !== null && isTail(at.line.slice(opening.hint.to)))
    return { ...whole, section: opening.hint.section, score: 2 };
  return opensWith(at.number.style, opening) ? opening.hint : whole;
}

/** A heading at the start of a line, alone in it or with text running on. */
function leadingHeading(edition: Edition, line: string, item: number): HeadingHint | null {
  const start = line.search(/\S/u);
  if (start === -1) return null;
  const number = typedNumber(plainSigns(line.slice(start, start + 16)));
  if (number.style === 'none' && !mayOpen(edition, line, start)) return null;
  const at = { item, line, start, from: start + number.length, number };
  const claim = claimOf(edition, at);
  return claim === null ? null : claimed(at, claim);
}

/** A known title with text running on behind it; `marked` where a sign ends it. */
interface Opening {
  readonly hint: Claim;
  readonly marked: boolean;
}

function openingAt(edition: Edition, line: string, from: number): Opening | null {
  const opening = openingTitle(edition, line, from);
  if (opening === null) return null;
  const { known, end } = opening;
  const sign = headingEnd.exec(line.slice(end))?.[0] ?? '';
  return {
    hint: {
      to: end + sign.length,
      section: known.section,
      score: known.score,
      title: titleText(line.slice(from, end)),
    },
    marked: /[。：:\n]/u.test(sign) || end === line.length,
  };
}

/** Most letters a title may have behind a known one: （改）, 统计表. */
const longestTail = 6;

/** Whether what follows a known title in its line belongs to the title still. */
const isTail = (rest: string): boolean => {
  const key = keyOf(rest);
  return key !== '' && key.length <= longestTail && !/[\d。，：:]/u.test(rest);
};

const inlineNumber = /[一二三四五六七八九十]{1,3}\s*[、.．]\s*/gu;

/** Whether what stands before a number ends a sentence, a figure or a line. */
function afterEnd(line: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isBlankSign(line.charAt(before))) before -= 1;
  return before < 0 || /[。！？”"）)|\d０-９…—元件]/u.test(line.charAt(before));
}

/** Headings inside a line, without a break before them: …指导。二、主动公开政府信息情况（一）…. */
function inlineHeadings(edition: Edition, line: string, item: number): HeadingHint[] {
  if (line.length < 4) return [];
  return [...line.matchAll(inlineNumber)].flatMap((match) => {
    const from = match.index;
    if (from === 0 || !afterEnd(line, from)) return [];
    const opening = openingAt(edition, line, from + match[0].length);
    if (opening === null) return [];
    const position = numeralValue(match[0].replace(/[\s、.．]/gu, ''));
    return [{ ...opening.hint, item, from, style: 'section' as const, position }];
  });
}

/** Every place in a line of the source that may open a section, in order. */
export function headingHints(edition: Edition, line: Item, item: number): readonly HeadingHint[] {
  if (line.block !== null) return [];
  const leading = leadingHeading(edition, line.text, item);
  const inline = inlineHeadings(edition, line.text, item);
  return [
    ...(leading === null ? [] : [leading]),
    ...inline.filter(({ from }) => leading === null || (leading.score >= 2 && from >= leading.to)),
  ];
}
