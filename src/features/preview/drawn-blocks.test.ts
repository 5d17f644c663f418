// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockHtml } from '#formats/html/block-html.ts';
import { composeNarrative } from '#report/compose-narrative.ts';
import type { PaperBlock } from '#report/paper.ts';
import { arbitraryNarrative } from '#report/testing/arbitrary-narrative.ts';
import { drawBlocks } from './drawn-blocks.ts';

/** Few blocks, so that the same one often stands twice; many in a row, so that chunks fill and part. */
const pool = fc
  .sample(arbitraryNarrative, { numRuns: 12, seed: 7 })
  .flatMap((narrative) => composeNarrative(narrative).blocks);
const versions = fc.array(fc.array(fc.constantFrom(...pool), { maxLength: 100 }), {
  minLength: 2,
  maxLength: 5,
});

const drawn = (element: Element): string =>
  [...element.children].map((chunk) => chunk.firstElementChild?.innerHTML).join('');

/** The list as a browser writes it back. */
function written(blocks: readonly PaperBlock[]): string {
  const page = document.createElement('div');
  page.innerHTML = blocks.map((block) => blockHtml(block)).join('');
  return page.innerHTML;
}

test('After any editing the drawn list is like one drawn afresh, and each block is found in it', () => {
  fc.assert(
    fc.property(versions, fc.boolean(), (lists, painted) => {
      const element = document.createElement('section');
      const list = drawBlocks(element);
      for (const blocks of lists) {
        list.update(blocks);
        if (painted) while (list.paintNext());
      }
      while (list.paintNext());
      const last = lists.at(-1) ?? [];
      expect(drawn(element)).toBe(written(last));
      const middle = last.length >> 1;
      const found = list.elementAt(middle);
      expect(found === null ? middle : list.indexOf(found)).toBe(middle);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test.each([
  { length: 12, fullest: 8, chunks: 3 },
  { length: 2000, fullest: 32, chunks: 125 },
])('$length blocks stand in chunks of no more than $fullest', ({ length, fullest, chunks }) => {
  const [block] = pool;
  if (block === undefined) throw new Error('no block');
  const element = document.createElement('section');
  const list = drawBlocks(element);
  list.update(Array.from({ length }, () => ({ ...block })));
  while (list.paintNext());
  const sizes = [...element.children].map((chunk) => chunk.firstElementChild?.childElementCount);
  expect(Math.max(...sizes.map((size) => size ?? 0))).toBeLessThanOrEqual(fullest);
  expect(sizes).toHaveLength(chunks);
});
