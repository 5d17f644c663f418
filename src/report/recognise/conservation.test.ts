import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNarrative } from '#report/compose-narrative.ts';
import { compose } from '#report/compose.ts';
import type { Paper, PaperBlock } from '#report/paper.ts';
import { anyReport } from '#report/testing/arbitrary-report.ts';
import type { Became, Recognition } from './recognition.ts';
import { recognise } from './recognise.ts';
import { blockText, flattenPaper, sourceBlocks, sourcePaper } from './source.ts';
import { withoutBlanks } from './squeeze.ts';

/**
 * The law: the account's pieces of each source block, put together, are that block, blanks aside.
 * Pieces that became prose are the report's prose sign for sign; pieces set aside are 未归位内容 sign
 * for sign; the others are titles, lines about the report, and the tables' labels and figures as
 * they stood.
 */

const signs = (text: string): string => Array.from(withoutBlanks(text)).toSorted().join('');

const piecesThat = (read: Recognition, became: Became): string =>
  read.account.flatMap((piece) => (piece.became === became ? [piece.text] : [])).join('');

function holds(source: Paper): void {
  const read = recognise(source);
  for (const [index, block] of sourceBlocks(source).entries()) {
    const pieces = read.account.filter((piece) => piece.source === index);
    expect(withoutBlanks(pieces.map(({ text }) => text).join(''))).toBe(
      withoutBlanks(blockText(block)),
    );
  }
  const { preamble, narrative } = read.report;
  const prose = [preamble, ...Object.values(narrative)].flatMap((each) =>
    composeNarrative(each).blocks.map(blockText),
  );
  expect(signs(piecesThat(read, 'prose'))).toBe(signs(prose.join('')));
  expect(signs(piecesThat(read, 'setAside'))).toBe(
    signs(read.setAside.map(({ text }) => text).join('')),
  );
}

const words = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '规章',
  '12',
  '本年新收政府信息公开申请数量',
  '三、本年度办理结果',
  '1.属于国家秘密',
  '索 引 号：',
  '分类：',
  '| 文号 | 〔2020〕3号 |',
  '打印 关闭',
  '云溪县水务局2025年政府信息公开工作年度报告',
  '2026年1月20日',
  '存在的问题：',
  '。',
  '公开工作',
  '???',
  '\u3000',
  '\n',
  '\t',
  '|',
  '政府信息公开情况统计表',
  '<b>&amp;',
  '𠮷',
];

const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((pieces) => pieces.join('')),
);

const paragraph = anyLine.map((text): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] }));
const heading = fc
  .tuple(anyLine, fc.constantFrom(1 as const, 2 as const, 3 as const))
  .map(([text, level]): PaperBlock => ({ kind: 'heading', level, number: '', runs: [{ text }] }));
const table = fc
  .array(fc.array(anyLine, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 6 })
  .map((rows): PaperBlock => ({
    kind: 'table',
    caption: '',
    captionPrinted: false,
    tableId: null,
    widths: [1],
    head: [],
    body: rows.map((cells) => ({
      cells: cells.map((text) => ({
        blocks: [{ kind: 'paragraph', runs: [{ text }] }],
        colspan: 1,
        rowspan: 1,
        align: 'start',
      })),
    })),
  }));

const anySource = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: paragraph },
      { weight: 2, arbitrary: heading },
      { weight: 1, arbitrary: table },
    ),
    { maxLength: 14 },
  )
  .map(sourcePaper);

describe('nothing is lost', () => {
  test('of any source, in whatever order its lines and tables stand', () => {
    fc.assert(fc.property(anySource, holds), { numRuns: 600, interruptAfterTimeLimit: 20_000 });
  }, 60_000);

  test('of a composed report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const source = flattenPaper(compose(report));
        const read = recognise(source);
        const pieces = read.account.map(({ text }) => text).join('');
        expect(withoutBlanks(pieces)).toBe(
          withoutBlanks(sourceBlocks(source).map(blockText).join('')),
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

const lines = (count: number): Paper =>
  sourcePaper(
    Array.from({ length: count }, (_, index) => ({
      kind: 'paragraph' as const,
      runs: [{ text: index % 50 === 0 ? '一、本年新收' : `第${index}行，公开工作扎实推进。` }],
    })),
  );

const timed = (count: number): number => {
  const before = performance.now();
  recognise(lines(count));
  return performance.now() - before;
};

test('lines are read in time that grows with their number alone', () => {
  timed(4000);
  const [small, large] = [timed(8000), timed(64_000)];
  expect(large / Math.max(small, 20)).toBeLessThan(24);
}, 30_000);
