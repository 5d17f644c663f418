import { encodeShared } from '#formats/link/codecs.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { narrativeOf } from '#report/narrative.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { expect, expectAccessible, test } from './support/journey.ts';

/** The sample with other words at its end, as it was sent as 第n稿. */
const shared = (number: number, text: string): SharedReport => ({
  report: {
    ...sampleReport,
    narrative: { ...sampleReport.narrative, otherMatters: narrativeOf([text]) },
  },
  draft: { id: 'draft-1', number, at: '2026-01-20T14:05' },
  note: '',
  sender: '',
  respondBy: null,
});
test('A reader of links under a passphrase gives it again to see what changed', async ({
  page,
}) => {
  const open = async (number: number, text: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`./#/view/${await encodeShared(shared(number, text), `口令${number}`)}`);
    await page.getByLabel('口令').fill(`口令${number}`);
    await page.getByRole('button', { name: '打开' }).click();
  };
  await open(1, '没有其他需要报告的事项。');
  await expect(page.getByText('没有其他需要报告的事项')).toBeVisible();
  await expect(page.getByRole('button', { name: /相比/u })).toHaveCount(0);
  await open(2, '没有其他需要报告的事项。特此报告。');
  const passphrase = page.getByLabel('第1稿的口令');
  await passphrase.fill('口令2');
  await page.getByRole('button', { name: '与上次相比' }).click();
  await expect(page.getByText('口令不对')).toBeVisible();
  await expectAccessible(page);
  await passphrase.fill('口令1');
  await page.getByRole('button', { name: '与上次相比' }).click();
  await expect(page.getByRole('insertion').filter({ hasText: '特此报告' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('特此报告');
});
