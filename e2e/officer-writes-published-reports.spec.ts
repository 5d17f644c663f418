import type { Page } from '@playwright/test';
import {
  bare,
  characterCounts,
  countOf,
  printWord,
  readPdf,
  readWord,
} from './support/documents.ts';
import type { PublishedReport } from './support/fixtures.ts';
import { figuresByAddress, paragraphsOf, published } from './support/fixtures.ts';
import { expect, test } from './support/journey.ts';
import {
  beginReport,
  download,
  expectSaved,
  figure,
  goTo,
  pasteFigures,
  pasteProse,
  typeDown,
} from './support/officer.ts';

const city = published('suqian-2023/suqian-2023.json');
const bureau = published('zhangdian-2012/report.json');

/** Rows of a block's figures, in the fixture's order, without the named totals. */
function rowsOf(report: PublishedReport, prefix: string): { first: string; rows: number[][] } {
  const cells = figuresByAddress(report.figures).filter(([address]) => address.startsWith(prefix));
  const rows = new Map<string, number[]>();
  for (const [address, value] of cells) {
    const row = address.slice(0, address.lastIndexOf('/'));
    rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return { first: cells[0]?.[0] ?? '', rows: [...rows.values()] };
}

async function fillCityTables(page: Page): Promise<void> {
  await goTo(page, '主动公开政府信息情况');
  const rules = rowsOf(city, 'proactiveDisclosure/article20-1/');
  await pasteFigures(page, rules.first, rules.rows);
  for (const [address, value] of figuresByAddress(city.figures))
    if (/^proactiveDisclosure\/article20-[568]/u.test(address))
      await typeDown(page, address, [String(value)]);

  await goTo(page, '收到和处理政府信息公开申请情况');
  const { rows } = rowsOf(city, 'applications/');
  const people = rows.map((row) => String(row[0]));
  await typeDown(page, 'applications/newlyReceived/naturalPerson', people.slice(0, 12));
  await expectSaved(page);
  await page.reload();
  await typeDown(
    page,
    'applications/refused.administrativeQuery/naturalPerson',
    people.slice(11, 23),
  );
  await typeDown(page, 'applications/carriedOver/naturalPerson', people.slice(24));
  await pasteFigures(
    page,
    'applications/newlyReceived/business',
    rows.map((row) => row.slice(1)),
  );

  await goTo(page, '政府信息公开行政复议、行政诉讼情况');
  const [cases = []] = rowsOf(city, 'reviewAndLitigation/').rows;
  await figure(page, 'reviewAndLitigation/cases/reconsideration.upheld').click();
  for (const value of cases.slice(0, 4)) {
    await page.keyboard.type(String(value));
    await page.keyboard.press('Tab');
  }
  await pasteFigures(page, 'reviewAndLitigation/cases/direct.upheld', [cases.slice(5)]);
}

interface Exports {
  readonly word: Uint8Array;
  readonly html: string;
  readonly json: string;
  readonly pdf: Uint8Array;
}

async function exportEverything(page: Page): Promise<Exports> {
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: /^导出/u })
    .click();
  await expect(page.getByRole('button', { name: '导出Word' })).toBeVisible();
  const decoder = new TextDecoder();
  const word = await download(page, '导出Word');
  const html = decoder.decode(await download(page, '导出网页'));
  const json = decoder.decode(await download(page, '导出数据文件'));
  return { word, html, json, pdf: await page.pdf({ preferCSSPageSize: true }) };
}

/** Each paragraph stands in a text as often as the report has it. */
function expectParagraphs(report: PublishedReport, text: string): void {
  const own = bare(paragraphsOf(report).join('\n'));
  for (const paragraph of paragraphsOf(report))
    expect.soft(countOf(text, paragraph), paragraph.slice(0, 40)).toBe(countOf(own, paragraph));
}

function expectJson(report: PublishedReport, json: string): void {
  const data: unknown = JSON.parse(json);
  expect(data).toMatchObject({
    format: 'zfxxgk-annual-report',
    agency: report.agency,
    year: report.year,
    figures: report.figures,
  });
  const leaves = [...json.matchAll(/"text": ("(?:[^"\\]|\\.)*")/gu)].map(([, text]) =>
    String(JSON.parse(text ?? '""')),
  );
  expectParagraphs(report, bare(leaves.join('\n')));
}

async function expectHtml(page: Page, report: PublishedReport, html: string): Promise<string> {
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  const text = bare(await sheet.locator('body').innerText());
  const figures = await sheet
    .locator('[data-figure]')
    .evaluateAll((cells) =>
      cells.map((cell) => [cell.getAttribute('data-figure'), Number(cell.textContent)]),
    );
  await sheet.close();
  expectParagraphs(report, text);
  expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(figuresByAddress(report.figures)));
  return text;
}

