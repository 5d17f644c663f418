import { expect, test } from 'vitest';
import type { ReviewComment } from '#report/review.ts';
import { commentShelf, revised } from './comment-shelf.ts';

const comment: ReviewComment = {
  id: 'c1',
  kind: 'note',
  target: { kind: 'section', section: 'overview' },
  text: '很好',
  proposed: null,
  by: '王科长',
  writtenAt: '2026-01-21T08:00:00Z',
  revision: 1,
  withdrawn: false,
};

const boxOf = (entries: Map<string, string>) => () => ({
  getItem: (key: string) => entries.get(key) ?? null,
  setItem: (key: string, text: string) => void entries.set(key, text),
});

test('what was written is there again, for its own 稿 only', () => {
  const box = boxOf(new Map());
  const place = { draft: 'd', number: 3 };
  expect(commentShelf(box, place).write({ by: '王科长', comments: [comment] })).toBe(true);
  expect(commentShelf(box, place).read().comments).toEqual([comment]);
  expect(commentShelf(box, { draft: 'd', number: 4 }).read().comments).toEqual([]);
});

test('a closed storage keeps it for as long as the page is open, and says so', () => {
  const shelf = commentShelf(
    () => {
      throw new Error('closed');
    },
    { draft: 'd', number: 1 },
  );
  expect(shelf.read().comments).toEqual([]);
  expect(shelf.write({ by: '', comments: [comment] })).toBe(false);
  expect(shelf.read().comments).toEqual([comment]);
});

test('damaged storage is none, and a change is a later revision', () => {
  const box = boxOf(new Map([['zfxxgk:comments:d:1', '{"by":']]));
  expect(commentShelf(box, { draft: 'd', number: 1 }).read()).toEqual({ by: '', comments: [] });
  expect(revised(comment, { withdrawn: true })).toMatchObject({ revision: 2, withdrawn: true });
});
