import type { Browser, BrowserContext, Page } from '@playwright/test';
import { commentsInWord } from './support/documents.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import { download, expectSaved, lockLink, openSharePage } from './support/officer.ts';
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

/** Another browser, with nothing of the officer's in it: a reader's phone. */
const readersDevice = (browser: Browser, baseURL: string | undefined): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(baseURL !== undefined && { baseURL }),
  });

/** Presses a button that prints, and gives what would be on the paper. */
async function printed(page: Page, button: string): Promise<{ text: string; css: string }> {
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      const paper = document.querySelector('.print-paper');
      document.body.dataset['css'] = paper?.querySelector('style')?.textContent ?? '';
      document.body.dataset['text'] = paper?.querySelector('article')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.getByRole('button', { name: button, exact: true }).click();
  return page.evaluate(() => ({
    text: document.body.dataset['text'] ?? '',
    css: document.body.dataset['css'] ?? '',
  }));
}

/** The officer adopts the proposed words and declines the question, with a reason. */
async function settle(page: Page): Promise<void> {
  const inbox = page.getByRole('region', { name: '审阅意见' });
  await inbox.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(inbox.getByText('已采纳')).toBeVisible();
  const question = inbox.getByRole('listitem').filter({ hasText: '这个数核对过吗' });
  await question.getByRole('button', { name: '不采纳…' }).click();
  await page.getByRole('textbox', { name: '理由' }).fill('已与台账核对');
  await page.getByRole('button', { name: '不采纳', exact: true }).click();
  await expect(question).toContainText('已与台账核对');
}

test('An officer files the comments, hands out a copy with them, and the reviewer sees what changed in the next 稿', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await sendLink(page);
  const device = await readersDevice(browser, baseURL);
  const reviewer = await device.newPage();
  const copied = await review(reviewer, link);
  await expect(reviewer.getByRole('button', { name: /相比/u })).toHaveCount(0);
  await page.goto(/http\S+#\/reply\/\S+/u.exec(copied)?.[0] ?? '');
  await page.getByRole('link', { name: '去处理意见' }).click();
  await settle(page);

  const paper = await printed(page, '打印意见处理表');
  expect(paper.css).toContain('A4 landscape');
  expect(paper.text).toContain('共3条意见，还有1条未处理。');
  expect(paper.text).toContain('王科长同意报送（草稿第1稿）');
  for (const words of ['这个数核对过吗？', '未采纳', '已与台账核对', '已采纳', '问题写得实在。'])
    expect(paper.text).toContain(words);
  const report = await printed(page, '打印');
  expect(report.text).toContain('一、总体情况');
  expect(report.text).not.toContain('这个数核对过吗');
  const table = new TextDecoder().decode(await download(page, '下载意见处理表'));
  expect(table).toContain('已与台账核对');
  expect(table).not.toContain('<script');

  await page.getByRole('link', { name: '与王科长审阅的第1稿相比' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '与第1稿相比' })).toBeVisible();
  await expect(page.getByText('有变化的：文字1段')).toBeVisible();
  await expect(page.getByRole('insertion').first()).toBeVisible();
  await expect(page.getByText('只有这些变化')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '回到预览与审阅' }).click();
  await page.getByRole('button', { name: '复制附言和链接' }).click();
  await page.getByRole('link', { name: '第2稿与现在相比' }).click();
  await expect(page.getByText('没有变化')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: '导出', exact: true }).click();
  await expectAccessible(page);
  const comments = commentsInWord(await download(page, '导出带意见的审阅稿'));
  expect(comments).toContainEqual({
    by: '王科长',
    text: '疑问：这个数核对过吗？',
    beside: '14',
  });
  expect(comments.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['未采纳：已与台账核对', '已采纳']),
  );
  expect(comments).toHaveLength(5);
  const word = Buffer.from(await download(page, '导出Word')).toString('latin1');
  expect(word).not.toContain('comments.xml');

  await page.getByRole('link', { name: '预览与审阅' }).click();
  const next = page.getByRole('textbox', { name: '预览链接' });
  await expect(next).toHaveValue(/#\/view\/1\./u);
  await reviewer.goto('about:blank');
  await reviewer.goto(await next.inputValue());
  await reviewer.getByRole('button', { name: '与上次相比' }).click();
  await expect(reviewer.getByRole('heading', { level: 1, name: '与上次相比' })).toBeFocused();
  await expect(reviewer.getByRole('insertion').filter({ hasText: '还有' })).toBeVisible();
  await expect(reviewer.getByText('有变化的：文字1段')).toBeVisible();
  await expectAccessible(reviewer);
  await reviewer.getByRole('button', { name: '回到全文' }).click();
  await expect(reviewer.getByRole('button', { name: '与上次相比' })).toBeFocused();
  await expectAccessible(reviewer);
  await device.close();
});

test('A link opened where its draft lives is compared with it; a closed storage offers nothing and breaks nothing', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await sendLink(page);
  await page.getByRole('link', { name: /^其他需要报告的事项/u }).click();
  await page.getByRole('textbox', { name: /其他需要报告的事项.*正文/u }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('特此报告。');
  await expectSaved(page);
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: '与本机草稿相比' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '与本机草稿相比' })).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: '特此报告' })).toBeVisible();
  await expectAccessible(page);

  const closed = await readersDevice(browser, baseURL);
  await closed.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const reader = await closed.newPage();
  const thrown: string[] = [];
  reader.on('pageerror', ({ message }) => thrown.push(message));
  await reader.goto(link);
  await expect(reader.getByText('没有其他需要报告的事项')).toBeVisible();
  await expect(reader.getByRole('button', { name: /相比/u })).toHaveCount(0);
  expect(thrown).toEqual([]);
  await closed.close();
});

test('Where the code for comparing does not arrive, the report and the comments stay', async ({
  page,
  browser,
  baseURL,
}) => {
  const link = await sendLink(page);
  const device = await readersDevice(browser, baseURL);
  const reader = await device.newPage();
  await reader.goto(link);
  await expect(reader.getByText('没有其他需要报告的事项')).toBeVisible();
  await page.getByRole('link', { name: /^其他需要报告的事项/u }).click();
  await page.getByRole('textbox', { name: /其他需要报告的事项.*正文/u }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('特此报告。');
  await page.getByRole('link', { name: '预览与审阅' }).click();
  const next = page.getByRole('textbox', { name: '预览链接' });
  await expect(next).toHaveValue(/#\/view\/1\./u);
  await reader.route(/reader-changes/u, (route) => route.abort());
  await reader.goto('about:blank');
  await reader.goto(await next.inputValue());
  await reader.getByRole('button', { name: '与上次相比' }).click();
  await expect(reader.getByRole('alert')).toContainText('没有比较');
  await expect(reader.getByText('特此报告')).toBeVisible();
  await expect(reader.getByRole('region', { name: '我的意见' })).toBeVisible();
  await device.close();
});
