import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import { openSharePage } from './support/officer.ts';
import { comment, commentThreeWays, openSample, selectWords } from './support/reviewer.ts';

const mark = (page: Page, number: number): Locator =>
  page.locator(`button.mark[data-number="${number}"]`);

test('The words a reviewer selects are underlined and numbered; mark and comment lead to each other', async ({
  page,
}) => {
  await openSample(page);
  await selectWords(page, '公开不当引起的舆情');
  await page.getByRole('button', { name: '对选中的字提意见' }).click();
  await comment(page, { kind: '疑问', text: '指什么？' });
  await expect(page.locator('span.said')).toHaveText('公开不当引起的舆情');
  await expect(page.getByRole('button', { name: '对选中的字提意见' })).toBeHidden();
  await expect(mark(page, 1)).toHaveAccessibleName('意见1：疑问，指什么？');

  await page.locator('[data-figure="applications/granted/total"]').click();
  await comment(page, { kind: '批注', text: '已核对' });
  await expect(page.locator('td.said-cell')).toHaveText('14');
  await expectAccessible(page);

  const items = page.getByRole('region', { name: '我的意见' }).getByRole('listitem');
  await mark(page, 2).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(items.nth(1)).toBeFocused();
  await expect(items.nth(1)).toContainText('已核对');
  await page.getByRole('button', { name: '意见1，看原文' }).click();
  await expect(mark(page, 1)).toBeFocused();
  await expect(mark(page, 1)).toBeInViewport();

  await items.nth(0).getByRole('button', { name: '修改' }).click();
  await page.getByRole('textbox', { name: '意见', exact: true }).fill('指哪一件？');
  await page.getByRole('button', { name: '保存意见' }).click();
  await expect(mark(page, 1)).toHaveAccessibleName('意见1：疑问，指哪一件？');
  await items.nth(0).getByRole('button', { name: '删除' }).click();
  await expect(page.locator('span.said')).toHaveCount(0);
  await expect(mark(page, 1)).toHaveAccessibleName('意见1：批注，已核对');
  await expect(mark(page, 2)).toHaveCount(0);
});

test('What is copied from a marked paper is the report’s text alone', async ({ page }) => {
  await openSample(page);
  const words = '没有其他需要报告的事项';
  await selectWords(page, words);
  const paragraph = page.locator('article p').filter({ hasText: words });
  await paragraph.hover();
  await paragraph.getByRole('button', { name: /^提意见/u }).click();
  await comment(page, { kind: '批注', text: '好' });
  await paragraph.evaluate((element) => {
    const last = element.lastChild;
    if (last !== null) document.getSelection()?.setBaseAndExtent(element, 0, last, 0);
  });
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toMatch(/除上述情况外，没有其他需要报告的事项。$/u);
  expect(copied).not.toContain('提意见');
});

test('Printed, the draft is marked as one, with the comments numbered in it and listed behind', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: '对全文提意见' }).click();
  await comment(page, { kind: '批注', text: '可以报送' });
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.getByText('审阅意见（1条）')).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(page.getByText('草稿第3稿　2026年1月20日14:05').last()).toBeVisible();
  await expect(page.getByText('全文　批注（王科长）：可以报送')).toBeVisible();
  await expect(page.locator('.print-review button.mark')).toHaveCount(1);
  await expect(page.getByRole('main')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.locator('.print-review')).toHaveCount(0);
});

test('The officer sees the comments marked on the paper; an adopted one is no longer', async ({
  page,
  context,
}) => {
  await openSharePage(page);
  const link = await page.getByRole('textbox', { name: '预览链接' }).inputValue();
  await page.getByRole('button', { name: '复制附言和链接' }).click();
  const reader = await context.newPage();
  await reader.goto(link);
  await commentThreeWays(reader);
  await reader.getByRole('button', { name: '交回3条意见' }).click();
  await reader.getByRole('button', { name: '复制意见' }).click();
  await expect(reader.getByText('已复制，请粘贴')).toBeVisible();
  await reader.close();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const inbox = page.getByRole('region', { name: '审阅意见' });
  await inbox.getByRole('textbox', { name: '收取意见' }).fill(copied);
  await inbox.getByRole('button', { name: '收取', exact: true }).click();

  const paper = page.getByRole('region', { name: '预览' });
  await expect(paper.getByRole('button', { name: /^意见\d：王科长/u })).toHaveCount(3);
  await expect(paper.locator('span.said')).toContainText('2025年，本局政府信息公开工作仍存在');
  await expectAccessible(page);
  const rows = inbox.getByRole('listitem');
  await rows
    .filter({ hasText: '语气再平实些' })
    .getByRole('button', { name: /看原文/u })
    .click();
  await expect(paper.locator('span.said').first()).toBeInViewport();
  await paper.getByRole('button', { name: /语气再平实些/u }).click();
  await expect(rows.filter({ hasText: '语气再平实些' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: '预览与审阅' })).toBeVisible();

  await inbox.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(paper.locator('span.said')).toHaveCount(0);
  await expect(paper.getByText('还有一些不足')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(paper.locator('span.said')).toContainText('2025年，本局政府信息公开工作仍存在');
});
