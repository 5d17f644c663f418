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
