import type { ExpectedContent } from './edition.ts';
import type { Narrative, NarrativeBlock } from './narrative.ts';
import { blockTexts } from './narrative.ts';

const texts = new WeakMap<NarrativeBlock, string>();

function textOf(block: NarrativeBlock): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = blockTexts(block)
    .join('\n')
    .replace(/[^\S\n]+/gu, '');
  texts.set(block, text);
  return text;
}

const written = new WeakMap<ExpectedContent, WeakMap<NarrativeBlock, boolean>>();

/** Whether a block has words of a content, for a whole narrative: each block is read once. */
function wordsIn(content: ExpectedContent): (block: NarrativeBlock) => boolean {
  const known = written.get(content) ?? new WeakMap<NarrativeBlock, boolean>();
  written.set(content, known);
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const has = content.words.some((word) => textOf(block).includes(word));
    known.set(block, has);
    return has;
  };
}

/**
 * 应写到: for each content the rule asks for, in which top-level block of the prose its words are
 * first found; null when they are not. It informs and judges nothing.
 */
export const writtenContents = (
  narrative: Narrative,
  expected: readonly ExpectedContent[],
): readonly (number | null)[] =>
  expected.map((content) => {
    const block = narrative.content.findIndex(wordsIn(content));
    return block === -1 ? null : block;
  });

const government = /人民政府$/u;

const departments = new WeakMap<readonly ExpectedContent[], readonly ExpectedContent[]>();

/** The same list each time, so that nothing is looked for again. */
function askedOfDepartments(expected: readonly ExpectedContent[]): readonly ExpectedContent[] {
  const known =
    departments.get(expected) ?? expected.filter(({ governmentsOnly }) => governmentsOnly !== true);
  departments.set(expected, known);
  return known;
}

/** The contents asked of this agency: 工作考核, 社会评议 and 责任追究结果 are asked of 各级人民政府 only (《条例》第五十条). */
export const contentsAskedOf = (
  agency: string,
  expected: readonly ExpectedContent[],
): readonly ExpectedContent[] =>
  government.test(agency.trim()) ? expected : askedOfDepartments(expected);
