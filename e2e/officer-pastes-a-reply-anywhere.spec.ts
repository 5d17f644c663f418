import type { Page } from '@playwright/test';
import { encodeReply } from '#formats/reply/codecs.ts';
import { replyText } from '#formats/reply/reply-text.ts';
import type { Reply } from '#report/review.ts';
import { expect, expectAccessible, test } from './support/journey.ts';
import {
  copyFromElsewhere,
  expectSaved,
  goTo,
  openSharePage,
  proseOf,
  startWriting,
} from './support/officer.ts';

/** The draft on the desk, as its address names it. */
const draftOf = (page: Page): string => /#\/draft\/([^/]+)\//u.exec(page.url())?.[1] ?? '';

const replyTo = (draft: string, by: string, text: string): Reply => ({
  of: { draft, number: 1, title: '云溪县水务局2025年政府信息公开工作年度报告' },
  by,
  agreed: false,
  comments: [
    {
      id: `${by}-1`,
      kind: 'note',
      target: { kind: 'section', section: 'problems' },
      text,
      proposed: null,
      by,
      writtenAt: '2026-01-20T06:00:00.000Z',
      revision: 1,
      withdrawn: false,
    },
  ],
  sentAt: '2026-01-20T07:00:00.000Z',
});

/** The dropping of files on what is in view, as a file manager does it. */
const dropFile = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(
    ([fileName, content]) => {
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'text/plain' }));
      const { body } = document;
      for (const kind of ['dragover', 'drop'])
        body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: files, bubbles: true, cancelable: true }),
        );
    },
    [name, text] as const,
  );

test('An officer pastes replies on the list: each finds its draft, twice changes nothing', async ({
  page,
}) => {
  await openSharePage(page);
  const id = draftOf(page);
  await page.goto('./#/');
  await expect(page.getByRole('heading', { level: 1, name: '我的年报' })).toBeVisible();
  const two = [replyTo(id, '王科长', '写得实在'), replyTo(id, '李局长', '数要核对')];
  await copyFromElsewhere(page, `聊天记录\n${two.map((reply) => replyText(reply)).join('\n')}`);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('收取2份意见');
  await expect(page.getByText('王科长的意见：新收1条')).toBeVisible();
  await expect(page.getByText('李局长的意见：新收1条')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: '去处理意见' }).click();
  const inbox = page.getByRole('region', { name: '审阅意见' });
  await expect(inbox.getByRole('listitem')).toHaveCount(2);

  await page.getByRole('link', { name: '我的年报' }).click();
  await page.getByRole('button', { name: '收取意见' }).click();
  const dialog = page.getByRole('dialog', { name: '收取审阅意见' });
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: '收取意见' }).fill('没有意见的一段话');
  await dialog.getByRole('button', { name: '收取', exact: true }).click();
  await expect(dialog.getByText('没有找到意见')).toBeVisible();
  await dialog
    .getByRole('textbox', { name: '收取意见' })
    .fill(two.map((reply) => replyText(reply)).join('\n'));
  await dialog.getByRole('button', { name: '收取', exact: true }).click();
  await expect(page.getByText('王科长的意见：新收0条，更新0条，1条已经收过')).toBeVisible();
});

test('On the desk a reply pasted or dropped is taken in, and what was just written is kept', async ({
  page,
}) => {
  await openSharePage(page);
  const id = draftOf(page);
  await startWriting(page, '其他需要报告的事项');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('另有一事。');
  await page.getByRole('heading', { level: 1 }).click();
  await copyFromElsewhere(
    page,
    `http://localhost/app/#/reply/${encodeReply(replyTo(id, '王科长', '写得实在'))}`,
  );
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('王科长的意见：新收1条')).toBeVisible();
  await page.getByRole('link', { name: '去处理意见' }).click();
  await goTo(page, '其他需要报告的事项');
  await expect(proseOf(page, '其他需要报告的事项')).toContainText('另有一事。');

  await page.keyboard.type('还有一事。');
  await dropFile(page, '审阅意见.txt', replyText(replyTo(id, '李局长', '数要核对')));
  await expect(page.getByText('李局长的意见：新收1条')).toBeVisible();
  await page.getByRole('link', { name: '去处理意见' }).click();
  await expect(page.getByRole('region', { name: '审阅意见' }).getByRole('listitem')).toHaveCount(2);

  await dropFile(page, '别的.txt', '不是意见');
  await expect(page.getByText('拖来的文件里没有审阅意见')).toBeVisible();
});

test('A reply pasted into a text stays in the text; taking it in is only offered', async ({
  page,
}) => {
  await openSharePage(page);
  const message = replyText(replyTo(draftOf(page), '王科长', '写得实在'));
  const prose = await startWriting(page, '其他需要报告的事项');
  await copyFromElsewhere(page, message);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(prose).toContainText('〔年报意见1.');
  await expect(page.getByText('粘贴的是审阅意见，已留在原处')).toBeVisible();
  await expectSaved(page);
  await page.getByRole('button', { name: '收取意见' }).click();
  await expect(page.getByText('王科长的意见：新收1条')).toBeVisible();

  await page.goBack();
  await prose.click();
  await copyFromElsewhere(page, `请把下面这段发回：\n${message}`);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(prose).toContainText('请把下面这段发回');
  await expect(page.getByText('粘贴的是审阅意见')).toBeHidden();
});

test('A reply opened in another window comes to the desk that is open, and both are kept', async ({
  page,
  context,
}) => {
  await openSharePage(page);
  const id = draftOf(page);
  await expectSaved(page);
  const chat = await context.newPage();
  await chat.goto(`./#/reply/${encodeReply(replyTo(id, '王科长', '写得实在'))}`);
  await expect(chat.getByText('王科长的意见：新收1条')).toBeVisible();
  await chat.close();
  const inbox = page.getByRole('region', { name: '审阅意见' });
  await expect(inbox.getByText('写得实在')).toBeVisible();
  await startWriting(page, '其他需要报告的事项');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('另有一事。');
  await expectSaved(page);
  await page.reload();
  await expect(proseOf(page, '其他需要报告的事项')).toContainText('另有一事。');
  await page.getByRole('link', { name: '预览与审阅' }).click();
  await expect(inbox.getByText('写得实在')).toBeVisible();
});
