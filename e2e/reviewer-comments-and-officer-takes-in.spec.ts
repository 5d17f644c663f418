import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import { lockLink, openSharePage } from './support/officer.ts';
import { commentThreeWays, phone } from './support/reviewer.ts';

/** The officer opens the sample and copies its link. */
async function sendLink(page: Page): Promise<string> {
  await openSharePage(page);
  await page.getByRole('button', { name: '复制附言和链接' }).click();
  return page.getByRole('textbox', { name: '预览链接' }).inputValue();
}

/** Three comments: a heading, a paragraph with proposed words, a figure. Gives the reply as copied. */
async function review(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await commentThreeWays(page);
  const panel = page.getByRole('region', { name: '我的意见' });
  await expect(panel.getByRole('heading')).toHaveText('我的意见（3）');
  await page.reload();
  await expect(panel.getByRole('heading')).toHaveText('我的意见（3）');
  await expectAccessible(page);
  await panel.getByRole('button', { name: '交回3条意见' }).click();
  await page.getByRole('checkbox', { name: '同意报送' }).check();
  await page.getByRole('button', { name: '复制意见' }).click();
  await expect(page.getByText('已复制，请粘贴到聊天')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('A reviewer comments three ways on a phone; the officer takes in, adopts one and declines one', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await sendLink(page);
  const context = await browser.newContext({
    viewport: phone,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(baseURL !== undefined && { baseURL }),
  });
  const copied = await review(await context.newPage(), link);
  await context.close();

  const inbox = page.getByRole('region', { name: '审阅意见' });
  await inbox.getByRole('textbox', { name: '收取意见' }).fill(`王科长：\n${copied}`);
  await inbox.getByRole('button', { name: '收取', exact: true }).click();
  await expect(inbox.getByText('新收3条')).toBeVisible();
  await expect(inbox.getByText('王科长同意报送（草稿第1稿）')).toBeVisible();
  await expect(inbox.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);

  await inbox.getByRole('textbox', { name: '收取意见' }).fill(copied);
  await inbox.getByRole('button', { name: '收取', exact: true }).click();
  await expect(inbox.getByRole('listitem')).toHaveCount(3);

  await inbox.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(inbox.getByText('已采纳')).toBeVisible();
  const question = inbox.getByRole('listitem').filter({ hasText: '这个数核对过吗' });
  await question.getByRole('button', { name: '不采纳…' }).click();
  await page.getByRole('textbox', { name: '理由' }).fill('已与台账核对');
  await page.getByRole('button', { name: '不采纳', exact: true }).click();
  await expect(question).toContainText('未采纳：已与台账核对');

  await page.getByRole('link', { name: /^存在的主要问题/u }).click();
  await expect(page.getByRole('textbox', { name: /存在的主要问题.*正文/u })).toContainText(
    '还有一些不足',
  );
});

test('Under a passphrase the round trip is the same, and the reply needs none', async ({
  page,
  browser,
  baseURL,
}) => {
  await openSharePage(page);
  const link = page.getByRole('textbox', { name: '预览链接' });
  await lockLink(page, '云溪2026');
  const context = await browser.newContext({
    viewport: phone,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(baseURL !== undefined && { baseURL }),
  });
  const reviewer = await context.newPage();
  await reviewer.goto(await link.inputValue());
  await reviewer.getByLabel('口令').fill('云溪2026');
  await reviewer.getByRole('button', { name: '打开' }).click();
  await commentThreeWays(reviewer);
  await reviewer.getByRole('button', { name: '交回3条意见' }).click();
  await reviewer.getByRole('button', { name: '复制意见' }).click();
  await expect(reviewer.getByText('已复制，请粘贴到聊天')).toBeVisible();
  await context.close();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const inbox = page.getByRole('region', { name: '审阅意见' });
  await inbox.getByRole('textbox', { name: '收取意见' }).fill(copied);
  await inbox.getByRole('button', { name: '收取', exact: true }).click();
  await expect(inbox.getByRole('listitem')).toHaveCount(3);
});

test('A reply link opened where the draft is lands on it; elsewhere it says where to go', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await sendLink(page);
  const other = await browser.newContext({
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(baseURL !== undefined && { baseURL }),
  });
  const reviewer = await other.newPage();
  const copied = await review(reviewer, link);
  const reply = /http\S+#\/reply\/\S+/u.exec(copied)?.[0] ?? '';
  await reviewer.goto(reply);
  await expect(reviewer.getByRole('alert')).toContainText('草稿只在写它的那台电脑');
  await other.close();
  await page.goto(reply);
  await expect(page.getByText('新收3条')).toBeVisible();
  await page.getByRole('link', { name: '去处理意见' }).click();
  await expect(page.getByRole('region', { name: '审阅意见' }).getByRole('listitem')).toHaveCount(3);
});
