import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { publishedFile } from './support/fixtures.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import { goTo, openApp } from './support/officer.ts';

const applications = '收到和处理政府信息公开申请情况';

const cell = (page: Page, figure: string) => page.locator(`main [data-figure="${figure}"]`);

async function enter(page: Page, figure: string, text: string): Promise<void> {
  await cell(page, figure).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Last year's report as a Word file, with two figures nobody can read. */
async function lastYearsFile(page: Page): Promise<string> {
  await openApp(page);
  await page.getByRole('button', { name: /示例/u }).click();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
  await goTo(page, applications);
  await enter(page, 'applications/granted/naturalPerson', '9l');
  await enter(page, 'applications/carriedOver/naturalPerson', '1x');
  await page.getByRole('link', { name: '导出' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出Word' }).click(),
  ]);
  return file.path();
}

/** Drags a file from the desktop onto the zone and lets it go there. */
async function dropFile(page: Page, path: string): Promise<void> {
  const bytes = readFileSync(path).toString('base64');
  const dataTransfer = await page.evaluateHandle((base64) => {
    const held = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
    held.items.add(new File([content], '2025年年报.docx'));
    return held;
  }, bytes);
  const zone = page.getByText('把上年的报告拖到这里');
  await zone.dispatchEvent('dragenter', { dataTransfer });
  const over = page.getByText('松手即导入');
  await over.dispatchEvent('dragover', { dataTransfer });
  await over.dispatchEvent('drop', { dataTransfer });
}

test('An officer drops last year’s Word file, settles two doubts and goes on in the new year', async ({
  page,
}) => {
  const file = await lastYearsFile(page);
  await page.goto('./#/');
  await page.getByRole('link', { name: '导入往年年报' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '导入往年年报' })).toBeVisible();
  await expectAccessible(page);
  await dropFile(page, file);
  await expect(page.getByRole('heading', { level: 1, name: '核对识别结果' })).toBeVisible();

  const doubts = page.getByRole('region', { name: '存疑' });
  await expect(doubts.getByRole('listitem')).toHaveCount(2);
  await expect(doubts.getByRole('listitem').first()).toContainText('9l');
  await expectAccessible(page);
  const [first, second] = [
    doubts.getByRole('listitem').first(),
    doubts.getByRole('listitem').last(),
  ];
  await first.getByRole('textbox').fill('9');
  await first.getByRole('button', { name: '改为' }).click();
  await expect(first).toContainText('已确定');
  await second.getByRole('textbox').fill('2');
  await second.getByRole('button', { name: '改为' }).click();
  await expect(doubts.getByText('已确定')).toHaveCount(2);

  await page.getByRole('button', { name: '带入2026年度新草稿' }).click();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
  await goTo(page, applications);
  await expect(cell(page, 'applications/carriedIn/naturalPerson')).toHaveValue('2');
  await cell(page, 'applications/granted/naturalPerson').click();
  await expect(page.getByText(/上年.*9/u).first()).toBeVisible();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await page.reload();
  await expect(cell(page, 'applications/granted/naturalPerson')).toHaveValue('12');

  await goTo(page, '总体情况');
  await page.getByRole('button', { name: '参照上年正文' }).click();
  const lastYear = page.getByRole('complementary', { name: '上年正文' });
  await expect(lastYear.getByText('2025', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await lastYear.getByRole('button', { name: '引用这一段' }).first().click();
  const prose = page.getByRole('textbox', { name: '总体情况正文' });
  await expect(prose).toContainText('2025年，云溪县水务局');
  await expect(page.getByText(/已引用到正文末尾，其中\d+处年份请改/u)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(prose).not.toContainText('云溪县水务局');
});

test('What is pasted whole becomes a report of its own year', async ({ page }) => {
  await page.goto('./#/import');
  const lines = [
    '云溪县水务局2013年政府信息公开工作年度报告',
    '一、概述',
    '我局按规定开展政府信息公开工作。',
    '二、主动公开政府信息情况',
    '全年主动公开信息12条。',
  ];
  await page.getByRole('textbox', { name: '粘贴全文' }).fill(lines.join('\n'));
  await page.getByRole('button', { name: '识别粘贴的内容' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '核对识别结果' })).toBeVisible();
  await page.getByRole('button', { name: '按原年度打开' }).click();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
  await goTo(page, '概述');
  await expect(page.getByRole('textbox', { name: '概述正文' })).toContainText('按规定开展');

  await goTo(page, '基本信息');
  await page.getByRole('region', { name: '导入的原文' }).getByRole('button').first().click();
  const source = page.getByRole('dialog', { name: /^导入的原文/u });
  await expect(source).toContainText('全年主动公开信息12条。');
  await expectAccessible(page);
});

test('Everything mended in a mis-encoded text is taken at once, or looked at one by one', async ({
  page,
}) => {
  await page.goto('./#/import');
  await page.getByLabel('选择文件').setInputFiles({
    name: '年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(publishedFile('zhangdian-2012/as-received.txt')),
  });
  const doubts = page.getByRole('region', { name: '存疑' });
  const takeAll = doubts.getByRole('button', { name: /^采用其余\d+处的读法$/u });
  const count = Number(/\d+/u.exec((await takeAll.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(3);
  await takeAll.click();
  await expect(doubts.getByText('已确定')).toHaveCount(count);
  await expect(takeAll).toBeHidden();
  await doubts.getByRole('button', { name: '更改' }).first().click();
  await expect(doubts.getByText('已确定')).toHaveCount(count - 1);
});

test('A file that cannot be read says why and what to do', async ({ page }) => {
  await page.goto('./#/import');
  await page.getByLabel('选择文件').setInputFiles([
    {
      name: '年报.doc',
      mimeType: 'application/msword',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    },
    { name: '空.docx', mimeType: '', buffer: Buffer.alloc(0) },
  ]);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('年报.doc没有读入：这是旧版的.doc、.wps或表格文件');
  await expect(alert).toContainText('另存为.docx');
  await expect(alert).toContainText('空.docx');
  await expectAccessible(page);
});

test('Last year’s report is attached to a draft that was begun without it, and taken off again', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('button', { name: /示例/u }).click();
  await goTo(page, '基本信息');
  await page.getByRole('link', { name: '我的年报' }).click();
  await page.getByRole('button', { name: /更多操作/u }).click();
  await page.getByRole('menuitem', { name: '复制为新草稿' }).click();
  const drafts = page.getByRole('list', { name: '草稿' }).getByRole('listitem');
  await expect(drafts).toHaveCount(2);
  await drafts.filter({ hasText: '副本' }).getByRole('link').click();
  await goTo(page, '基本信息');
  await page.getByRole('textbox', { name: '报告年度' }).fill('2024');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await page.getByRole('link', { name: '我的年报' }).click();
  await drafts.filter({ hasNotText: '副本' }).getByRole('link').click();
  await goTo(page, '基本信息');
  const part = page.getByRole('region', { name: '上年报告' });
  await expect(part.getByRole('combobox', { name: '我的年报里的' })).toHaveText(/2024年/u);
  await expectAccessible(page);
  await part.getByRole('button', { name: '附上' }).click();
  await expect(part).toContainText('已附上，用于核对上年结转和同比');
  await page.getByRole('link', { name: /^校核/u }).click();
  const must = page.getByRole('list', { name: '必须修改' });
  await expect(must).toContainText('上年结转与上年报告的结转下年度不一致');
  await goTo(page, '基本信息');
  await part.getByRole('button', { name: '移除上年报告' }).click();
  await expect(part.getByRole('button', { name: '附上' })).toBeVisible();
  await page.getByText('撤销', { exact: true }).click();
  await expect(part).toContainText('已附上');
});
