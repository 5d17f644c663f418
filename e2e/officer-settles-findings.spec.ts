import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './support/journey.ts';
import { goTo, openApp } from './support/officer.ts';

const applications = '收到和处理政府信息公开申请情况';

async function openSample(page: Page): Promise<void> {
  await openApp(page);
  await page.getByRole('button', { name: /示例/u }).click();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeVisible();
}

/** Writes a paragraph at the end of 存在的主要问题及改进情况; gives its text box. */
async function addToProblems(page: Page, text: string): Promise<Locator> {
  await goTo(page, '存在的主要问题及改进情况');
  const prose = page.getByRole('textbox', { name: /存在的主要问题.*正文/u });
  await prose.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  return prose;
}

test('An officer breaks a balance, sees both sums, jumps there, mends it, and it is gone', async ({
  page,
}) => {
  await openSample(page);
  await goTo(page, applications);
  const cell = page.locator('main [data-figure="applications/carriedOver/naturalPerson"]');
  await cell.click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^校核/u }).click();
  const musts = page.getByRole('list', { name: '必须修改' });
  await expect(musts.getByRole('listitem').first()).toContainText('相差');
  await expectAccessible(page);
  await musts
    .getByRole('link', { name: /^去修改/u })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: applications })).toBeVisible();
  await cell.click();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /^校核/u }).click();
  await expect(page.getByRole('list', { name: '必须修改' })).toHaveCount(0);
});

test('A number in prose that contradicts the table is confirmed with a reason, and that can be taken back', async ({
  page,
}) => {
  await openSample(page);
  await addToProblems(page, '全年新收政府信息公开申请30件。');
  await page.getByRole('link', { name: /^校核/u }).click();
  const look = page.getByRole('list', { name: '请核对' });
  await expect(look.getByRole('listitem')).toHaveCount(1);
  await expect(look).toContainText('表中本年新收为29');
  await look.getByRole('button', { name: /^确认无误/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确认无误', exact: true }).click();
  await expect(dialog).toContainText('请写明为什么无误');
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: '理由' }).fill('含转办的一件');
  await dialog.getByRole('button', { name: '确认无误', exact: true }).click();
  await expect(look).toHaveCount(0);
  const confirmed = page.getByRole('region', { name: '已确认' });
  await expect(confirmed).toContainText('理由：含转办的一件');
  await expectAccessible(page);
  await page.reload();
  await confirmed.getByRole('button', { name: /^撤回确认/u }).click();
  await expect(look.getByRole('listitem')).toHaveCount(1);
});

test('F8 goes to words that contradict the table, and one press makes them follow it', async ({
  page,
}) => {
  await openSample(page);
  const prose = await addToProblems(page, '全年新收政府信息公开申请30件。');
  await expect(prose.locator('[class*=look]')).toHaveText('30');
  await goTo(page, '总体情况');
  await page.keyboard.press('F8');
  await expect(page.getByText(/^第1处，共1处：/u)).toBeAttached();
  const card = page.getByRole('dialog', { name: '正文写的件数与表中不一致' });
  await expect(card).toContainText('表中本年新收为29');
  await expect(prose).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('30');
  await expectAccessible(page);
  await card.getByRole('button', { name: '改为引用表中数据' }).click();
  await expect(card).toHaveCount(0);
  await expect(prose).toContainText('全年新收政府信息公开申请29件。');
  await expect(prose.locator('[class*=look]')).toHaveCount(0);

  await page.keyboard.press('Control+z');
  await expect(prose).toContainText('申请30件');
  await prose.getByText('30', { exact: true }).click();
  await card.getByRole('button', { name: /^确认无误/u }).click();
  const why = page.getByRole('dialog', { name: '确认这一处无误？' });
  await why.getByRole('textbox', { name: '理由' }).fill('含转办的一件');
  await why.getByRole('button', { name: '确认无误' }).click();
  await expect(prose.locator('[class*=look]')).toHaveCount(0);
});

test('定稿 is refused while something must change, asks for reasons, then the copy is frozen', async ({
  page,
}) => {
  await openSample(page);
  const prose = await addToProblems(page, '全年新收政府信息公开申请30件，公开××条。');
  await page.getByRole('link', { name: /^校核/u }).click();
  const finalise = page.getByRole('button', { name: '定稿', exact: true });
  await expect(page.getByRole('list', { name: '必须修改' })).toBeVisible();
  await finalise.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^错误：/u);
  await expect(page.getByRole('link', { name: /^去修改/u }).first()).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(prose).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('××');
  await page.keyboard.type('12');
  await expect(page.getByRole('link', { name: '返回校核（还有1处请核对）' })).toBeVisible();
  await page.getByRole('link', { name: /^校核/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: /可以定稿/u })).toBeVisible();
  await finalise.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '全部确认，定稿' }).click();
  await expect(dialog).toContainText('请写明理由');
  await expectAccessible(page);
  await dialog.getByRole('textbox').fill('含转办的一件');
  await dialog.getByRole('button', { name: '全部确认，定稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /已定稿/u })).toBeVisible();
  await expect(page.getByText('理由：含转办的一件')).toBeVisible();
  await expectAccessible(page);
  const [record] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出校核记录' }).click(),
  ]);
  expect(record.suggestedFilename()).toBe(
    '云溪县水务局_2025年政府信息公开工作年度报告_校核记录.html',
  );
  const text = await readFile(await record.path(), 'utf8');
  expect(text).toContain('含转办的一件');
  expect(text).toContain('核对过且相符的项目');

  await goTo(page, '存在的主要问题及改进情况');
  await expect(prose).toHaveAttribute('aria-readonly', 'true');
  await page.getByRole('link', { name: '导出' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出数据文件' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('云溪县水务局_2025年政府信息公开工作年度报告.json');
  await page.getByRole('link', { name: '总体情况' }).first().click();
  await page.getByRole('button', { name: '修改（另存为新草稿）' }).click();
  await expect(page.getByText('已另存为新草稿')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '基本信息' })).toBeVisible();
  await expect(page.getByText(/^已定稿/u)).toHaveCount(0);
  await page.getByRole('link', { name: '我的年报' }).click();
  const drafts = page.getByRole('list', { name: '草稿' });
  await expect(drafts.getByText(/^定稿（/u)).toHaveCount(1);
  await expect(drafts.getByText('示例（定稿后修改）')).toBeVisible();
});
