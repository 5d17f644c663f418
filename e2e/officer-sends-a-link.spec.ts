import { decodeShared } from '#formats/link/codecs.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import { lockLink, openApp } from './support/officer.ts';

test('An officer hands out the link: copied, as a code, with a passphrase', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: /示例/u }).click();
  await page.getByRole('link', { name: '预览与审阅' }).click();
  const link = page.getByRole('textbox', { name: '预览链接' });
  await expect(link).toHaveValue(/#\/view\/1\./u);
  await expect(page.getByText('发出后不能撤回')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('textbox', { name: '附言' }).fill('请看第三部分。');
  await expect(page.getByText('个字符')).toBeVisible();
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: '复制附言和链接' }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^请看第三部分。\nhttp/u);
  const [, codec = '', payload = ''] = /#\/view\/([^.]+)\.(.+)$/u.exec(copied) ?? [];
  const outcome = await decodeShared(codec, payload);
  expect(outcome.ok && outcome.shared.report.agency).toBe('云溪县水务局');
  expect(outcome.ok && outcome.shared.note).toBe('请看第三部分。');

  await lockLink(page, '云溪2026');
  await expectAccessible(page);
  await page.goto(await link.inputValue());
  await expect(page.getByRole('heading', { name: '请输入口令' })).toBeVisible();
});

test('A short report’s link is shown as a code to scan', async ({ page }) => {
  await page.goto('./#/new');
  await page.getByRole('textbox', { name: '编制机关' }).fill('云溪县水务局');
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.getByRole('link', { name: '预览与审阅' }).click();
  await page.getByRole('button', { name: '二维码', exact: true }).click();
  await expect(page.getByRole('img', { name: '二维码' })).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载二维码' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.svg$/u);
});
