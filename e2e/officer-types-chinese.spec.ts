import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import {
  beginReport,
  expectSaved,
  figure,
  goTo,
  proseOf,
  startWriting,
} from './support/officer.ts';

/** Composes like an input method: pinyin grows letter by letter, then the words are chosen. */
async function compose(ime: CDPSession, pinyin: string, words: string): Promise<void> {
  for (let length = 1; length <= pinyin.length; length += 1)
    await ime.send('Input.imeSetComposition', {
      text: pinyin.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  await ime.send('Input.insertText', { text: words });
}

const inputMethod = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

test('A sentence composed with an input method stands once in the prose and in the preview', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await startWriting(page, '总体情况');
  const ime = await inputMethod(page);
  await compose(ime, 'woju', '我局');
  await compose(ime, 'zhudonggongkai', '主动公开');
  await page.keyboard.press('Enter');
  await compose(ime, 'xinxi', '信息');
  await expect(proseOf(page, '总体情况').locator('p')).toHaveText(['我局主动公开', '信息']);
  await expect(page.getByRole('region', { name: '预览' })).toContainText('我局主动公开');
  await expect(page.getByRole('region', { name: '预览' })).not.toContainText('woju');
  await expectSaved(page);
  await page.reload();
  await expect(proseOf(page, '总体情况').locator('p')).toHaveText(['我局主动公开', '信息']);
});

test('While pinyin is being composed nothing is written, moved or drawn', async ({ page }) => {
  await beginReport(page, '云溪县水务局', 2025);
  await startWriting(page, '总体情况');
  const ime = await inputMethod(page);
  await ime.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 });
  await page.waitForTimeout(800);
  await expect(page.getByRole('region', { name: '预览' })).not.toContainText('zhong');
  await ime.send('Input.insertText', { text: '中' });
  await expect(page.getByRole('region', { name: '预览' })).toContainText('中');
});

test('Full-width digits from an input method are read when the cell is left, not before', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '收到和处理政府信息公开申请情况');
  const ime = await inputMethod(page);
  const cell = figure(page, 'applications/newlyReceived/naturalPerson');
  await cell.click();
  await ime.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
  // Another program comes to the front while the input method is open.
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await expect(cell).toHaveValue('１２');
  await expect(cell).toBeFocused();
  await ime.send('Input.insertText', { text: '１２' });
  await expect(cell).toHaveValue('１２');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveValue('12');
  await expect(figure(page, 'applications/carriedIn/naturalPerson')).toBeFocused();
});

test('A line of 基本信息 composed with an input method stands once, and its pinyin never in the report', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '基本信息');
  const ime = await inputMethod(page);
  const preview = page.getByRole('region', { name: '预览' });
  const agency = page.getByRole('textbox', { name: '编制机关' });
  await agency.fill('');
  await ime.send('Input.imeSetComposition', { text: 'yunxi', selectionStart: 5, selectionEnd: 5 });
  await expect(agency).toHaveValue('yunxi');
  await page.waitForTimeout(800);
  await expect(preview).not.toContainText('yunxi');
  expect(await page.evaluate(() => Object.values(localStorage).join('\n'))).not.toContain('yunxi');
  await ime.send('Input.insertText', { text: '云溪县林业局' });
  const date = page.getByRole('textbox', { name: '发文日期' });
  await date.click();
  await compose(ime, '２０２６', '２０２６.1.20');
  await agency.click();
  await expect(date).toHaveValue('2026年1月20日');
  await expect(agency).toHaveValue('云溪县林业局');
  await expect(preview).toContainText('云溪县林业局');
  await expectSaved(page);
  await page.reload();
  await expect(agency).toHaveValue('云溪县林业局');
  await expect(date).toHaveValue('2026年1月20日');
});
