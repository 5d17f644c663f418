import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** What an officer does at the desk, in her words. */

/** Opens the app with an empty browser. */
export async function openApp(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('main')).toBeVisible();
}

/** Opens the filled-in example and goes to the page from which it is sent. */
export async function openSharePage(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: /示例/u }).click();
  await page.getByRole('link', { name: '预览与审阅' }).click();
  await expect(page.getByRole('textbox', { name: '预览链接' })).toHaveValue(/#\/view\/1\./u);
}

/** Puts the link on the share page under a passphrase. */
export async function lockLink(page: Page, passphrase: string): Promise<void> {
  const link = page.getByRole('textbox', { name: '预览链接' });
  const open = await link.inputValue();
  await page.getByRole('button', { name: '加口令' }).click();
  await page.getByRole('textbox', { name: '口令' }).fill(passphrase);
  await page.getByRole('button', { name: '加上口令' }).click();
  await expect(link).not.toHaveValue(open);
}

/** Begins a new report and lands in the wizard. */
export async function beginReport(page: Page, agency: string, year: number): Promise<void> {
  await page.goto('./#/new');
  await page.getByRole('textbox', { name: '编制机关' }).fill(agency);
  await page.getByRole('textbox', { name: '报告年度' }).fill(String(year));
  await page.getByRole('button', { name: '开始填写' }).click();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
}

/** Goes to a section by its title in the list. */
export async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '目录' })
    .getByRole('link', { name: new RegExp(`^${title}`, 'u') })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Puts text and, if given, a web page's markup on the clipboard, as a copy from elsewhere would. */
export async function copyFromElsewhere(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain, markup]) => {
      const parts: Record<string, Blob> = {
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      };
      if (markup !== undefined) parts['text/html'] = new Blob([markup], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [text, html] as const,
  );
}

/** The rich-text editor of a section. */
export const proseOf = (page: Page, title: string): Locator =>
  page.getByRole('textbox', { name: `${title}正文` });

/** Goes to a section and puts the caret into its prose. */
export async function startWriting(page: Page, title: string): Promise<Locator> {
  await goTo(page, title);
  const prose = proseOf(page, title);
  await prose.click();
  return prose;
}

/** Replaces a section's prose by pasted paragraphs. */
export async function pasteProse(
  page: Page,
  title: string,
  { paragraphs, as }: { paragraphs: readonly string[]; as: 'text' | 'web page' },
): Promise<void> {
  const html = paragraphs.map((text) => `<p style="font-family:宋体">　　${text}</p>`).join('');
  await copyFromElsewhere(
    page,
    paragraphs.map((text) => `　　${text}`).join('\n'),
    as === 'web page' ? html : undefined,
  );
  await proseOf(page, title).click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
}

/** A figure's entry field in the table, by its address. */
export const figure = (page: Page, address: string): Locator =>
  page.locator(`input[data-figure="${address}"]`);

/** A computed total in the table, by its address. */
export const total = (page: Page, address: string): Locator =>
  page.getByRole('main').getByRole('table').locator(`[data-computed][data-figure="${address}"]`);

/** Types figures down a column, each confirmed with Enter. */
export async function typeDown(
  page: Page,
  first: string,
  figures: readonly string[],
): Promise<void> {
  await figure(page, first).click();
  for (const text of figures) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

/** Pastes rows of figures with their first at an address, as copied from Excel. */
export async function pasteFigures(
  page: Page,
  first: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  await copyFromElsewhere(page, rows.map((row) => row.join('\t')).join('\r\n'));
  await figure(page, first).click();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Waits until what is on screen is in storage. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();

/** Presses a button that hands out a file. */
export async function download(page: Page, button: string): Promise<Uint8Array> {
  return (await downloaded(page, button)).bytes;
}

/** Presses a button that hands out a file; gives its name too. */
export async function downloaded(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file]: [Download, unknown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
