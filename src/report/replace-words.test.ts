import { assert, nat, pre, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Narrative, NarrativeInline } from './narrative.ts';
import { blockTexts, narrativeOf, narrativeSchema, paragraphOf } from './narrative.ts';
import { replaceWords } from './replace-words.ts';
import { arbitraryNarrative, arbitraryText } from './testing/arbitrary-narrative.ts';

const received: NarrativeInline = {
  type: 'figureRef',
  attrs: { source: 'applications/newlyReceived/total' },
  text: '12',
};
const plain = (text: string): NarrativeInline => ({ type: 'text', text });
const bold = (text: string): NarrativeInline => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const docOf = (...content: NarrativeInline[]): Narrative => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

const listOf = (...texts: string[]): Narrative => ({
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: texts.map((text) => ({ type: 'listItem', content: [paragraphOf(text)] })),
    },
  ],
});

function replaced(narrative: Narrative, words: string, proposed: string): Narrative | null {
  const [first] = narrative.content;
  const start = first === undefined ? -1 : blockTexts(first).join('\n').indexOf(words);
  return replaceWords(narrative, { block: 0, start, end: start + words.length }, proposed);
}

describe('adopting other words', () => {
  test('puts them in the place of the old ones, and keeps every other block', () => {
    const before = narrativeOf(['全年办理依申请公开较多。', '第二段。']);
    const after = replaced(before, '较多', '12件');
    expect(after).toEqual(narrativeOf(['全年办理依申请公开12件。', '第二段。']));
    expect(after?.content[1]).toBe(before.content[1]);
  });

  test('keeps the look of the words they replace, and of those around', () => {
    expect(replaced(docOf(plain('共'), bold('十二件'), plain('。')), '十二件', '十三件')).toEqual(
      docOf(plain('共'), bold('十三件'), plain('。')),
    );
  });

  test('keeps a live figure that both texts hold', () => {
    const before = docOf(plain('全年收到申请'), received, plain('件，均已办结。'));
    expect(replaced(before, '申请12件，均已办结', '申请12件，全部办结')).toEqual(
      docOf(plain('全年收到申请'), received, plain('件，全部办结。')),
    );
  });

  test('keeps a live figure that stands behind what differs', () => {
    const before = docOf(plain('全年共办理'), received, plain('件。'));
    expect(replaced(before, '共办理12件', '合计受理12件')).toEqual(
      docOf(plain('全年合计受理'), received, plain('件。')),
    );
  });

  test('makes a live figure plain text when it is cut', () => {
    expect(replaced(docOf(received, plain('件')), '2件', '3件')).toEqual(docOf(plain('13件')));
  });

  test('strikes words out when none are proposed', () => {
    expect(replaced(narrativeOf(['较好完成全年任务。']), '较好', '')).toEqual(
      narrativeOf(['完成全年任务。']),
    );
  });

  test('breaks the line where a proposed text does', () => {
    expect(replaced(narrativeOf(['甲乙']), '乙', '丙\n丁')).toEqual(
      docOf(plain('甲丙'), { type: 'hardBreak' }, plain('丁')),
    );
  });

  test('leaves words across list items, and places that are none, to a person', () => {
    const list = listOf('一', '二');
    expect(replaceWords(list, { block: 0, start: 0, end: 3 }, '三')).toBeNull();
    expect(replaceWords(list, { block: 0, start: 2, end: 3 }, '三')).toEqual(listOf('一', '三'));
    expect(replaceWords(list, { block: 1, start: 0, end: 1 }, '三')).toBeNull();
    expect(replaceWords(list, { block: 0, start: 1, end: 1 }, '三')).toBeNull();
  });
});

test('whatever is replaced, the words around stay, and what comes out is a narrative', () => {
  assert(
    property(
      arbitraryNarrative,
      tuple(nat(), nat(), nat(), nat()),
      arbitraryText,
      (narrative, [at, which, from, to], words) => {
        const block = at % narrative.content.length;
        const node = narrative.content[block];
        const texts = node === undefined ? [] : blockTexts(node);
        const index = which % Math.max(1, texts.length);
        const text = texts[index] ?? '';
        const start = from % (text.length + 1);
        const end = start + (to % (text.length - start + 1));
        const origin = texts.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
        const place = { block, start: origin + start, end: origin + end };
        const after = replaceWords(narrative, place, words);
        pre(start < end);
        expect(narrativeSchema.parse(after)).toEqual(after);
        const changed = after?.content[block];
        expect(changed === undefined ? [] : blockTexts(changed)).toEqual(
          texts.with(index, text.slice(0, start) + words + text.slice(end)),
        );
      },
    ),
  );
});
