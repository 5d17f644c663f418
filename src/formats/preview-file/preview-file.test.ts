// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedBy, type PreviewShell, previewFile } from './preview-file.ts';

const shell: PreviewShell = {
  script: 'globalThis.ran = 1',
  style: 'body{margin:0}',
  scriptHash: 'sha256-AAAA',
};

const opened = (file: string): Document => new DOMParser().parseFromString(file, 'text/html');

const rootOf = (file: string): HTMLElement => {
  const root = opened(file).getElementById('root');
  if (root === null) throw new Error('no root in the file');
  return root;
};

/** What no HTML file can hold. */
const clean = (text: string): string => text.replaceAll(/[\0\r\uD800-\uDFFF]/gu, '');

test('whatever it is given, the file gives back, and is made of the same elements', () => {
  const hostile = fc.constantFrom(
    '"></div><script>alert(1)</script>',
    "'--><svg onload=alert(1)>",
    '&quot;&lt;',
    '1.AAA-_',
  );
  const words = fc.oneof(hostile, fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(words, words, (word, path) => {
      const carried = { word: clean(word), home: `https://a.example/${clean(path)}` };
      const file = previewFile(shell, carried);
      expect(carriedBy(rootOf(file))).toEqual(carried);
      const names = [...opened(file).body.querySelectorAll('*')].map(({ tagName }) => tagName);
      expect(names).toEqual(['DIV', 'NOSCRIPT', 'SCRIPT']);
    }),
  );
});

test('only its own script may run, and nothing may be loaded', () => {
  const policy = opened(previewFile(shell, { word: '1.AAAA', home: null }))
    .querySelector('meta[http-equiv]')
    ?.getAttribute('content');
  expect(policy).toContain("default-src 'none'; script-src 'sha256-AAAA'");
  expect(policy).not.toContain('http');
});

test('an address that is none is not taken', () => {
  for (const home of [null, '', 'javascript:alert(1)', 'file:///C:/a.html'])
    expect(carriedBy(rootOf(previewFile(shell, { word: '1.AAAA', home }))).home).toBeNull();
});
