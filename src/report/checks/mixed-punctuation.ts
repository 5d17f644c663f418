import type { Finding, Quote } from '#report/check.ts';
import { hasOwnProse, prosesOf, textOf } from '#report/prose/prose-of.ts';
import type { Narrative, NarrativeBlock } from '#report/narrative.ts';
import type { ReportCheck } from './kind.ts';

const halfWidth = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|$)/gmu;
const fullWidth = /[，；：？！。]/u;

const known = new WeakMap<NarrativeBlock, readonly { start: number; text: string }[]>();

/** Half-width marks after Chinese characters, where the block has full-width ones too. */
function marksIn(block: NarrativeBlock): readonly { start: number; text: string }[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const text = textOf(block);
  const found = fullWidth.test(text)
    ? [...text.matchAll(halfWidth)].map(({ index, 0: sign }) => ({ start: index, text: sign }))
    : [];
  known.set(block, found);
  return found;
}

const quotesIn = (section: string, { content }: Narrative): Quote[] =>
  content.flatMap((node, block) =>
    marksIn(node).map(({ start, text }) => ({ section, block, start, text })),
  );

/** Half- and full-width marks mixed within a section, told once. */
export const mixedPunctuation: ReportCheck = {
  id: 'mixedPunctuation',
  severity: 'look',
  title: '全角和半角标点混用',
  sentence: '汉字之间的逗号、分号、冒号、问号、叹号应当用全角；同一部分里混用的，合起来提一次。',
  basis: 'GB/T 15834—2011《标点符号用法》',
  passed: '标点没有全角半角混用',
  applies: hasOwnProse,
  find: (report) =>
    prosesOf(report).flatMap(({ section, narrative }): Finding[] => {
      const quotes = quotesIn(section, narrative);
      if (quotes.length === 0) return [];
      return [
        {
          id: `mixedPunctuation:${section}`,
          check: 'mixedPunctuation',
          severity: 'look',
          section,
          place: '',
          title: `${quotes.length}处汉字后面用了半角标点`,
          message: `有${quotes.length}处汉字后面用了半角标点（如“${quotes[0]?.text ?? ''}”），请改为全角；可以用查找替换一次改完`,
          sums: [],
          difference: null,
          figures: [],
          quotes,
          basis: mixedPunctuation.basis,
        },
      ];
    }),
};
