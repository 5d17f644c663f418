// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { parseAddress } from './address.ts';
import { fetchAhead } from './ahead.ts';
import { textlessPages } from './wordless-pages.ts';

const files = { text: ['./a.js', './c.js', './a.css'], start: ['./b.js'] };

function askedAt(hash: string): HTMLElement {
  const head = document.createElement('head');
  fetchAhead(hash, head, { wordless: textlessPages, files });
  return head;
}

/** As the app will read the address. */
function beginsWithText(hash: string): boolean {
  const address = parseAddress(hash);
  return address.page === 'draft' && !textlessPages.includes(address.section);
}

test.each([
  '',
  '#/',
  '#/new',
  '#/draft/a1',
  '#/draft/a1/',
  '#/draft/a1/basics',
  '#/draft/a1/overview',
  '#/draft/a1/overview?at=overview',
  '#/draft/a1/own-3',
  '#/draft/%E4%BA%91/problems',
  '#/draft/a1/applications?at=applications/new.a',
  '#/draft/a1/check',
  '#/view/1.draft/a/overview',
  '#/reply/1.abc',
])('%s asks for what it begins with', (hash) => {
  const script = askedAt(hash).querySelector('script');
  expect(script?.src.endsWith('a.js')).toBe(beginsWithText(hash));
});

test('the first script is run before anything is painted; others are only fetched', () => {
  const head = askedAt('#/draft/a1/overview');
  expect(head.innerHTML).toBe(
    '<script type="module" blocking="render" crossorigin="" src="./a.js"></script>' +
      '<link rel="modulepreload" as="script" crossorigin="" href="./c.js">' +
      '<link rel="preload" as="style" crossorigin="" href="./a.css">',
  );
});
