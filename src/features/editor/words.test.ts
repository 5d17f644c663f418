import { expect, test } from 'vitest';
import { editions } from '#report/editions.ts';
import { closingSteps } from './steps.ts';
import { titleCuts } from './title-cuts.ts';
import { titleWords } from './words.ts';

test('a title breaks between words, with its marks at the end of the line', () => {
  const words = titleWords('政府信息公开行政复议、行政诉讼办理情况');
  expect(words.join('')).toBe('政府信息公开行政复议、行政诉讼办理情况');
  expect(words).toContain('行政复议、');
  expect(words).toContain('行政诉讼');
});

test('every title of the forms is parted by hand', () => {
  const sections = editions.flatMap((edition) => edition.sections);
  for (const { title } of [...sections, ...closingSteps])
    expect([...titleCuts.keys()]).toContain(title);
});
