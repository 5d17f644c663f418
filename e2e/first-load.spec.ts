import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { encodeShared } from '#formats/link/codecs.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
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

test('The page that reads a link loads at most 140 kB', async ({ page }) => {
  const weight = weigh(page);
  const shared = {
    report: sampleReport,
    draft: { id: 'd', number: 1, at: '2026-01-20T14:05' },
    note: '',
    sender: '',
    respondBy: null,
  };
  await page.goto(`./#/view/${await encodeShared(shared)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('审阅');
  await page.waitForLoadState('networkidle');
  expect(weight()).toBeLessThanOrEqual(140);
});

/** The page of the particulars has the form library besides the text editor of its opening. */
const budgets: readonly (readonly [string, number])[] = [
  ['overview', 300],
  ['applications', 300],
  ['basics', 320],
];

for (const [section, most] of budgets)
  test(`The editor loads at most ${most} kB with its preview, opened at ${section}`, async ({
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
    expect(editor).toBeLessThanOrEqual(most);
  });
