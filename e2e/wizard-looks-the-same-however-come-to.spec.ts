import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, expectSaved, goTo } from './support/officer.ts';

/** What stands in the bar at the top, the list, the heads and the foot, and where. */
const places = (page: Page): Promise<string[]> =>
  page.locator('header *, nav *, main button, main h1, main a').evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { fontSize, padding, color } = getComputedStyle(element);
      return [element.tagName, x, y, width, height, fontSize, padding, color].join(' ');
    }),
  );

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  test(`A page of prose looks the same, come to from the list or opened at once, ${width} px wide`, async ({
    page,
  }) => {
    await beginReport(page, '云溪县水务局', 2025);
    await goTo(page, '总体情况');
    await expectSaved(page);
    await page.setViewportSize({ width, height });
    const address = page.url();
    await page.goto('./#/');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: '我的年报' })).toBeVisible();
    await page.goto(address);
    const check = page.locator('a[href$="/check"]').first();
    await expect(check).toHaveText(/\d/u);
    const before = await places(page);
    await page.reload();
    await expect(check).toHaveText(/\d/u);
    await expect(page.getByRole('button', { name: '下载备份' })).toBeInViewport({ ratio: 1 });
    await expect.poll(() => places(page)).toEqual(before);
  });
