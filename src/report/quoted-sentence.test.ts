import { expect, test } from 'vitest';
import { quotedSentence } from './quoted-sentence.ts';
import { sampleReport } from './samples/sample-report.ts';

const saying = (text: string) => ({
  ...sampleReport,
  narrative: {
    ...sampleReport.narrative,
    overview: {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
    },
  },
});

const quote = (start: number, text: string, block = 0) => ({
  section: 'overview',
  block,
  start,
  text,
});

test('words stand in their own sentence', () => {
  const report = saying('先说一句。新收申请30件，公开8件。后来又说一句。');
  expect(quotedSentence(report, quote(9, '30件'))).toEqual({
    before: '新收申请',
    words: '30件',
    after: '，公开8件',
  });
});

test('a long sentence is cut on both sides of the words', () => {
  const report = saying(`${'前'.repeat(40)}30${'后'.repeat(40)}`);
  expect(quotedSentence(report, quote(40, '30'))).toEqual({
    before: `…${'前'.repeat(30)}`,
    words: '30',
    after: `${'后'.repeat(30)}…`,
  });
});

test('whole paragraphs are cut', () => {
  const report = saying('字'.repeat(200));
  expect(quotedSentence(report, quote(0, '字'.repeat(200)))?.words).toBe(`${'字'.repeat(60)}…`);
});

test('words over the end of a sentence stay whole', () => {
  expect(quotedSentence(saying('甲。乙。'), quote(0, '甲。乙'))?.words).toBe('甲。乙');
});

test('words that stand there no more are not shown', () => {
  const report = saying('新收申请30件。');
  expect(quotedSentence(report, quote(4, '31'))).toBeNull();
  expect(quotedSentence(report, quote(0, '新', 7))).toBeNull();
});
