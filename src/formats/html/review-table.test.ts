import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { ReviewTable } from './review-table.ts';
import { reviewTableHtml, reviewTablePage } from './review-table.ts';

const table: ReviewTable = {
  report: '云溪县水务局2025年政府信息公开工作年度报告',
  at: '2026年1月21日16:00',
  rows: [
    {
      by: '王科长',
      at: '2026年1月21日10:00',
      place: '一、总体情况',
      quoted: '全年未发生',
      said: ['修改建议：语气平实些', '建议改为：“全年没有发生”'],
      outcome: '未采纳',
      reason: '与上级口径一致',
    },
    {
      by: '<b>李</b>',
      at: '',
      place: '全文',
      quoted: '',
      said: ['批注：<script>alert(1)</script>', ''],
      outcome: '',
      reason: '',
    },
  ],
  agreements: ['王科长同意报送（草稿第1稿）'],
};

const cellsOf = (html: string): readonly (readonly string[])[] =>
  [...new JSDOM(html).window.document.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );

test('every comment is a row with who, when, where, what, what became of it and why', () => {
  expect(cellsOf(reviewTableHtml(table))).toEqual([
    ['序号', '意见人', '时间', '位置', '原文', '意见或建议', '处理', '理由'],
    [
      '1',
      '王科长',
      '2026年1月21日10:00',
      '一、总体情况',
      '全年未发生',
      '修改建议：语气平实些建议改为：“全年没有发生”',
      '未采纳',
      '与上级口径一致',
    ],
    ['2', '<b>李</b>', '', '全文', '', '批注：<script>alert(1)</script>', '未处理', ''],
  ]);
});

test('the file runs nothing and says what is still open', () => {
  const page = reviewTablePage(table);
  const { document } = new JSDOM(page).window;
  expect(document.querySelector('script, b, img')).toBeNull();
  expect(page).toContain("default-src 'none'");
  expect(document.body.textContent).toContain('共2条意见，还有1条未处理。');
  expect(document.body.textContent).toContain('王科长同意报送（草稿第1稿）');
  expect(page).toContain('size: A4 landscape');
});
