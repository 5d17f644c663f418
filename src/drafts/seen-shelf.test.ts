import { expect, test } from 'vitest';
import { hasDraft, seeAgain } from './seen-shelf.ts';
import { memoryStorage } from './storage.ts';

const seen = (number: number, draft = 'd') => ({ draft, number, link: `1.${draft}${number}` });

const closed = () => {
  throw new Error('closed');
};

test('the one read before is given back, of the same draft only', () => {
  const storage = memoryStorage();
  const open = () => storage;
  expect(seeAgain(open, seen(1))).toBeNull();
  expect(seeAgain(open, seen(1, 'other'))).toBeNull();
  expect(seeAgain(open, seen(1))).toBeNull();
  expect(seeAgain(open, seen(3))).toEqual(seen(1));
  expect(seeAgain(open, seen(4))).toEqual(seen(3));
  expect(seeAgain(open, seen(4))).toEqual(seen(3));
});

test('two of a draft are kept, the newest; an old link read again takes no newer one’s place', () => {
  const storage = memoryStorage();
  const open = () => storage;
  for (const number of [1, 2, 3]) seeAgain(open, seen(number));
  expect(JSON.parse(storage.getItem('zfxxgk:seen') ?? '')).toEqual([seen(2), seen(3)]);
  expect(seeAgain(open, seen(1))).toBeNull();
  expect(JSON.parse(storage.getItem('zfxxgk:seen') ?? '')).toEqual([seen(2), seen(3)]);
});

test('what is kept stays within bounds, whoever sends how much', () => {
  const storage = memoryStorage();
  const open = () => storage;
  for (let index = 0; index < 60; index += 1)
    seeAgain(open, { draft: `d${index}`, number: 1, link: 'x'.repeat(20_000) });
  const kept = storage.getItem('zfxxgk:seen') ?? '';
  expect(kept.length).toBeLessThan(510_000);
  expect(seeAgain(open, { draft: 'd59', number: 2, link: 'y' })).toMatchObject({ number: 1 });
});

test('a closed, full or damaged storage offers nothing and breaks nothing', () => {
  expect(seeAgain(closed, seen(2))).toBeNull();
  expect(hasDraft(closed, 'd')).toBe(false);
  const full = memoryStorage();
  seeAgain(() => full, seen(1));
  full.setItem = closed;
  expect(seeAgain(() => full, seen(2))).toEqual(seen(1));
  const damaged = memoryStorage();
  damaged.setItem('zfxxgk:seen', '{"draft":');
  expect(seeAgain(() => damaged, seen(2))).toBeNull();
});

test('a draft is known by its key alone', () => {
  const storage = memoryStorage();
  storage.setItem('zfxxgk:draft:d', '…');
  expect([hasDraft(() => storage, 'd'), hasDraft(() => storage, 'e')]).toEqual([true, false]);
});
