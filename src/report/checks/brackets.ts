import { textOf } from '#report/prose/prose-of.ts';
import type { ProseFault } from './prose-check.ts';
import { proseCheck } from './prose-check.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〔': '〕',
  '“': '”',
  '‘': '’',
  '【': '】',
};
const closers = new Set(Object.values(pairs));
/** A full- and a half-width bracket are taken for a pair: mixing them is another fault. */
const alike: Readonly<Record<string, string>> = { ')': '）', '）': ')' };
/** 1) and （1） alone at the head of a line number it. */
const numbering = /^\s*[（(]?[\d一二三四五六七八九十]{1,3}[）)]/u;

const closes = (opener: string, closer: string): boolean => {
  const wanted = pairs[opener];
  return wanted === closer || (wanted !== undefined && alike[wanted] === closer);
};

interface Sign {
  readonly sign: string;
  readonly start: number;
}

/** Opening and closing signs of a line, the bracket of a number at its head aside. */
function signsIn(line: string): Sign[] {
  const skip = numbering.exec(line)?.[0].length ?? 0;
  return Array.from({ length: line.length - skip }, (_, index) => ({
    sign: line[skip + index] ?? '',
    start: skip + index,
  })).filter(({ sign }) => sign in pairs || closers.has(sign));
}

function unpairedIn(line: string, at: number): ProseFault[] {
  const open: Sign[] = [];
  const alone: Sign[] = [];
  for (const found of signsIn(line)) {
    const last = open.at(-1);
    if (found.sign in pairs) open.push(found);
    else if (last !== undefined && closes(last.sign, found.sign)) open.pop();
    else alone.push(found);
  }
  return [...alone, ...open].map(({ sign, start }) => ({
    start: at + start,
    text: sign,
    message: `此处的“${sign}”没有配对的另一半，请补上或删去`,
  }));
}

/** Brackets and quotation marks come in pairs within a paragraph. */
export const brackets = proseCheck(
  {
    id: 'brackets',
    severity: 'look',
    title: '括号或引号不成对',
    sentence: '一段之内，括号、书名号、引号应当成对。',
    basis: 'GB/T 15834—2011《标点符号用法》',
    passed: '括号和引号都成对',
  },
  (block) => {
    let at = 0;
    return textOf(block)
      .split('\n')
      .flatMap((line) => {
        const faults = unpairedIn(line, at);
        at += line.length + 1;
        return faults;
      });
  },
);
