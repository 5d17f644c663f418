import { expect, test } from 'vitest';

/** The rooms of the house, and which other rooms each one may enter. */
const doors: Readonly<Record<string, readonly string[]>> = {
  report: [],
  formats: ['report'],
  drafts: ['report', 'formats'],
  ui: [],
  features: ['report', 'formats', 'drafts', 'ui'],
  app: ['report', 'formats', 'drafts', 'ui', 'features'],
};

const sources = import.meta.glob<string>('./*/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/gu)].map(([, target]) => target ?? '');

test.each(Object.entries(sources))('%s enters only the rooms it may', (file, text) => {
  const room = roomOf(file);
  const shared = room !== 'features'; // a feature may not enter another feature
  const trespasses = importsOf(text).filter((target) => {
    const other = /^#([a-z]+)\//u.exec(target)?.[1];
    return (
      other !== undefined && !(doors[room] ?? []).includes(other) && !(shared && other === room)
    );
  });
  expect(trespasses).toEqual([]);
});

test.each(Object.entries(sources))('%s does not climb out with ../', (_, text) => {
  expect(importsOf(text).filter((target) => target.startsWith('../'))).toEqual([]);
});

test.each(Object.entries(sources))('%s has no favourite edition', (file, text) => {
  if (file.startsWith('./report/edition')) return;
  expect(/edition(?:\.id)?\s*[!=]==?\s*['"`]/iu.exec(text)?.[0]).toBeUndefined();
});
