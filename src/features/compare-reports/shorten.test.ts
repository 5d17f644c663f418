import { expect, test } from 'vitest';
import { countWords, differenceWords, issueWords } from './change-words.ts';
import { shorten } from './shorten.ts';

const long = '全年'.repeat(40);

test('long stretches that stayed are cut on the side of the change, changes never', () => {
  expect(
    shorten([
      { kind: 'same', text: long },
      { kind: 'removed', text: long },
      { kind: 'same', text: long },
      { kind: 'added', text: '新' },
      { kind: 'same', text: long },
    ]).map(({ text }) => text),
  ).toEqual([
    `……${'全年'.repeat(11)}`,
    long,
    `${'全年'.repeat(11)}……${'全年'.repeat(11)}`,
    '新',
    `${'全年'.repeat(11)}……`,
  ]);
});

test('a paragraph of which only the looks changed stays whole', () => {
  expect(shorten([{ kind: 'same', text: long }])).toEqual([{ kind: 'same', text: long }]);
});

test('what changed is told in words', () => {
  expect(countWords({ metadata: 0, sections: 0, paragraphs: 3, figures: 2 })).toBe(
    '文字3段，数据2个',
  );
  expect(countWords({ metadata: 0, sections: 0, paragraphs: 0, figures: 0 })).toBe('');
  expect(differenceWords({ difference: -0.5 })).toBe('少0.5');
  expect(differenceWords({ difference: null })).toBe('');
  expect(issueWords({ number: 2, at: '2026-01-20T14:05' })).toBe('草稿第2稿（2026年1月20日14:05）');
});
