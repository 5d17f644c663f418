import { deflateSync } from 'fflate';
import type { Page } from '@playwright/test';
import { encodeShared } from '#formats/link/codecs.ts';
import { packBytes } from '#formats/link/pack.ts';
import { hostileShared } from '#formats/link/testing/hostile-report.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import { paceOf } from './support/pace.ts';
import { sentSample } from './support/reviewer.ts';

/**
 * Milliseconds from the browser having taken a link to the sentence about it. Taking an address of
 * two million characters is the browser's own work, and most of the wait: it is not judged.
 */
const timeToSentence = (page: Page, word: string): Promise<number> =>
  page.evaluate(
    (hash) =>
      new Promise<number>((resolve) => {
        let before = 0;
        const observer = new MutationObserver(() => {
          const alert = document.querySelector('[role="alert"]');
          if (alert === null || alert.textContent === '') return;
          observer.disconnect();
          resolve(performance.now() - before);
        });
        observer.observe(document.body, { childList: true, subtree: true });
        window.location.hash = hash;
        before = performance.now();
      }),
    `#/view/${word}`,
  );

const stored = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));

/** Whether a script of theirs was run. */
const hasRun = (page: Page): Promise<boolean> => page.evaluate(() => 'ran' in globalThis);

test('Every hostile link gets its sentence within a second; nothing runs, nothing is stored', async ({
  page,
}) => {
  const link = await encodeShared(sentSample);
  const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024));
  const links: readonly (readonly [string, string])[] = [
    [`1.${packBytes(Uint8Array.of(0, ...bomb))}`, '链接展开后超过8MB'],
    [`99.${link.slice(2)}`, '较新的版本'],
    [`constructor.${link.slice(2)}`, '链接不完整'],
    [`1.${packBytes(Uint8Array.of(0, 7, 255, 255, 1, 2, 3))}`, '没有可以读出的年度报告'],
    [`1.${packBytes(Uint8Array.of(9, 9, 9))}`, '没有可以读出的年度报告'],
    [`1.${'A'.repeat(1_900_000)}`, '链接不完整'],
    [`1.${link.slice(2, -1)}`, '链接不完整'],
    ['1.<img src=x onerror=globalThis.ran=1>', '链接不完整'],
  ];
  await page.goto(`./#/view/1.AAAA`);
  await expect(page.getByRole('alert')).toBeVisible();
  const before = await stored(page);
  for (const [word, says] of links)
    await expect(async () => {
      await page.evaluate(() => {
        window.location.hash = '#/nowhere';
      });
      await expect(page.getByRole('alert')).toHaveCount(0);
      const time = await timeToSentence(page, word);
      await expect(page.getByRole('alert')).toContainText(says);
      // Tried again, should the machine have been busy with something else.
      expect(time).toBeLessThan(1000 * (await paceOf(page)));
    }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
  expect(await stored(page)).toEqual(before);
  expect(await hasRun(page)).toBe(false);
});

test('A report with a script in every field is shown as the words it is, and printed so', async ({
  page,
}) => {
  const opened: string[] = [];
  page.on('dialog', (dialog) => opened.push(dialog.message()));
  await page.goto(`./#/view/${await encodeShared(hostileShared)}`);
  await expect(page.getByRole('region', { name: '我的意见' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>globalThis.ran=1');
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page.locator('article a')).toHaveCount(0);
  await expect(page.locator('script:not([src])')).toHaveCount(0);
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^提意见/u })
    .first()
    .click();
  await page
    .getByRole('textbox', { name: '意见', exact: true })
    .fill('<img src=x onerror=alert(1)>');
  await page.getByRole('textbox', { name: '您的称呼' }).fill('"><script>globalThis.ran=1</script>');
  await page.getByRole('button', { name: '保存意见' }).click();
  await expect(page.locator('button.mark')).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.waitForTimeout(300);
  await expect(page.locator('img')).toHaveCount(0);
  expect(await hasRun(page)).toBe(false);
  expect(opened).toEqual([]);
});
