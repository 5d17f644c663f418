import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, expectSaved, proseOf, startWriting } from './support/officer.ts';

const overview = '总体情况';

const cells = (page: Page): Locator => proseOf(page, overview).locator('th, td');

async function chooseInTableMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Code of the acts on tables that the page has asked for. */
const asked = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      performance.getEntriesByType('resource').filter(({ name }) => /\/tools-[^/]*\.js/u.test(name))
        .length,
  );

async function pasteHtml(page: Page, html: string): Promise<void> {
  await page.evaluate(async (words) => {
    const item = new ClipboardItem({ 'text/html': new Blob([words], { type: 'text/html' }) });
    await navigator.clipboard.write([item]);
  }, html);
  await page.keyboard.press('Control+v');
}

test('An officer puts in a table, fills, merges and undoes, and finds it again', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await startWriting(page, overview);
  await page.keyboard.type('下表为公开情况。');
  expect(await asked(page)).toBe(0);
  await page.keyboard.press('Enter');
  await chooseInTableMenu(page, '插入表格');
  await page.keyboard.type('事项');
  await page.keyboard.press('Tab');
  await page.keyboard.type('件数');
  await expect(cells(page)).toHaveText(['事项', '件数', '', '', '', '', '', '', '']);
  await expect.poll(() => asked(page)).toBe(1);

  await page.keyboard.press('Shift+ArrowRight');
  await expect(proseOf(page, overview).locator('.selectedCell')).toHaveCount(2);
  await chooseInTableMenu(page, '合并所选的格');
  await expect(cells(page)).toHaveText(['事项', '件数', '', '', '', '', '', '']);
  await page.keyboard.press('Control+z');
  await expect(cells(page)).toHaveCount(9);
  await cells(page).nth(3).hover();
  await page.mouse.down();
  await cells(page).nth(7).hover();
  await page.mouse.up();
  await expect(proseOf(page, overview).locator('.selectedCell')).toHaveCount(4);
  await chooseInTableMenu(page, '合并所选的格');
  await expect(cells(page)).toHaveCount(6);
  await cells(page).last().click();
  await page.keyboard.type('末');
  await page.keyboard.press('Tab');
  await expect(cells(page)).toHaveCount(9);
  await expectSaved(page);

  await page.reload();
  await expect(cells(page)).toHaveCount(9);
  await cells(page).nth(0).click();
  await page.keyboard.press('End');
  await page.keyboard.type('名称');
  await page.keyboard.press('Tab');
  await page.keyboard.type('（件）');
  await expect(cells(page).nth(0)).toHaveText('事项名称');
  await chooseInTableMenu(page, '下方插入一行');
  await expect(cells(page)).toHaveCount(12);
  await chooseInTableMenu(page, '删除表格');
  await expect(cells(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cells(page).first()).toHaveText('事项名称');
});

test('A table pasted from elsewhere is rectangular, can be acted on and is undone as one', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await startWriting(page, overview);
  await page.keyboard.type('前');
  await page.keyboard.press('Enter');
  await pasteHtml(page, '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>');
  await expect(cells(page)).toHaveText(['甲', '乙', '丙', '']);
  await expect.poll(() => asked(page)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect(cells(page)).toHaveCount(0);
  await expect(proseOf(page, overview)).toContainText('前');
  await page.keyboard.press('Control+Shift+z');
  await expect(cells(page)).toHaveText(['甲', '乙', '丙', '']);
  await cells(page).nth(3).click();
  await page.keyboard.type('丁');
  await pasteHtml(page, '<table><tr><td>1</td></tr><tr><td>2</td></tr></table>');
  await expect(cells(page)).toHaveText(['甲', '乙', '丙', '1', '', '2']);
});
