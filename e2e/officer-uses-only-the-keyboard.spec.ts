import type { Locator, Page } from '@playwright/test';
import { readWord } from './support/documents.ts';
import { expect, test } from './support/journey.ts';
import { expectSaved, figure, openApp, proseOf } from './support/officer.ts';
import { readFile } from 'node:fs/promises';

/** Presses Tab until the thing has the focus, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached it');
}

const section = (page: Page, title: string): Locator =>
  page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: new RegExp(`^${title}`, 'u') });

test('An officer without a mouse goes from the first page to the finished Word file', async ({
  page,
}) => {
  await openApp(page);
  await tabTo(page, page.getByRole('link', { name: /新建/u }).first());
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('textbox', { name: '编制机关' }));
  await page.keyboard.insertText('云溪县水务局');
  await tabTo(page, page.getByRole('textbox', { name: '报告年度' }));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2025');
  await tabTo(page, page.getByRole('button', { name: '开始填写' }));
  await page.keyboard.press('Enter');

  await tabTo(page, section(page, '总体情况'));
  await page.keyboard.press('Enter');
  await tabTo(page, proseOf(page, '总体情况'));
  await page.keyboard.insertText('全年工作平稳。');
  await page.keyboard.press('Alt+F10');
  await expect(page.getByRole('toolbar', { name: '文字格式' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(proseOf(page, '总体情况')).toBeFocused();

  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('heading', { level: 1, name: '主动公开政府信息情况' })).toBeVisible();
  const rules = figure(page, 'proactiveDisclosure/article20-1/rules/issued');
  await tabTo(page, rules);
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(rules).toHaveValue('2');
  await expectSaved(page);

  await tabTo(page, section(page, '导出'));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '导出Word' }));
  const file = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const word = readWord(await readFile(await (await file).path()));
  expect(word.paragraphs).toContain('全年工作平稳。');
  expect(word.tables[0]?.flat()).toContain('11');
});
