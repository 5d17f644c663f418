import { existsSync, readFileSync } from 'node:fs';
import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPaper } from '#formats/docx/testing/random-paper.ts';
import { compose } from '#report/compose.ts';
import type { PaperBlock } from '#report/paper.ts';
import { blockText, flattenPaper, sourceBlocks } from '#report/recognise/source.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { paperHtml } from './paper-html.ts';
import { readHtml } from './read.ts';

const textsOf = (html: string): readonly string[] => sourceBlocks(readHtml(html)).map(blockText);

/** A blank line prints nothing, and is not read. */
const shapes = (blocks: readonly PaperBlock[]): unknown[] =>
  blocks.filter((block) => block.kind !== 'paragraph' || block.runs.length > 0).map(shape);

const shape = (block: PaperBlock): unknown => {
  switch (block.kind) {
    case 'heading':
      return { level: block.level, runs: block.runs };
    case 'paragraph':
      return { runs: block.runs };
    case 'list':
      return block.items.map(({ marker, blocks }) => [marker, shapes(blocks)]);
    case 'table':
      return [block.head, block.body].map((rows) =>
        rows.map(({ cells }) =>
          cells.map(({ blocks, colspan, rowspan, align, header }) => ({
            blocks: shapes(blocks),
            colspan,
            rowspan,
            align,
            header,
          })),
        ),
      );
  }
};

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

describe('our own page', () => {
  test('gives back the paper it was written from, widths aside', () => {
    const paper = compose(sampleReport);
    const { metadata: _, ...rest } = paper;
    const written = flattenPaper({ ...rest, metadata: [] });
    expect(shapes(sourceBlocks(readHtml(paperHtml(paper))))).toEqual(shapes(sourceBlocks(written)));
  });

  test('any paper keeps its characters in order', () => {
    assert(
      property(randomPaper, (paper) => {
        const read = sourceBlocks(readHtml(paperHtml(paper)))
          .map(blockText)
          .join('');
        const written = sourceBlocks(flattenPaper({ ...paper, metadata: [] }))
          .map(blockText)
          .join('');
        expect(bare(read)).toBe(bare(written));
      }),
      { numRuns: 60 },
    );
  });
});

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['text outside any element', '开头<p>一段</p>结尾', ['开头', '一段', '结尾']],
  [
    'line breaks as old sites make paragraphs',
    '一、概述<br>正文。<br><br>二、情况',
    ['一、概述\n正文。\n\n二、情况'],
  ],
  [
    'scripts, styles and hidden parts',
    '<script>x()</script><style>p{}</style><p hidden>藏</p><p style="display: none">藏</p><p>见</p>',
    ['见'],
  ],
  [
    'a layout table',
    '<table><tr><td><table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>',
    ['甲\t1'],
  ],
  [
    'a caption above its table',
    '<table><caption>表题</caption><tr><td>甲</td><td>1</td></tr></table>',
    ['表题', '甲\t1'],
  ],
  ['folded and shown blanks', '<p>  甲 \n 乙　丙 </p>', ['甲 乙　丙']],
];

describe('other pages', () => {
  test.each(cases)('%s', (_, html, expected) => expect(textsOf(html)).toEqual(expected));

  test('links that may run something are text', () => {
    const [block] = sourceBlocks(readHtml('<p><a href="javascript:alert(1)">点</a></p>'));
    expect(block).toEqual({ kind: 'paragraph', runs: [{ text: '点' }] });
  });

  test('nothing in the page runs', () => {
    readHtml('<img src=x onerror="globalThis.hurt = true"><script>globalThis.hurt = true</script>');
    expect(globalThis).not.toHaveProperty('hurt');
  });
});

const fixtures = ['plain', 'word'].map(
  (style) => `../shared/fixtures/suqian-2023/suqian-2023.${style}.html`,
);

describe.runIf(fixtures.every((file) => existsSync(file)))('published pages', () => {
  test.each(fixtures)('%s: three tables, every paragraph', (file) => {
    const blocks = sourceBlocks(readHtml(readFileSync(file, 'utf8')));
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
    expect(blocks.filter(({ kind }) => kind === 'paragraph').length).toBeGreaterThan(15);
  });
});
