import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import {
  beginReport,
  expectSaved,
  goTo,
  openApp,
  proseOf,
  startWriting,
} from './support/officer.ts';

const drafts = (page: Page): Locator => page.getByRole('list', { name: '草稿' });

/** Lets storage refuse every write from now on, as a full disk does, until there is room again. */
const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    window.addEventListener('room again', () =>
      Object.defineProperty(Storage.prototype, 'setItem', own),
    );
  });

const makeRoom = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('room again')));

/** A new report of 2025 with words in its first section, saved. */
async function beginWith(page: Page, words: string): Promise<void> {
  await beginReport(page, '云溪县水务局', 2025);
  await startWriting(page, '总体情况');
  await page.keyboard.insertText(words);
  await expectSaved(page);
}

test('Two drafts stand side by side; each opens with its own text; copy, rename, delete and undo', async ({
  page,
}) => {
  await beginWith(page, '水务局的总体情况');
  await beginReport(page, '云溪县档案馆', 2017);
  await expectSaved(page);
  await openApp(page);
  await expect(drafts(page).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await drafts(page)
    .getByRole('link', { name: '云溪县水务局2025年政府信息公开工作年度报告' })
    .click();
  await goTo(page, '总体情况');
  await expect(proseOf(page, '总体情况')).toHaveText('水务局的总体情况');

  await openApp(page);
  const archive = drafts(page).getByRole('listitem').filter({ hasText: '档案馆' });
  await archive.getByRole('button').first().click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: '复制为新草稿' }).click();
  await expect(drafts(page).getByRole('listitem')).toHaveCount(3);
  await archive.first().getByRole('button').first().click();
  await page.getByRole('menuitem', { name: '删除草稿…' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click();
  await expect(drafts(page).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(drafts(page).getByRole('listitem')).toHaveCount(3);
});

test('Closing the page at once loses nothing', async ({ page, context }) => {
  await beginReport(page, '云溪县水务局', 2025);
  await startWriting(page, '总体情况');
  await page.keyboard.insertText('刚写完就关了窗口');
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(address);
  await expect(proseOf(again, '总体情况')).toHaveText('刚写完就关了窗口');
});

test('A draft that another window puts back is opened where it was said to be gone', async ({
  page,
  context,
}) => {
  await beginWith(page, '放回来的总体情况');
  const address = page.url();
  await openApp(page);
  await drafts(page).getByRole('listitem').first().getByRole('button').first().click();
  await page.getByRole('menuitem', { name: '删除草稿…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除草稿' }).click();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { name: '没有这份草稿' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(proseOf(other, '总体情况')).toContainText('放回来的总体情况');
});

test('A full storage is said in a bar that stays; the text is kept; saving goes on when there is room', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '总体情况');
  await expectSaved(page);
  await fillStorage(page);
  await proseOf(page, '总体情况').click();
  await page.keyboard.insertText('空间不足时写下的话');
  const bar = page.getByRole('alert').filter({ hasText: '未保存：浏览器空间不足，请立即下载备份' });
  await expect(bar).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toHaveCount(0);
  await expectAccessible(page);
  const backup = page.waitForEvent('download');
  await bar.getByRole('button', { name: '下载备份' }).click();
  await backup;
  await expect(proseOf(page, '总体情况')).toHaveText('空间不足时写下的话');
  await makeRoom(page);
  await expectSaved(page);
  await expect(bar).toHaveCount(0);
  await page.reload();
  await expect(proseOf(page, '总体情况')).toHaveText('空间不足时写下的话');
});

test('Damaged, foreign and newer drafts are listed as 无法读取, handed out raw, and never overwritten', async ({
  page,
}) => {
  const stored = {
    'zfxxgk:draft:damaged': '{"version":1,"id":"damaged","report":{"agency":"云溪',
    'zfxxgk:draft:foreign': '{"some":"other program"}',
    'zfxxgk:draft:newer': '{"version":99,"id":"newer"}',
  };
  await openApp(page);
  await page.evaluate((entries) => {
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, stored);
  await page.reload();
  const unreadable = drafts(page).getByRole('listitem').filter({ hasText: '无法读取' });
  await expect(unreadable).toHaveCount(3);
  await expectAccessible(page);
  const file = page.waitForEvent('download');
  await unreadable
    .first()
    .getByRole('button', { name: /下载原始数据/u })
    .click();
  await file;
  await beginReport(page, '云溪县水务局', 2025);
  await expectSaved(page);
  const after = await page.evaluate(
    (keys) => Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)])),
    Object.keys(stored),
  );
  expect(after).toEqual(stored);
});
