import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMerge, mergeComments } from './review-merge.ts';
import type { ReviewComment } from './review.ts';
import { arbitraryComment } from './testing/arbitrary-comment.ts';

const comment: ReviewComment = {
  id: 'a',
  kind: 'note',
  target: { kind: 'section', section: null },
  text: '请补充数据来源。',
  proposed: null,
  by: '陈敏',
  writtenAt: '2026-01-12T08:00:00.000Z',
  revision: 1,
  withdrawn: false,
};
const comments = array(arbitraryComment, { maxLength: 8 });

describe('comments of several reviewers', () => {
  test('merge to the same list in either order', () => {
    assert(
      property(comments, comments, (one, other) => {
        expect(mergeComments(one, other)).toEqual(mergeComments(other, one));
      }),
    );
  });

  test('merge to the same list however they are grouped', () => {
    assert(
      property(comments, comments, comments, (one, other, third) => {
        expect(mergeComments(mergeComments(one, other), third)).toEqual(
          mergeComments(one, mergeComments(other, third)),
        );
      }),
    );
  });

  test('taken in twice change nothing', () => {
    assert(
      property(comments, comments, (kept, incoming) => {
        const merged = mergeComments(kept, incoming);
        expect(mergeComments(merged, incoming)).toEqual(merged);
        expect(countMerge(merged, incoming)).toMatchObject({ added: 0, changed: 0 });
      }),
    );
  });

  test('are never lost, and each stands once', () => {
    assert(
      property(comments, comments, (one, other) => {
        const ids = mergeComments(one, other).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(
          [...new Set([...one, ...other].map(({ id }) => id))].toSorted(),
        );
      }),
    );
  });
});

test('merged comments stand in the order of writing', () => {
  const early = { ...comment, id: 'z' };
  const late = { ...comment, writtenAt: '2026-01-12T09:30:00.000Z' };
  expect(mergeComments([late], [early])).toEqual([early, late]);
});

describe('two copies of one comment', () => {
  test('give the one of the higher revision', () => {
    const later = { ...comment, revision: 2, text: '请注明数据来源。' };
    expect(mergeComments([later], [comment])).toEqual([later]);
  });

  test('of the same revision give the one taken back', () => {
    const back = { ...comment, withdrawn: true };
    expect(mergeComments([comment], [back])).toEqual([back]);
    expect(mergeComments([back], [comment])).toEqual([back]);
  });

  test('that differ only in the order of their keys are the same', () => {
    const { id, ...rest } = comment;
    expect(countMerge([comment], [{ ...rest, id }])).toEqual({ added: 0, changed: 0, known: 1 });
  });
});

test('taking in is counted as new, changed and known', () => {
  const kept = [comment, { ...comment, id: 'b', revision: 2 }, { ...comment, id: 'c' }];
  const incoming = [
    { ...comment, revision: 2, text: '已看。' },
    { ...comment, id: 'b' },
    { ...comment, id: 'd' },
  ];
  expect(countMerge(kept, incoming)).toEqual({ added: 1, changed: 1, known: 1 });
});
