import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, goTo, openApp } from './support/officer.ts';

/** Counts the gzipped size of every script and style a page loads, in kB. */
function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!['script', 'stylesheet', 'document'].includes(response.request().resourceType())) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return async () => {
    const all = await Promise.all(sizes);
    return all.reduce((sum, size) => sum + size, 0) / 1000;
  };
}

test('The list loads at most 140 kB, and the editor with its preview at most 300 kB', async ({
  page,
}) => {
  const weight = weigh(page);
  await openApp(page);
  await page.waitForLoadState('networkidle');
  const list = await weight();
  await beginReport(page, '云溪县水务局', 2025);
  await goTo(page, '总体情况');
  await goTo(page, '收到和处理政府信息公开申请情况');
  await page.waitForLoadState('networkidle');
  const editor = await weight();
  test
    .info()
    .annotations.push({ type: 'size', description: `list ${list} kB, editor ${editor} kB` });
  expect(list).toBeLessThanOrEqual(140);
  expect(editor).toBeLessThanOrEqual(300);
});
