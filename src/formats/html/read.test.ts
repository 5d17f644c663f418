import { existsSync, readFileSync } from 'node:fs';
import { array, assert, constantFrom, letrec, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomPaper } from '#formats/docx/testing/random-paper.ts';
import { compose } from '#report/compose.ts';
import { editions } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import { balancedReport } from '#report/testing/arbitrary-balanced.ts';
import { blockText, flattenPaper, sourceBlocks } from '#report/recognise/source.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { shapes } from '#formats/testing/shapes.ts';
import { escapeHtml } from './drawing.ts';
import { paperHtml } from './paper-html.ts';
import { readHtml } from './read.ts';

const textsOf = (html: string): readonly string[] => sourceBlocks(readHtml(html)).map(blockText);

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** How a report's page was written, and how it is read. */
function bothOf(report: Report): readonly [written: unknown[], read: unknown[]] {
  const paper = compose(report);
  const written = sourceBlocks(flattenPaper({ ...paper, metadata: [] }));
  return [shapes(written), shapes(sourceBlocks(readHtml(paperHtml(paper))))];
}

describe('our own page', () => {
  test('gives back the paper it was written from, widths aside', () => {
    const [written, read] = bothOf(sampleReport);
    expect(read).toEqual(written);
  });

  test.each(editions.map((edition) => [edition.id, edition] as const))(
    'the same of any report of edition %s',
    (_, edition) => {
      assert(
        property(balancedReport(edition, true), (report) => {
          const [written, read] = bothOf(report);
          expect(read).toEqual(written);
        }),
        { numRuns: 30 },
      );
    },
    30_000,
  );

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

interface Written {
  readonly html: string;
  readonly text: string;
}

/** Markup of any shape around texts, and the texts in order. */
const anyMarkup = letrec<{ readonly node: Written }>((tie) => ({
  node: oneof(
    { maxDepth: 5 },
    string({ unit: 'grapheme', maxLength: 12 }).map((text) => ({ html: escapeHtml(text), text })),
    tuple(
      constantFrom('p', 'div', 'b', 'span', 'h2', 'ul', 'li', 'table', 'tr', 'td', 'font', 'x-y'),
      array(tie('node'), { maxLength: 4 }),
    ).map(([tag, inside]) => ({
      html: `<${tag}>${inside.map(({ html }) => html).join('')}</${tag}>`,
      text: inside.map(({ text }) => text).join(''),
    })),
  ),
})).node;

const signsOf = (text: string): string =>
  Array.from(text.replaceAll(/[\s\0•]|\d\./gu, ''))
    .toSorted()
    .join('');

test('no visible character of any markup is lost, however its tags stand', () => {
  assert(
    property(anyMarkup, ({ html, text }) => {
      const read = sourceBlocks(readHtml(`<body>${html}`))
        .map(blockText)
        .join('');
      expect(signsOf(read)).toBe(signsOf(text));
    }),
    { numRuns: 400 },
  );
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
  [
    'what stands in a list outside its items',
    '<ul>头<li>甲</li><ul><li>乙</li></ul>尾</ul>',
    ['头\n•甲\n•乙\n尾'],
  ],
  [
    'an item whose marker stands beside its text',
    '<ul><li><span class="marker">甲、</span>一<b>二</b><p>三</p></li></ul>',
    ['甲、一二\n三'],
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
