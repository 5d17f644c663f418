import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, goTo, proseOf } from './support/officer.ts';

const overview = '总体情况';

/** Presses keys that all wait when the page comes to the first of them, as on a page that was held up. */
const pressAtOnce = (page: Page, ...keys: string[]): Promise<unknown> =>
  Promise.all(keys.map((key) => page.keyboard.press(key)));

test('Keys that come faster than the page can follow act where the caret stands', async ({
  page,
}) => {
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, overview);
  const prose = proseOf(page, overview);
  await prose.click();
  await page.keyboard.type('全年收到申请30件');
  await page.keyboard.press('ControlOrMeta+A');
  await pressAtOnce(page, 'ArrowRight', 'Enter');
  await page.keyboard.type('同比增长');
  await expect(prose.locator('p')).toHaveText(['全年收到申请30件', '同比增长']);

  await page.keyboard.press('ControlOrMeta+A');
  await pressAtOnce(page, 'ArrowLeft', '2');
  await expect(prose.locator('p')).toHaveText(['2全年收到申请30件', '同比增长']);

  await prose
    .locator('p')
    .last()
    .click({ position: { x: 2, y: 10 } });
  await pressAtOnce(page, 'End', 'Enter', '5');
  await expect(prose.locator('p')).toHaveText(['2全年收到申请30件', '同比增长', '5']);
});
