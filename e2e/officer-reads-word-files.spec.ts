import type { Page } from '@playwright/test';
import { bare, countOf, pageToWord } from './support/documents.ts';
import {
  figuresByAddress,
  paragraphsOf,
  published,
  publishedFile,
  type PublishedReport,
} from './support/fixtures.ts';
import { expect, test } from './support/journey.ts';
import { download } from './support/officer.ts';

const city = published('suqian-2023/suqian-2023.json');

/** Opens a Word file as the report of its own year, with nothing doubted, and hands out its data. */
async function readBack(page: Page, word: Uint8Array): Promise<string> {
  await page.goto('./#/import');
  await page.getByLabel('选择文件').setInputFiles({
    name: '年报.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(word),
  });
  await expect(page.getByRole('heading', { level: 1, name: '核对识别结果' })).toBeVisible();
  const doubts = page.getByRole('region', { name: '存疑' }).getByRole('listitem');
  expect(await doubts.allInnerTexts()).toEqual([]);
  await page.getByRole('button', { name: '按原年度打开' }).click();
  return exportData(page);
}

async function exportData(page: Page): Promise<string> {
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /^导出/u })
    .click();
  return new TextDecoder().decode(await download(page, '导出数据文件'));
}

/** Every figure, and every paragraph as often as the report has it. */
function expectReport(report: PublishedReport, json: string): void {
  const data: unknown = JSON.parse(json);
  expect(data).toMatchObject({ agency: report.agency, year: report.year, figures: report.figures });
  const leaves = [...json.matchAll(/"text": ("(?:[^"\\]|\\.)*")/gu)].map(([, text]) =>
    String(JSON.parse(text ?? '""')),
  );
  const text = bare(leaves.join('\n'));
  const own = bare(paragraphsOf(report).join('\n'));
  for (const paragraph of paragraphsOf(report))
    expect.soft(countOf(text, paragraph), paragraph.slice(0, 40)).toBe(countOf(own, paragraph));
}

for (const style of ['plain', 'word'])
  test(`A city’s page (${style}), saved as a Word file, is read with every figure and paragraph, and again from the app’s own Word file`, async ({
    page,
  }) => {
    const word = pageToWord(publishedFile(`suqian-2023/suqian-2023.${style}.html`));
    expectReport(city, await readBack(page, word));
    const own = await download(page, '导出Word');
    expectReport(city, await readBack(page, own));
    expect(figuresByAddress(city.figures).length).toBeGreaterThan(150);
  });