function expectWord(report: PublishedReport, bytes: Uint8Array): void {
  const word = readWord(bytes);
  expectParagraphs(report, bare(word.paragraphs.join('\n')));
  const numbers = word.tables.flatMap((table) =>
    table.flatMap((row) => row.filter((cell) => /^\d+(?:\.\d+)?$/u.test(cell)).map(Number)),
  );
  expect(numbers).toEqual(figuresByAddress(report.figures).map(([, value]) => value));
}

/** Heads of the applications table, which repeat where it runs over a page. */
const heads =
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他';

/** Every paragraph, and every character of what the Word file holds, comes out in print; only a table's head may repeat. */
function expectPrint(report: PublishedReport, pdf: Uint8Array, paper: string): void {
  const text = readPdf(pdf);
  expectParagraphs(report, text);
  const corner = '勾稽关系';
  const repeats = countOf(text, corner) - countOf(bare(paper), corner);
  expect(characterCounts(text)).toEqual(characterCounts(paper + heads.repeat(repeats)));
}

async function expectEverywhere(page: Page, report: PublishedReport): Promise<void> {
  const { word, html, json, pdf } = await exportEverything(page);
  expectJson(report, json);
  await expectHtml(page, report, html);
  expectWord(report, word);
  const body = readWord(word).paragraphs.join('\n');
  const printed = readPdf(printWord(word));
  expectParagraphs(report, printed);
  for (const [, value] of figuresByAddress(report.figures))
    expect.soft(countOf(printed, String(value))).toBeGreaterThanOrEqual(1);
  expectPrint(report, pdf, body);
}

test('A city office writes its 2021-format report of 2023, typed and pasted, and every export holds it all', async ({
  page,
}) => {
  await beginReport(page, city.agency, city.year);
  await goTo(page, '总体情况');
  await pasteProse(page, '总体情况', {
    paragraphs: city.narrative['overview'] ?? [],
    as: 'web page',
  });
  await fillCityTables(page);
  await goTo(page, '存在的主要问题及改进情况');
  await pasteProse(page, '存在的主要问题及改进情况', {
    paragraphs: city.narrative['problems'] ?? [],
    as: 'text',
  });
  await goTo(page, '其他需要报告的事项');
  await pasteProse(page, '其他需要报告的事项', {
    paragraphs: city.narrative['otherMatters'] ?? [],
    as: 'text',
  });
  await expectSaved(page);
  await expectEverywhere(page, city);
});

const metadataFields: readonly (readonly [string, string])[] = [
  ['indexNumber', '索引号'],
  ['documentNumber', '文号'],
  ['issuedOn', '发文日期'],
  ['publisher', '发布机构'],
  ['site', '网站'],
];

test('A bureau writes its nine-section report of 2012, and every export holds it all', async ({
  page,
}) => {
  await beginReport(page, bureau.agency, bureau.year);
  for (const [key, label] of metadataFields)
    await page.getByRole('textbox', { name: label }).fill(bureau.metadata?.[key] ?? '');
  await pasteProse(page, '基本信息', { paragraphs: bureau.preamble ?? [], as: 'text' });
  const titles = await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('listitem')
    .allInnerTexts();
  expect(titles.length).toBeGreaterThanOrEqual(10);
  let written = 0;
  for (const [title, id] of sectionsOf2008) {
    await goTo(page, title);
    await pasteProse(page, title, {
      paragraphs: bureau.narrative[id] ?? [],
      as: written % 2 === 0 ? 'text' : 'web page',
    });
    written += 1;
    if (written === 5) {
      await expectSaved(page);
      await page.reload();
    }
  }
  await expectSaved(page);
  await expectEverywhere(page, bureau);
});

const sectionsOf2008: readonly (readonly [string, string])[] = [
  ['概述', 'overview'],
  ['政府信息公开的组织领导和制度建设情况', 'organisation'],
  ['主动公开政府信息以及公开平台建设情况', 'proactiveDisclosure'],
  ['政府信息公开申请的办理情况', 'applications'],
  ['政府信息公开的收费及减免情况', 'charges'],
  ['因政府信息公开申请提起行政复议、行政诉讼的情况', 'reviewAndLitigation'],
  ['政府信息公开保密审查及监督检查情况', 'secrecyReview'],
  ['政府信息公开工作存在的主要问题及改进情况', 'problems'],
  ['需要说明的事项与附表', 'notesAndAnnex'],
];
