import type { Locator, Page } from '@playwright/test';
import { test as plain } from '@playwright/test';
import { encodeShared } from '#formats/link/codecs.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import { beginReport, expectSaved, goTo, proseOf, startWriting } from './support/officer.ts';
import { sentSample } from './support/reviewer.ts';

const overview = '总体情况';
const sections = [overview, '存在的主要问题及改进情况', '其他需要报告的事项'];

/** What draws the pages. */
const drawing = /\/assets\/start-[^/]*\.js$/u;

interface Pages {
  /** Keeps away what draws the pages, from now on. */
  readonly hold: () => void;
  /** Lets it come. */
  readonly come: () => void;
}

const nothing = (): void => {};

async function pagesOf(page: Page): Promise<Pages> {
  let held = Promise.resolve();
  let come = nothing;
  await page.route(drawing, async (route) => {
    await held;
    await route.continue();
  });
  return {
    hold: () => {
      held = new Promise((resolve) => {
        come = resolve;
      });
    },
    come: () => come(),
  };
}

/** Opens the page again, as far as it can be shown without what draws it. */
async function reopen(page: Page): Promise<Pages> {
  const pages = await pagesOf(page);
  pages.hold();
  await page.reload();
  await expect(cover(page).getByRole('textbox')).toBeVisible();
  return pages;
}

const cover = (page: Page): Locator => page.locator('#first-sight');

/** The page has come and stands alone. */
async function expectPage(page: Page): Promise<void> {
  await expect(page.getByRole('toolbar', { name: '文字格式' })).toBeVisible();
  await expect(cover(page)).toHaveCount(0);
}

/** Writes on at the end of the text. */
async function addWords(page: Page, words: string): Promise<void> {
  await proseOf(page, overview).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

async function beginText(page: Page, title: string): Promise<void> {
  await beginReport(page, '云溪县人民政府', 2025);
  await startWriting(page, title);
  await page.keyboard.type('我局公开信息。');
  await expectSaved(page);
}

const browsers: readonly (readonly [string, () => void])[] = [
  ['', nothing],
  [
    ', in an older browser',
    () => {
      Reflect.deleteProperty(Element.prototype, 'moveBefore');
    },
  ],
];

for (const [which, make] of browsers)
  test(`A text is written in before its page has come, and goes on in it${which}`, async ({
    page,
  }) => {
    await page.addInitScript(make);
    await beginText(page, overview);
    const pages = await reopen(page);
    await addWords(page, '先写的，');
    pages.come();
    await expectPage(page);
    await expect(proseOf(page, overview)).toBeFocused();
    await page.keyboard.type('接着写的。');
    await expect(proseOf(page, overview)).toHaveText('我局公开信息。先写的，接着写的。');
    await expect(page.getByRole('region', { name: '预览' })).toContainText('先写的，接着写的。');
    await expectSaved(page);
    await page.reload();
    await expectPage(page);
    await expect(proseOf(page, overview)).toHaveText('我局公开信息。先写的，接着写的。');
  });

test('What was written before the page came is kept when the window closes first', async ({
  page,
}) => {
  await beginText(page, overview);
  const pages = await reopen(page);
  await addWords(page, '再见。');
  const closed = page.reload();
  pages.come();
  await closed;
  await expectPage(page);
  await expect(proseOf(page, overview)).toHaveText('我局公开信息。再见。');
});

test('The page waits for words that are being composed', async ({ page }) => {
  await beginText(page, overview);
  const pages = await reopen(page);
  await proseOf(page, overview).click();
  await page.keyboard.press('Control+End');
  const ime = await page.context().newCDPSession(page);
  await ime.send('Input.imeSetComposition', { text: 'nian', selectionStart: 4, selectionEnd: 4 });
  pages.come();
  await page.waitForTimeout(800);
  await expect(cover(page)).toHaveCount(1);
  await ime.send('Input.insertText', { text: '年' });
  await expectPage(page);
  await page.keyboard.type('度');
  await expect(proseOf(page, overview)).toHaveText('我局公开信息。年度');
});

for (const [width, height] of [
  [1920, 937],
  [1366, 768],
  [1366, 625],
  [1093, 500],
  [911, 415],
  [390, 844],
] as const)
  test(`Nothing moves when the page comes, at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await beginReport(page, '云溪县人民政府', 2025);
    const pages = await pagesOf(page);
    for (const title of sections) {
      // oxlint-disable no-await-in-loop -- one page after the other
      if (width < 900)
        await page
          .getByRole('button', { name: /^[一二三四五六基]/u })
          .first()
          .click();
      await goTo(page, title);
      pages.hold();
      await page.reload();
      await expect(cover(page).getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(proseOf(page, title)).toBeVisible();
      const before = await proseOf(page, title).boundingBox();
      await expectAccessible(page);
      pages.come();
      await expectPage(page);
      expect(await proseOf(page, title).boundingBox()).toEqual(before);
      // oxlint-enable no-await-in-loop
    }
  });

test('Another window writes the draft: the text is read only, page or not', async ({
  page,
  context,
}) => {
  await beginText(page, overview);
  const second = await context.newPage();
  const pages = await pagesOf(second);
  pages.hold();
  await second.goto(page.url());
  const text = proseOf(second, overview);
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  await expect(cover(second)).toHaveCount(1);
  pages.come();
  await expectPage(second);
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  await second.getByRole('button', { name: '在此编辑' }).click();
  await expect(text).not.toHaveAttribute('aria-readonly', 'true');
});

test('Another page of the draft asked for before the first has come shows, and the text is kept', async ({
  page,
}) => {
  await beginText(page, overview);
  const pages = await reopen(page);
  await addWords(page, '先写的。');
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace(/\/overview.*/u, '/problems');
  });
  pages.come();
  await expectPage(page);
  await expect(proseOf(page, '存在的主要问题及改进情况')).toBeVisible();
  await goTo(page, overview);
  await expect(proseOf(page, overview)).toHaveText('我局公开信息。先写的。');
  await addWords(page, '后写的。');
  await expectSaved(page);
  await page.reload();
  await expect(proseOf(page, overview)).toHaveText('我局公开信息。先写的。后写的。');
});

test('A link followed before the page has come is read, and the text is kept', async ({ page }) => {
  await beginText(page, overview);
  const draft = page.url();
  const pages = await reopen(page);
  await addWords(page, '走之前。');
  const link = `#/view/${await encodeShared(sentSample)}`;
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, link);
  pages.come();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(cover(page)).toHaveCount(0);
  await page.goto(draft);
  await expectPage(page);
  await expect(proseOf(page, overview)).toHaveText('我局公开信息。走之前。');
});

plain(
  'Where the page does not come, the text can be written, and that is said',
  async ({ page }) => {
    await beginText(page, overview);
    await page.route(drawing, (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('页面没有取全，现在只能写正文');
    await addWords(page, '照样写。');
    await page.setViewportSize({ width: 390, height: 844 });
    // Nothing lies over it: a press on it reaches it.
    await alert.click({ trial: true });
    await page.unroute(drawing);
    await page.reload();
    await expectPage(page);
    await expect(proseOf(page, overview)).toHaveText('我局公开信息。照样写。');
  },
);
