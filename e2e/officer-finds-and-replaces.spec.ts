import { expect, test } from './support/journey.ts';
import { beginReport, expectSaved, startWriting } from './support/officer.ts';

const overview = '总体情况';

test('Words are found and replaced from the keyboard, however late the bar comes', async ({
  page,
}) => {
  await page.route(/find-bar-[^/]*\.js/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await beginReport(page, '云溪县水务局', 2025);
  const prose = await startWriting(page, overview);
  await page.keyboard.type('2024年公开30条，比2023年多；2024年受理5件。');
  await page.keyboard.press('ControlOrMeta+h');
  await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused();
  await page.keyboard.type('2024年');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: '查找替换' });
  await expect(bar.getByRole('status')).toHaveText('第1处，共2处');
  await page.getByRole('textbox', { name: '替换为' }).fill('2025年');
  await page.getByRole('button', { name: '全部替换' }).click();
  await expect(bar.getByRole('status')).toHaveText('已替换2处');
  await expect(prose).toHaveText('2025年公开30条，比2023年多；2025年受理5件。');

  await prose.click();
  await page.keyboard.press('ControlOrMeta+h');
  await expect(page.getByRole('textbox', { name: '查找' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(prose).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(prose).toHaveText('2024年公开30条，比2023年多；2024年受理5件。');
  await expectSaved(page);
});
