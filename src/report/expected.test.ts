import { expect, test } from 'vitest';
import { writtenContents } from './expected.ts';
import { blankNarrative, narrativeOf } from './narrative.ts';

const expected = [
  { label: '主动公开', words: ['主动公开'] },
  { label: '平台建设', words: ['平台建设', '网站建设'] },
];

test('each content is found in the first paragraph that has one of its words', () => {
  const prose = narrativeOf(['概况', '全年主动 公开信息', '网站建设，主动公开']);
  expect(writtenContents(prose, expected)).toEqual([1, 2]);
});

test('nothing is found in blank prose', () => {
  expect(writtenContents(blankNarrative, expected)).toEqual([null, null]);
});
