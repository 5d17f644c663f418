// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { editionForYear } from '#report/editions.ts';
import type { Paper, PaperBlock, PaperCell } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { blockHtml } from './block-html.ts';
import { cmsHtml } from './cms-html.ts';
import { pageHtml } from './write.ts';

const blank = blankReport(editionForYear(2025), '云溪县水务局', 2025);
const report: Report = { ...blank, metadata: { ...blank.metadata, issuedOn: '2026-01-20' } };

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });

const table: PaperBlock = {
  kind: 'table',
  caption: '收到和处理申请',
  captionPrinted: false,
  tableId: 'applications',
  widths: [3, 1, 1],
  head: [
    {
      cells: [
        { blocks: [], colspan: 1, rowspan: 1, align: 'center' },
        { blocks: [paragraph('自然人')], colspan: 1, rowspan: 1, header: 'col', align: 'center' },
        { blocks: [paragraph('总计')], colspan: 1, rowspan: 1, header: 'col', align: 'center' },
      ],
    },
  ],
  body: [
    {
      cells: [
        {
          blocks: [paragraph('一、本年新收')],
          colspan: 1,
          rowspan: 1,
          header: 'row',
          align: 'start',
        },
        { blocks: [paragraph('12')], colspan: 1, rowspan: 1, align: 'center', figure: 'a/b/c' },
        {
          blocks: [paragraph('12')],
          colspan: 1,
          rowspan: 1,
          align: 'center',
          figure: 'a/b/d',
          computed: true,
        },
      ],
    },
  ],
};

const paper = (blocks: readonly PaperBlock[]): Paper => ({
  title: '云溪县水务局2025年政府信息公开工作年度报告',
  agency: '云溪县水务局',
  year: 2025,
  metadata: [
    { label: '索引号', value: 'A-1' },
    { label: '发文日期', value: '2026-01-20' },
  ],
  parts: [
    {
      id: 'overview',
      heading: { kind: 'heading', level: 1, number: '一、', runs: [{ text: '总体情况' }] },
      blocks,
      sources: blocks.map((_, index) => index),
    },
  ],
  closing: { agency: '云溪县水务局', date: '2026年1月20日' },
});

const drawn = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

test('Nothing a person wrote becomes markup, in the page or for a site', () => {
  const evil = paper([
    paragraph('<img src=x onerror=alert(1)>&lt;"\''),
    { kind: 'paragraph', runs: [{ text: '点这里', href: 'javascript:alert(1)' }] },
    { kind: 'paragraph', runs: [{ text: '网站', href: 'https://example.gov.cn/?a="b' }] },
  ]);
  for (const html of [pageHtml({ report, paper: evil }), cmsHtml(evil)]) {
    const page = drawn(html);
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
    expect(page.body.textContent).toContain('<img src=x onerror=alert(1)>&lt;"\'');
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.gov.cn/?a="b',
    ]);
  }
});

test('The page carries the tags government sites read, and one self-contained paper', () => {
  const page = drawn(pageHtml({ report, paper: paper([paragraph('正文')]) }));
  const meta = (name: string): string | null | undefined =>
    page.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  expect(page.documentElement.lang).toBe('zh-CN');
  expect(meta('ArticleTitle')).toBe('云溪县水务局2025年政府信息公开工作年度报告');
  expect(meta('PubDate')).toBe('2026-01-20');
  expect(meta('ContentSource')).toBe('云溪县水务局');
  expect(page.querySelectorAll('[src], link')).toHaveLength(0);
  expect(page.querySelector('h1')?.textContent).toBe('云溪县水务局2025年政府信息公开工作年度报告');
  expect(page.querySelector('h2')?.textContent).toBe('一、总体情况');
});

test('A statistics table keeps its heads, its spans and the addresses of its figures', () => {
  const drawnTable = drawn(blockHtml(table));
  expect([...drawnTable.querySelectorAll('th')].map((head) => head.scope)).toEqual([
    'col',
    'col',
    'row',
  ]);
  expect(drawnTable.querySelector('table')?.getAttribute('aria-label')).toBe('收到和处理申请');
  expect(
    [...drawnTable.querySelectorAll('[data-figure]')].map((cell) => [
      cell.getAttribute('data-figure'),
      cell.textContent,
      cell.hasAttribute('data-computed'),
    ]),
  ).toEqual([
    ['a/b/c', '12', false],
    ['a/b/d', '12', true],
  ]);
});

test('For a site there are inline looks only: no class, no address of ours', () => {
  const html = cmsHtml(paper([paragraph('正文'), table]));
  expect(html).not.toMatch(/ class=| data-/u);
  expect(drawn(html).querySelector('td')?.getAttribute('style')).toContain('border');
  expect(drawn(html).querySelectorAll('td, th')).toHaveLength(6);
});

test('Table heads that reach into the rows below stay with them', () => {
  const head = (text: string, rowspan = 1): PaperCell => ({
    blocks: [paragraph(text)],
    colspan: 1,
    rowspan,
    header: 'col',
    align: 'center',
  });
  const data: PaperCell = { blocks: [paragraph('3')], colspan: 1, rowspan: 1, align: 'start' };
  const html = blockHtml({
    ...table,
    widths: [1, 1],
    head: [{ cells: [head('渠道', 2), head('件数')] }],
    body: [{ cells: [data] }],
  });
  expect(drawn(html).querySelectorAll('thead')).toHaveLength(0);
  expect([...drawn(html).querySelectorAll('tr')].map((row) => row.textContent)).toEqual([
    '渠道件数',
    '3',
  ]);
});

test('A list’s own marks stand once each, in the page and for a site', () => {
  const list: PaperBlock = {
    kind: 'list',
    ordered: true,
    items: [
      { marker: '8.', blocks: [paragraph('公开指南')] },
      {
        marker: '9.',
        blocks: [
          paragraph('公开目录'),
          { kind: 'list', ordered: false, items: [{ marker: '◦', blocks: [paragraph('下级')] }] },
        ],
      },
    ],
  };
  expect(drawn(blockHtml(list)).body.textContent).toBe('8.公开指南9.公开目录◦下级');
  const forSite = drawn(cmsHtml(paper([list]))).body;
  expect(forSite.querySelectorAll('ol, ul, li')).toHaveLength(0);
  expect(forSite.textContent?.replace(/\s/gu, '')).toContain('8.公开指南9.公开目录◦下级');
});

test('A figure’s address may hold any sign', () => {
  const cell: PaperCell = {
    blocks: [],
    colspan: 1,
    rowspan: 1,
    align: 'center',
    figure: 'a/"><b>/c',
  };
  const html = blockHtml({ ...table, body: [{ cells: [cell, cell, cell] }] });
  expect(drawn(html).querySelector('[data-figure]')?.getAttribute('data-figure')).toBe('a/"><b>/c');
});
