import type { Page } from '@playwright/test';
import { encodeShared } from '#formats/link/codecs.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { expect, expectAccessible } from './journey.ts';

/** What a reviewer does on the page a link or a preview file opens, in the reviewer's words. */

/** The sample report as sent. */
export const sentSample: SharedReport = {
  report: sampleReport,
  draft: { id: 'draft-1', number: 3, at: '2026-01-20T14:05' },
  note: '',
  sender: '',
  respondBy: null,
};

/** Opens a link to the sample; it can be commented on when this is over. */
export async function openSample(page: Page): Promise<void> {
  await page.goto(`./#/view/${await encodeShared(sentSample)}`);
  await expect(page.getByRole('region', { name: '我的意见' })).toBeVisible();
}

/** The screen of a phone. */
export const phone = { width: 390, height: 844 };

/** A comment as filled in. */
interface Words {
  readonly kind: string;
  readonly text: string;
  readonly proposed?: string;
}

/** Fills in the open form and saves it. */
export async function comment(page: Page, { kind, text, proposed }: Words): Promise<void> {
  const form = page.getByRole('dialog', { name: '提意见' });
  await form.getByRole('radio', { name: kind }).check();
  if (proposed !== undefined) await form.getByRole('textbox', { name: '建议改为' }).fill(proposed);
  await form.getByRole('textbox', { name: '意见' }).fill(text);
  await form.getByRole('textbox', { name: '您的称呼' }).fill('王科长');
  await expectAccessible(page);
  await form.getByRole('button', { name: '保存意见' }).click();
  await expect(form).toBeHidden();
}

/** Comments on the sample: on a heading, on a paragraph with proposed words, on a figure. */
export async function commentThreeWays(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toContainText('年度报告');
  await page.getByRole('button', { name: /提意见：五、存在的主要问题/u }).click();
  await comment(page, { kind: '批注', text: '问题写得实在。' });
  await page.getByRole('button', { name: /提意见：2025年，本局政府信息公开工作仍存在/u }).click();
  await comment(page, {
    kind: '修改建议',
    text: '语气再平实些。',
    proposed: '2025年，本局政府信息公开工作还有一些不足：',
  });
  await page.locator('[data-figure="applications/granted/total"]').click();
  await comment(page, { kind: '疑问', text: '这个数核对过吗？' });
}

/** Selects words of a paragraph on the paper, as a finger or a mouse does. */
export const selectWords = (page: Page, words: string): Promise<void> =>
  page
    .locator('article p')
    .filter({ hasText: words })
    .first()
    .evaluate((paragraph, wanted) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node !== null && node.textContent?.includes(wanted) !== true) node = walker.nextNode();
      if (node === null) throw new Error(`the words are not in one piece: ${wanted}`);
      const start = node.textContent?.indexOf(wanted) ?? 0;
      paragraph.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }, words);
