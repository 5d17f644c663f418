import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/journey.ts';
import { beginReport, openApp } from './support/officer.ts';

const sizes = [
  { width: 1366, height: 768 },
  { width: 911, height: 415 },
  { width: 390, height: 844 },
];

/** Opens the filled-in sample, the longest report the app itself brings. */
async function openSample(page: Page): Promise<string> {
  await openApp(page);
  await page
    .getByRole(/* link or button */ 'link', { name: /示例/u })
    .or(page.getByRole('button', { name: /示例/u }))
    .first()
    .click();
  await expect(page.getByRole('navigation', { name: '目录' })).toBeAttached();
  return /#\/draft\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
}

async function expectWell(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page);
}

const parts = [
  'basics',
  'overview',
  'proactiveDisclosure',
  'applications',
  'reviewAndLitigation',
  'problems',
  'otherMatters',
  'check',
  'share',
  'export',
];

for (const size of sizes) {
  test(`Every page has one heading and no accessibility fault at ${size.width}×${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const address of ['./#/', './#/new', './#/checks', './#/nowhere']) {
      await page.goto(address);
      await expectWell(page);
    }
    const id = await openSample(page);
    for (const part of parts) {
      await page.goto(`./#/draft/${id}/${part}`);
      await expectWell(page);
    }
    await page.goto('./#/draft/gone/overview');
    await expectWell(page);
  });

  test(`A report of 2014 with nothing in it is accessible at ${size.width}×${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto('./#/new');
    await page.getByRole('button', { name: '开始填写' }).click();
    await expectWell(page);
    await beginReport(page, '云溪县水务局', 2014);
    const id = /#\/draft\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
    for (const part of ['basics', 'overview', 'notesAndAnnex', 'check', 'export']) {
      await page.goto(`./#/draft/${id}/${part}`);
      await expectWell(page);
    }
  });
}
