import { expect, test } from 'vitest';
import { contentsAskedOf, writtenContents } from './expected.ts';
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

test('what only governments have to report is not asked of a bureau', () => {
  const asked = [
    ...expected,
    { label: '社会评议', words: ['评议'], governmentsOnly: true as const },
  ];
  expect(contentsAskedOf('云溪县人民政府', asked)).toBe(asked);
  expect(contentsAskedOf('云溪县水务局', asked).map(({ label }) => label)).toEqual([
    '主动公开',
    '平台建设',
  ]);
  expect(contentsAskedOf('云溪县水务局', asked)).toBe(contentsAskedOf('云溪县水务局', asked));
});
