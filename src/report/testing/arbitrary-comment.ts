import * as fc from 'fast-check';
import type { CommentTarget, ReviewComment } from '#report/review.ts';
import { commentKinds } from '#report/review.ts';
import { arbitraryText } from './arbitrary-narrative.ts';

const arbitraryTarget: fc.Arbitrary<CommentTarget> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    section: fc.constantFrom('basics', 'overview', 'gone'),
    block: fc.integer({ min: 0, max: 5 }),
    exact: arbitraryText,
    prefix: fc.oneof(fc.constant(''), arbitraryText),
    suffix: fc.oneof(fc.constant(''), arbitraryText),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    figure: fc.constantFrom('applications/newlyReceived/naturalPerson', 'no/such/figure'),
    exact: fc.constantFrom('', '0', '12', '12件'),
  }),
  fc.record({
    kind: fc.constant('section' as const),
    section: fc.constantFrom(null, 'overview', 'gone'),
  }),
);

/** Any comment; ids, times and revisions are few, so that copies of one meet. */
export const arbitraryComment: fc.Arbitrary<ReviewComment> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
  kind: fc.constantFrom(...commentKinds),
  target: arbitraryTarget,
  text: arbitraryText,
  proposed: fc.oneof(fc.constant(null), fc.constant(''), arbitraryText),
  by: fc.constantFrom('陈敏', '李卫东'),
  writtenAt: fc.constantFrom('2026-01-12T08:00:00.000Z', '2026-01-12T09:30:00.000Z'),
  revision: fc.integer({ min: 1, max: 3 }),
  withdrawn: fc.boolean(),
});
