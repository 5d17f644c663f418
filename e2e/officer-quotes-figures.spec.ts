import { unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import {
  beginReport,
  download,
  expectSaved,
  figure,
  goTo,
  proseOf,
  startWriting,
} from './support/officer.ts';

const overview = '总体情况';
const table = '收到和处理政府信息公开申请情况';
const person = 'applications/newlyReceived/naturalPerson';

const chooser = (page: Page): Locator => page.getByRole('dialog', { name: '引用数据' });

async function fill(page: Page, text: string): Promise<void> {
  await goTo(page, table);
  await figure(page, person).fill(text);
  await page.keyboard.press('Enter');
}

async function quote(page: Page, words: string): Promise<void> {
  await page.keyboard.type('@');
  await expect(chooser(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(chooser(page)).toBeHidden();
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function exportsOf(page: Page): Promise<Record<'docx' | 'html' | 'json', string>> {
  await page.getByRole('link', { name: /^导出/u }).click();
  const docx = unzipSync(await download(page, '导出Word'));
  const html = text(await download(page, '导出网页'));
  const json = text(await download(page, '导出数据文件'));
  return { docx: text(docx['word/document.xml']), html, json };
}

test('A sentence with figures from the table follows it into every export', async ({ page }) => {
  await beginReport(page, '云溪县水务局', 2025);
  await fill(page, '30');
  await startWriting(page, overview);
  await page.keyboard.type('全年收到申请');
  await quote(page, '新收总计');
  await page.keyboard.type('件。');
  await expect(proseOf(page, overview)).toHaveText('全年收到申请30件。');
  await expectSaved(page);
  await page.reload();
  await expect(proseOf(page, overview)).toHaveText('全年收到申请30件。');

  await fill(page, '48');
  await goTo(page, overview);
  await expect(proseOf(page, overview)).toHaveText('全年收到申请48件。');
  await expect(page.getByRole('region', { name: '预览' })).toContainText('全年收到申请48件。');
  await expectSaved(page);
  const files = await exportsOf(page);
  expect(files.docx).toContain('全年收到申请48件。');
  expect(files.html).toContain('全年收到申请48件。');
  expect(files.json).toMatch(
    /"source": "applications\/newlyReceived\/total"\s*\},\s*"text": "48"/u,
  );
});

test('A figure is copied, taken away, brought back, looked up and made plain', async ({ page }) => {
  await beginReport(page, '云溪县水务局', 2025);
  await fill(page, '30');
  const prose = await startWriting(page, overview);
  await quote(page, '新收 自然人');
  await page.keyboard.type('件');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('30件');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(prose.locator('[data-live-figure]')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(prose.locator('[data-live-figure]')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Y');
  await expect(prose.locator('[data-live-figure]')).toHaveCount(2);

  await prose.locator('[data-live-figure]').first().click();
  const card = page.getByRole('dialog', { name: '引用数据30' });
  await expect(card).toContainText('自然人');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: '去看表格' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(prose).toBeFocused();
  await prose.locator('[data-live-figure]').first().click();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await prose.locator('[data-live-figure]').last().click();
  await page.getByRole('button', { name: '改为普通数字' }).click();
  await expect(prose.locator('[data-live-figure]')).toHaveCount(1);
  await prose.locator('[data-live-figure]').click();
  await page.getByRole('button', { name: '去看表格' }).click();
  await expect(figure(page, person)).toBeFocused();
  await figure(page, person).fill('31');
  await page.keyboard.press('Enter');
  await goTo(page, overview);
  await expect(prose.locator('p')).toHaveText(['31件', '30件']);
});

test('An @ can be typed, and what is chosen can be a sum, a share or a sentence', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await fill(page, '30');
  const prose = await startWriting(page, overview);
  await page.keyboard.type('信箱：@');
  await page.keyboard.press('Escape');
  await page.keyboard.type('，gk@yunxi.example');
  await expect(chooser(page)).toBeHidden();
  await expect(prose).toHaveText('信箱：@，gk@yunxi.example');
  await page.keyboard.type('；＠');
  await expect(chooser(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: '引用数据' }).click();
  await expectAccessible(page);
  await chooser(page).getByText('占比').click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('新收 自然人');
  await page.keyboard.press('Enter');
  await chooser(page).getByRole('combobox').fill('新收总计');
  await expect(chooser(page).locator('output')).toContainText('将插入100.0%');
  await page.keyboard.press('Enter');
  await expect(prose.locator('p').last()).toHaveText('100.0%');

  await page.keyboard.press('ControlOrMeta+Shift+D');
  await chooser(page).getByText('现成句子').click();
  await expectAccessible(page);
  await chooser(page)
    .getByRole('option', { name: /^全年共收到政府信息公开申请30件。/u })
    .click();
  await expect(prose.locator('p').last()).toHaveText('100.0%全年共收到政府信息公开申请30件。');
});
