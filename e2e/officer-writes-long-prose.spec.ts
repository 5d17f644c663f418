import type { Page } from '@playwright/test';
import { expect, test } from './support/journey.ts';
import { beginReport, goTo, pasteProse, proseOf } from './support/officer.ts';

const title = '总体情况';

/** Pixels the caret stands clear of the edges of the window and of the box its prose scrolls in. */
const caretClear = (page: Page): Promise<{ above: number; below: number }> =>
  proseOf(page, title).evaluate((prose) => {
    const caret = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const box = prose.parentElement?.getBoundingClientRect();
    if (caret === undefined || box === undefined) throw new Error('no caret');
    return {
      above: caret.top - Math.max(box.top, 0),
      below: Math.min(box.bottom, innerHeight) - caret.bottom,
    };
  });

for (const size of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])
  test(`The caret stays in sight while long prose is written, ${size.width} px wide`, async ({
    page,
  }) => {
    await beginReport(page, '云溪县水务局', 2025);
    await goTo(page, title);
    await page.setViewportSize(size);
    await page.reload();
    const paragraphs = Array.from({ length: 40 }, (_, index) => `第${index + 1}段，逐条编目。`);
    await pasteProse(page, title, { paragraphs, as: 'text' });
    await page.keyboard.type('末句');
    expect((await caretClear(page)).below).toBeGreaterThan(4);
    for (let line = 0; line < 6; line += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one key after the other is the point
      await page.keyboard.press('Enter');
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.keyboard.type('又一行');
    }
    expect((await caretClear(page)).below).toBeGreaterThan(4);
    // Scrolled away by the wheel, it comes back with the next key.
    await proseOf(page, title).evaluate((prose) => prose.parentElement?.scrollTo(0, 0));
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.type('完');
    const { above, below } = await caretClear(page);
    expect(above).toBeGreaterThan(4);
    expect(below).toBeGreaterThan(4);
  });
