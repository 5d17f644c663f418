import { wordSegmenter } from '#report/word-segmenter.ts';
import { titleCuts } from './title-cuts.ts';

/** Words of the statutes that the dictionary would split. */
const whole = ['行政复议', '行政诉讼', '依申请公开', '保密审查', '规范性文件'];

function joinWhole(words: readonly string[]): string[] {
  const text = words.join('');
  const inside = new Set<number>();
  for (const word of whole)
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      for (let step = 1; step < word.length; step += 1) inside.add(at + step);
  const joined: string[] = [];
  let end = 0;
  for (const word of words) {
    const glued = inside.has(end) || /^[，、。；：）》”]/u.test(word);
    if (glued && joined.length > 0) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    end += word.length;
  }
  return joined;
}

function cut(title: string): readonly string[] {
  const segmenter = wordSegmenter();
  return segmenter === null
    ? [title]
    : joinWhole(Array.from(segmenter.segment(title), ({ segment }) => segment));
}

/** Cuts a title where its line may break: between words, never inside a term of the statutes. */
export const titleWords = (title: string): readonly string[] => titleCuts.get(title) ?? cut(title);
