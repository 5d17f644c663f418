import type { Page } from '@playwright/test';
import { encodeShared } from '#formats/link/codecs.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { expect, expectAccessible, test } from './support/journey.ts';

const shared: SharedReport = {
  report: sampleReport,
  draft: { id: 'draft-1', number: 3, at: '2026-01-20T14:05' },
  note: '请重点看第三部分。',
  sender: '办公室',
  respondBy: '2026-01-25',
};

const open = async (page: Page, passphrase?: string): Promise<void> => {
  await page.goto(`./#/view/${await encodeShared(shared, passphrase)}`);
};

const phone = { width: 390, height: 844 };

test('A reviewer reads the whole report from the link, at a desk and on a phone', async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '云溪县水务局2025年政府信息公开工作年度报告',
  );
  await expect(page.getByText('草稿第3稿　2026年1月20日14:05')).toBeVisible();
  await expect(page.getByText('请重点看第三部分。')).toBeVisible();
  await expect(page.locator('[data-figure="applications/newlyReceived/total"]')).toHaveText('29');
  await expectAccessible(page);
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('button', { name: /其他需要报告的事项/u })
    .click();
  await expect(page.getByText('没有其他需要报告的事项')).toBeInViewport();

  await page.setViewportSize(phone);
  await open(page);
  await expect(page.getByText('云溪县水务局认真贯彻落实')).toBeVisible();
  const across = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(across).toBeLessThanOrEqual(phone.width);
  await expectAccessible(page);
});

test('Reading a link makes no draft of it until the reader takes it as one', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度报告');
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
  ).toEqual([]);
  await page.getByRole('button', { name: '复制为草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeVisible();
  await page.getByRole('link', { name: '我的年报' }).click();
  await expect(page.getByRole('list', { name: '草稿' })).toContainText('从预览链接复制');
});

test('A cut link says so and shows no half report; a newer one and a foreign word too', async ({
  page,
}) => {
  const link = await encodeShared(shared);
  const bad: readonly (readonly [string, string])[] = [
    [link.slice(0, -9), '链接不完整，可能在转发时被截断'],
    [`99.${link.slice(2)}`, '较新的版本'],
    ['1.<script>alert(1)</script>', '链接不完整'],
  ];
  for (const [word, says] of bad) {
    await page.goto('about:blank');
    await page.goto(`./#/view/${word}`);
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByText('云溪县')).toHaveCount(0);
    await expectAccessible(page);
  }
});

test('A link with a passphrase opens with the right one only', async ({ page }) => {
  await open(page, '云溪2026');
  await page.getByLabel('口令').fill('不是这个');
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('alert')).toContainText('口令不对');
  await expectAccessible(page);
  await page.getByLabel('口令').fill('云溪2026');
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度报告');
});

test('Markup in the report’s words is shown as words', async ({ page }) => {
  const hostile: SharedReport = {
    ...shared,
    note: '<img src=x onerror=alert(1)>',
    report: { ...sampleReport, agency: '<script>document.title="x"</script>' },
  };
  await page.goto(`./#/view/${await encodeShared(hostile)}`);
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>');
});
