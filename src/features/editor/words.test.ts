import { expect, test } from 'vitest';
import { titleWords } from './words.ts';

test('a title breaks between words, with its marks at the end of the line', () => {
  const words = titleWords('政府信息公开行政复议、行政诉讼情况');
  expect(words.join('')).toBe('政府信息公开行政复议、行政诉讼情况');
  expect(words).toContain('行政复议、');
  expect(words).toContain('行政诉讼');
});
