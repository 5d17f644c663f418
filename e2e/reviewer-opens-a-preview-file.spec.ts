import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test';
import { expect, expectAccessible, test, watch } from './support/journey.ts';
import { downloaded, lockLink, openSharePage } from './support/officer.ts';
import { commentThreeWays, phone } from './support/reviewer.ts';

/** A file as it lies on the reviewer's disk. */
async function putOnDisk(bytes: Uint8Array, info: TestInfo): Promise<string> {
  const path = info.outputPath('预览 文件.html');
  await writeFile(path, bytes);
  return pathToFileURL(path).href;
}

/** A reviewer's phone without any network. */
async function offline(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: phone, locale: 'zh-CN', offline: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return context;
}

/** Every address a page asks for but the file itself. */
function asked(page: Page, file: string): string[] {
  const others: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== file && !request.url().startsWith('blob:')) others.push(request.url());
  });
  return others;
}

test('A reviewer without a network reads the preview file and comments; the officer takes it in, pasted and as a file', async ({
  page,
  browser,
}, info) => {
  await openSharePage(page);
  const { name, bytes } = await downloaded(page, '预览文件');
  expect(name).toMatch(/^云溪县水务局_2025年政府信息公开工作年度报告_草稿v1_\d{8}-\d{4}\.html$/u);
  expect(bytes.length).toBeLessThan(600_000);
  const size = `${Math.ceil(bytes.length / 1000)}kB`;
  await expect(page.getByText(`${size}。发给对方，双击即可打开，不需要网络。`)).toBeVisible();
  await expectAccessible(page);

  const file = await putOnDisk(bytes, info);
  const context = await offline(browser);
  const reader = await context.newPage();
  const troubles = watch(reader, null);
  const others = asked(reader, file);
  await reader.goto(file);
  await expect(reader).toHaveTitle(/^审阅：云溪县水务局2025年/u);
  await expect(reader.getByText('草稿第1稿').first()).toBeVisible();
  await expectAccessible(reader);
  await commentThreeWays(reader);
  const panel = reader.getByRole('region', { name: '我的意见' });
  const items = panel.getByRole('list').getByRole('listitem');
  await expect(items).toHaveCount(3);
  await items.filter({ hasText: '问题写得实在' }).getByRole('button', { name: '修改' }).click();
  await reader.getByRole('textbox', { name: '意见' }).fill('问题写得很实在。');
  await reader.getByRole('button', { name: '保存意见' }).click();
  await items.filter({ hasText: '核对过吗' }).getByRole('button', { name: '删除' }).click();
  await expect(items).toHaveCount(2);
  await reader.reload();
  await expect(items).toHaveCount(2);
  await panel.getByRole('button', { name: '交回2条意见' }).click();
  await reader.getByRole('button', { name: '复制意见' }).click();
  await expect(reader.getByText('已复制，请粘贴到聊天')).toBeVisible();
  const copied = await reader.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('〔年报意见1.');
  // Made at an app with an address, the file knows where a reply link leads.
  expect(copied).toContain(`${new URL(page.url()).origin}/#/reply/1.`);
  await expectAccessible(reader);
  const saved = await downloaded(reader, '保存为意见文件');
  expect(saved.name).toBe('审阅意见_草稿第1稿.txt');
  expect(others).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();

  const inbox = page.getByRole('region', { name: '审阅意见' });
  await inbox.getByRole('textbox', { name: '收取意见' }).fill(copied);
  await inbox.getByRole('button', { name: '收取', exact: true }).click();
  await expect(inbox.getByRole('listitem')).toHaveCount(2);
  await expect(inbox.getByText('问题写得很实在。')).toBeVisible();
  await inbox
    .getByRole('textbox', { name: '收取意见' })
    .fill(new TextDecoder().decode(saved.bytes));
  await inbox.getByRole('button', { name: '收取', exact: true }).click();
  await expect(inbox.getByText('已经收过')).toBeVisible();
  await expect(inbox.getByRole('listitem')).toHaveCount(2);
});

test('A preview file under a passphrase holds nothing readable and opens with the right one only', async ({
  page,
  browser,
}, info) => {
  await openSharePage(page);
  const link = page.getByRole('textbox', { name: '预览链接' });
  const open = await link.inputValue();
  await lockLink(page, '云溪2026');
  const { bytes } = await downloaded(page, '预览文件');
  const text = new TextDecoder().decode(bytes);
  expect(text).not.toContain('云溪');
  expect(text).not.toContain(open.slice(open.indexOf('#/view/') + 7));

  const context = await offline(browser);
  const reader = await context.newPage();
  // Some browsers close their storage to files.
  await reader.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    }),
  );
  const troubles = watch(reader, null);
  await reader.goto(await putOnDisk(bytes, info));
  await reader.getByLabel('口令').fill('不是这个');
  await reader.getByRole('button', { name: '打开' }).click();
  await expect(reader.getByRole('alert')).toContainText('口令不对');
  await reader.getByLabel('口令').fill('云溪2026');
  await reader.getByRole('button', { name: '打开' }).click();
  await expect(reader.getByText('云溪县水务局认真贯彻落实')).toBeVisible();
  await commentThreeWays(reader);
  await expect(reader.getByRole('alert')).toContainText('关闭页面意见就没有了');
  await expect(reader.getByRole('button', { name: '交回3条意见' })).toBeVisible();
  expect(troubles).toEqual([]);
  await context.close();
});

test('A preview file that was cut says so; another script put into it does not run', async ({
  page,
  browser,
}, info) => {
  await openSharePage(page);
  const { bytes } = await downloaded(page, '预览文件');
  const text = new TextDecoder().decode(bytes);
  const context = await offline(browser);
  const reader = await context.newPage();
  const cut = text.replace(/data-report="[^"]{200}/u, 'data-report="');
  await reader.goto(await putOnDisk(new TextEncoder().encode(cut), info));
  await expect(reader.getByRole('alert')).toContainText('文件不完整');
  await expectAccessible(reader);

  const meddled = text.replace('</body>', '<script>document.title = "meddled"</script></body>');
  await reader.goto(await putOnDisk(new TextEncoder().encode(meddled), info));
  await expect(reader).toHaveTitle(/^审阅/u);
  await context.close();
});
