import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Splice } from './splices.ts';
import { splices } from './splices.ts';

const applied = <Item>(before: readonly Item[], found: readonly Splice<Item>[]): Item[] => {
  const list = [...before];
  for (const { at, remove, insert } of found.toReversed()) list.splice(at, remove, ...insert);
  return list;
};

const touched = (found: readonly Splice<unknown>[]): number =>
  found.reduce((sum, { remove, insert }) => sum + remove + insert.length, 0);

/** Few different items, so that the same one often stands twice. */
const lists = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 });

const paragraphs = Array.from({ length: 1500 }, (_, index) => `paragraph ${index}`);
const numbered = (add: number): string[] =>
  paragraphs.map((text, index) => (index % 50 === 0 ? `heading ${index + add}` : text));

describe('splices', () => {
  test('turn any list into any other', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        expect(applied(before, splices(before, after))).toEqual(after);
      }),
    );
  });

  test('are none between equal lists', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(splices(list, [...list])).toEqual([]);
      }),
    );
  });

  test('come in order and never touch each other', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const found = splices(before, after);
        found.slice(1).forEach(({ at }, index) => {
          const last = found[index];
          expect(at).toBeGreaterThan((last?.at ?? 0) + (last?.remove ?? 0));
        });
      }),
    );
  });

  test('touch one item for one insertion at the top', () => {
    expect(splices(paragraphs, ['new', ...paragraphs])).toEqual([
      { at: 0, remove: 0, insert: ['new'] },
    ]);
  });

  test('leave the paragraphs between renumbered headings alone', () => {
    const found = splices(numbered(0), ['heading 0', ...numbered(1)]);
    expect(touched(found)).toBeLessThanOrEqual(61);
  });
});
