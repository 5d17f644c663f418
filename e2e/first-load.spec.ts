import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { encodeShared } from '#formats/link/codecs.ts';
import { expect, test } from './support/journey.ts';
import { beginReport, openApp } from './support/officer.ts';
import { sentSample } from './support/reviewer.ts';

/** Gzipped size of a built file, in kB, as a web server sends it. */
const weightOf = (url: string): number => {
  const { pathname } = new URL(url);
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  return gzipSync(readFileSync(join('dist', name))).length / 1000;
};

/** The checks come in once one can write. */
const comesAfter = /\/assets\/checks-[^/]+\.js$/u;

/** Adds up every script, style and document a page loads, cached or not, but those left out. */
function weigh(page: Page): (leftOut?: RegExp) => number {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (['script', 'stylesheet', 'document'].includes(request.resourceType()))
      files.add(request.url());
  });
  return (leftOut) =>
    [...files]
      .filter((url) => leftOut?.test(url) !== true)
      .reduce((sum, url) => sum + weightOf(url), 0);
}

test('The list loads at most 140 kB', async ({ page }) => {
  const weight = weigh(page);
  await openApp(page);
  await page.waitForLoadState('networkidle');
  const list = weight();
  test.info().annotations.push({ type: 'size', description: `list ${list} kB` });
  expect(list).toBeLessThanOrEqual(140);
});

test('The page that reads a link loads at most 140 kB, and 160 kB with the form for comments', async ({
  page,
}) => {
  const weight = weigh(page);
  await page.goto(`./#/view/${await encodeShared(sentSample)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('年度报告');
  await page.waitForLoadState('networkidle');
  const read = weight();
  expect(read).toBeLessThanOrEqual(140);
  // The form for comments comes once the page has rested, and brings nothing of the desk along.
  await expect.poll(() => weight()).toBeGreaterThan(read);
  await page.waitForLoadState('networkidle');
  expect(weight()).toBeLessThanOrEqual(160);
});

/** Pages to write on, and where. */
const pagesToWrite: readonly (readonly [string, RegExp])[] = [
  ['overview', /总体情况正文/u],
  ['applications', /本年新收.*自然人/u],
  ['basics', /基本信息正文/u],
];

for (const [section, box] of pagesToWrite)
  test(`The editor loads at most 300 kB in all, opened at ${section}; the checks come once one can write`, async ({
    page,
  }) => {
    await openApp(page);
    await beginReport(page, '云溪县水务局', 2025);
    const id = /#\/draft\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
    await page.goto('about:blank');
    const weight = weigh(page);
    await page.goto(`./#/draft/${id}/${section}`);
    await expect(page.getByRole('textbox', { name: box }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const ready = weight(comesAfter);
    const all = weight();
    process.stdout.write(
      `${section}: ${ready.toFixed(1)} kB to write, ${all.toFixed(1)} kB in all\n`,
    );
    expect(all).toBeGreaterThan(ready);
    expect(all).toBeLessThanOrEqual(300);
  });
