import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, startWriting } from './support/officer.ts';

const overview = '总体情况';

/** Presses keys that all wait when the page comes to the first of them, as on a page that was held up. */
const pressAtOnce = (page: Page, ...keys: string[]): Promise<unknown> =>
  Promise.all(keys.map((key) => page.keyboard.press(key)));

test('Keys that come faster than the page can follow act where the caret stands', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  const prose = await startWriting(page, overview);
  await page.keyboard.type('全年收到申请30件');
  await page.keyboard.press('ControlOrMeta+A');
  await pressAtOnce(page, 'ArrowRight', 'Enter');
  await page.keyboard.type('同比增长');
  await expect(prose.locator('p')).toHaveText(['全年收到申请30件', '同比增长']);

  await page.keyboard.press('ControlOrMeta+A');
  await pressAtOnce(page, 'ArrowLeft', '2');
  await expect(prose.locator('p')).toHaveText(['2全年收到申请30件', '同比增长']);

  await prose
    .locator('p')
    .last()
    .click({ position: { x: 2, y: 10 } });
  await pressAtOnce(page, 'End', 'Enter', '5');
  await expect(prose.locator('p')).toHaveText(['2全年收到申请30件', '同比增长', '5']);
});

/** Holds the page up after the next press of a tool: the keys then wait, and come before a frame is drawn. */
const holdAfterClick = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.addEventListener(
      'click',
      () => {
        const end = performance.now() + 400;
        while (performance.now() < end);
      },
      { once: true },
    );
  });

test('Keys that come at once after a tool of the text was used go into the text', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  const prose = await startWriting(page, overview);
  await page.keyboard.type('见下表');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '表格', exact: true }).press('Enter');
  await expect(page.getByRole('menuitem', { name: '插入表格' })).toBeFocused();
  await holdAfterClick(page);
  await pressAtOnce(page, 'Enter', '7', 'Tab', '8');
  await expect(prose.locator('th')).toHaveText(['7', '8', '']);

  await prose.locator('p').first().click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: '加粗' }).focus();
  await holdAfterClick(page);
  await pressAtOnce(page, 'Enter', '9');
  await expect(prose.locator('strong')).toHaveText('9');

  await prose.locator('p').first().click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: '链接' }).press('Enter');
  await page.getByRole('textbox', { name: '网址' }).fill('https://www.example.cn');
  await page.getByRole('textbox', { name: '显示的文字' }).fill('附表');
  await holdAfterClick(page);
  await pressAtOnce(page, 'Enter', '6');
  await expect(prose.locator('p').first()).toHaveText('见下表9附表6');
});
