import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import { openSample } from './support/reviewer.ts';

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const root = element.getRootNode();
    return (
      (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === element
    );
  });

/** Most stops of the Tab key from anywhere to anywhere. */
const most = 120;

/** Goes on with the Tab key until something has the focus. */
async function tabTo(
  page: Page,
  locator: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stops = 0; stops < most; stops += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press(key);
  }
  await expect(locator).toBeFocused();
}

test('A reviewer comments by keyboard alone: on a paragraph, on a figure, and hands it back; all is announced', async ({
  page,
}) => {
  await openSample(page);
  const panel = page.getByRole('region', { name: '我的意见' });
  const told = panel.getByRole('status');

  await tabTo(page, page.getByRole('button', { name: /^提意见：2025年，云溪县水务局认真/u }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '意见', exact: true })).toBeFocused();
  await page.keyboard.type('建议写明依据。');
  await page.keyboard.press('Tab');
  await page.keyboard.type('王科长');
  await tabTo(page, page.getByRole('button', { name: '保存意见' }));
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('已保存，共1条意见');
  await expect(
    page.getByRole('button', { name: /^提意见：2025年，云溪县水务局认真/u }),
  ).toBeFocused();

  await tabTo(
    page,
    page.getByRole('button', { name: '提意见：表格　收到和处理政府信息公开申请情况' }),
  );
  await page.keyboard.press('Enter');
  const which = page.getByRole('combobox', { name: '对哪个数' });
  await tabTo(page, which, 'Shift+Tab');
  for (let column = 0; column < 7; column += 1) await page.keyboard.press('ArrowDown');
  await expect(which.locator('option:checked')).toContainText('二、上年结转');
  await tabTo(page, page.getByRole('radio', { name: '修改建议' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '疑问' })).toBeChecked();
  await tabTo(page, page.getByRole('textbox', { name: '意见', exact: true }));
  await page.keyboard.type('与上年年报一致吗？');
  await tabTo(page, page.getByRole('button', { name: '保存意见' }));
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('已保存，共2条意见');

  await tabTo(page, page.getByRole('button', { name: '意见2，看原文' }));
  await page.keyboard.press('Enter');
  const mark = page.getByRole('button', { name: '意见2：疑问，与上年年报一致吗？' });
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  const second = panel.getByRole('listitem').nth(1);
  await expect(second).toBeFocused();
  await tabTo(page, second.getByRole('button', { name: '修改' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('请与上年年报核对。');
  await tabTo(page, page.getByRole('button', { name: '保存意见' }));
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('已保存修改的意见');
  await expect(second).toContainText('请与上年年报核对。');

  await tabTo(
    page,
    panel.getByRole('listitem').nth(0).getByRole('button', { name: '删除' }),
    'Shift+Tab',
  );
  await page.keyboard.press('Enter');
  await expect(told).toHaveText('已删除一条意见，还有1条');
  await expect(panel.getByRole('heading', { name: '我的意见（1）' })).toBeFocused();

  await tabTo(page, panel.getByRole('button', { name: '交回1条意见' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '复制意见' }), 'Shift+Tab');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: '交回1条意见' })).toBeFocused();
});
