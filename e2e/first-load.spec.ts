import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, openApp } from './support/officer.ts';

/** Gzipped size of a built file, in kB, as a web server sends it. */
const weightOf = (url: string): number => {
  const { pathname } = new URL(url);
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  return gzipSync(readFileSync(join('dist', name))).length / 1000;
};

/** Adds up every script, style and document a page loads, cached or not. */
function weigh(page: Page): () => number {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (['script', 'stylesheet', 'document'].includes(request.resourceType()))
      files.add(request.url());
  });
  return () => [...files].reduce((sum, url) => sum + weightOf(url), 0);
}

test('The list loads at most 140 kB', async ({ page }) => {
  const weight = weigh(page);
  await openApp(page);
  await page.waitForLoadState('networkidle');
  const list = weight();
  test.info().annotations.push({ type: 'size', description: `list ${list} kB` });
  expect(list).toBeLessThanOrEqual(140);
});

for (const section of ['basics', 'overview', 'applications'])
  test(`The editor loads at most 300 kB with its preview, opened at ${section}`, async ({
    page,
  }) => {
    await openApp(page);
    await beginReport(page, '云溪县水务局', 2025);
    const id = /#\/draft\/([^/]+)\//u.exec(page.url())?.[1] ?? '';
    await page.goto('about:blank');
    const weight = weigh(page);
    await page.goto(`./#/draft/${id}/${section}`);
    await expect(page.getByRole('navigation', { name: '目录' })).toBeAttached();
    await page.waitForLoadState('networkidle');
    const editor = weight();
    test.info().annotations.push({ type: 'size', description: `${section} ${editor} kB` });
    expect(editor).toBeLessThanOrEqual(300);
  });
