// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { doing, draw, one } from '#ui/draw-for-test.tsx';
import { ChangePage } from './change-page.tsx';

let takeAway: () => Promise<void> = () => Promise.resolve();
afterEach(() => takeAway());

async function show(before: Report, after: Report): Promise<void> {
  takeAway = await draw(
    <ChangePage
      title="与上次相比"
      before={{ name: '草稿第1稿', report: before }}
      after={{ name: '草稿第2稿', report: after }}
      back={null}
    />,
  );
}

const text = (): string => document.body.textContent ?? '';

const otherMatters = (texts: readonly string[]): Report => ({
  ...sampleReport,
  narrative: { ...sampleReport.narrative, otherMatters: narrativeOf(texts) },
});

test('nothing changed is said, and nothing else', async () => {
  await show(sampleReport, structuredClone(sampleReport));
  expect(text()).toContain('没有变化');
  expect(document.querySelector('section, table, del, ins')).toBeNull();
});

test('what went and what came is marked by elements and by words, not by colour alone', async () => {
  await show(otherMatters(['全年新收申请29件。']), otherMatters(['全年新收申请31件。']));
  expect(one('section del').textContent).toBe('删去29');
  expect(one('section ins').textContent).toBe('加上31');
  expect(text()).toContain('有变化的：文字1段');
  expect(text()).toContain('只有这些变化');
});

test('a long paragraph shows what is round the change, and all of it when asked', async () => {
  const [head, tail] = ['此前的话。'.repeat(30), '此后的话。'.repeat(30)];
  await show(otherMatters([`${head}29件${tail}`]), otherMatters([`${head}31件${tail}`]));
  expect(text()).not.toContain(head);
  await doing(() => one('button[aria-pressed]').click());
  expect(text()).toContain(head);
  expect(text()).toContain(tail);
});

test('a figure is told with what it was, what it is, and how much more', async () => {
  const ref = 'applications/newlyReceived/naturalPerson';
  const { [ref]: _, ...blank } = sampleReport.figures;
  await show(sampleReport, { ...sampleReport, figures: { ...sampleReport.figures, [ref]: 23 } });
  const cells = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ['一、本年新收政府信息公开申请数量，申请人情况，自然人', '21', '23', '多2'],
    ['一、本年新收政府信息公开申请数量，申请人情况，总计合计随之变动', '29', '31', '多2'],
  ]);
  await takeAway();
  await show(sampleReport, { ...sampleReport, figures: blank });
  expect(one('tbody tr:first-child td:nth-child(3)').textContent).toBe('空');
});
