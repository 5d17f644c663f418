import { expect, expectAccessible, test } from './support/journey.ts';
import {
  beginReport,
  copyFromElsewhere,
  expectSaved,
  figure,
  goTo,
  total,
} from './support/officer.ts';

const title = '收到和处理政府信息公开申请情况';
const at = (row: string, column = 'naturalPerson'): string => `applications/${row}/${column}`;

test.beforeEach(async ({ page }) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, title);
});

test('A 25×7 range copied from Excel lands in one step, totals skipped, and one undo takes it back', async ({
  page,
}) => {
  const rows = Array.from({ length: 25 }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => row * 10 + column),
  );
  await copyFromElsewhere(page, rows.map((row) => row.join('\t')).join('\r\n'));
  await figure(page, at('newlyReceived')).click();
  await page.keyboard.press('ControlOrMeta+V');
  const confirm = page.getByRole('button', { name: '写入', exact: true });
  if (await confirm.isVisible()) await confirm.click();
  await expect(figure(page, at('newlyReceived', 'business'))).toHaveValue('1');
  await expect(figure(page, at('carriedOver', 'otherOrganisation'))).toHaveValue('245');
  await expect(total(page, at('newlyReceived', 'total'))).toHaveText(/^\D*15\D*$/u);
  await figure(page, at('newlyReceived')).press('ControlOrMeta+Z');
  await expect(figure(page, at('newlyReceived', 'business'))).toHaveValue('');
  await expect(figure(page, at('carriedOver', 'otherOrganisation'))).toHaveValue('');
});

test('A range that does not fit is shown before it is written', async ({ page }) => {
  await copyFromElsewhere(page, '1\t2\t3\t4\t5\t6\t7\t8\n1\t2\t3\t4\t5\t6\t7\t8');
  await figure(page, at('carriedOver', 'research')).click();
  await page.keyboard.press('ControlOrMeta+V');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/将写入\d+行×\d+列/u);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(figure(page, at('carriedOver', 'research'))).toHaveValue('');
});

test('Totals follow while figures are typed, and a column out of balance is named with both sums', async ({
  page,
}) => {
  for (const [row, text] of [
    ['newlyReceived', '40'],
    ['carriedIn', '2'],
    ['granted', '38'],
    ['carriedOver', '3'],
  ] as const) {
    await figure(page, at(row)).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(total(page, at('outcomeTotal'))).toContainText('38');
  await expect(page.getByRole('main')).toContainText('40＋2＝42');
  await expect(page.getByRole('main')).toContainText('相差1');
  await figure(page, at('carriedOver')).click();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).not.toContainText('相差1');
  await expectAccessible(page);
});

test('Full-width digits and thousands marks are read; what cannot be read stays as typed', async ({
  page,
}) => {
  const cell = figure(page, at('newlyReceived'));
  await cell.click();
  await page.keyboard.insertText('１，２３４');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveValue('1234');
  await cell.click();
  await page.keyboard.insertText('12件');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveValue('12件');
  await cell.click();
  await expect(page.getByRole('main')).toContainText('“12件”里有汉字，请只填数字');
  await expectSaved(page);
  await page.reload();
  await expect(figure(page, at('newlyReceived'))).toHaveValue('12件');
  await expectAccessible(page);
});

test('Blank is not 0: empty cells stay empty until 空格填0, which one undo takes back', async ({
  page,
}) => {
  await expect(total(page, at('outcomeTotal', 'total'))).toHaveText('');
  await page.getByRole('button', { name: '空格填0' }).click();
  await expect(figure(page, at('granted', 'research'))).toHaveValue('0');
  await expect(total(page, at('outcomeTotal', 'total'))).toHaveText('0');
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(figure(page, at('granted', 'research'))).toHaveValue('');
});
