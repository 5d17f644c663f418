import { expect, test } from './support/journey.ts';
import { beginReport, figure, goTo, proseOf } from './support/officer.ts';

test('A sentence shows in the preview as it is typed; a click on it goes back to its place', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '总体情况');
  const preview = page.getByRole('region', { name: '预览' });
  await proseOf(page, '总体情况').click();
  await page.keyboard.insertText('全年主动公开政府信息。');
  await expect(preview).toContainText('全年主动公开政府信息。');
  await goTo(page, '存在的主要问题及改进情况');
  await preview.getByText('全年主动公开政府信息。').click();
  await expect(page.getByRole('heading', { level: 1, name: '总体情况' })).toBeVisible();
  await expect(proseOf(page, '总体情况')).toBeFocused();
});

test('A figure in the preview leads to its cell', async ({ page }) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '主动公开政府信息情况');
  const cell = figure(page, 'proactiveDisclosure/article20-5/licences/decisions');
  await cell.click();
  await page.keyboard.type('4821');
  await page.keyboard.press('Enter');
  await goTo(page, '总体情况');
  await page.getByRole('region', { name: '预览' }).getByText('4821').click();
  await expect(cell).toBeFocused();
});

test('On a narrow screen the preview is a tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await beginReport(page, '云溪县水务局', 2025);
  await expect(page.getByRole('region', { name: '预览' })).toHaveCount(0);
  await page
    .getByRole('tab', { name: '预览' })
    .or(page.getByRole('button', { name: '预览' }))
    .first()
    .click();
  await expect(page.getByRole('region', { name: '预览' })).toContainText(
    '云溪县水务局2025年政府信息公开工作年度报告',
  );
});

test('What stands below a paragraph in the preview makes room as it is written and closes up again', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '总体情况');
  const preview = page.getByRole('region', { name: '预览' });
  const topOf = async (words: string): Promise<number> =>
    (await preview.getByText(words).boundingBox())?.y ?? Number.NaN;
  await proseOf(page, '总体情况').click();
  await page.keyboard.insertText('甲。');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('紧跟在后的一段。');
  await expect(preview).toContainText('紧跟在后的一段。');
  await page.waitForTimeout(500);
  const heading = '二、主动公开政府信息情况';
  const distance = async (): Promise<number> => (await topOf(heading)) - (await topOf('紧跟'));
  const [next, apart] = [await topOf(heading), await distance()];
  await page.keyboard.press('Control+Home');
  for (const words of ['全年公开政府信息，', '逐条编目，', '依法答复。'])
    await page.keyboard.insertText(words.repeat(12));
  await expect(preview).toContainText('依法答复。甲。');
  expect(await topOf(heading)).toBeGreaterThan(next + 60);
  expect(await distance()).toBeCloseTo(apart, 0);
  await page.keyboard.press('Control+Shift+Home');
  await page.keyboard.press('Delete');
  await expect(preview).not.toContainText('逐条编目');
  expect(await topOf(heading)).toBeCloseTo(next, 0);
});
