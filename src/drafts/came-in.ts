import { mergeComments } from '#report/review-merge.ts';
import type { Draft } from './draft.ts';
import { draftSchema } from './draft.ts';

/** Who it is from, and of which 稿. */
interface Signed {
  readonly by: string;
  readonly number: number;
}

/** A draft but for what replies bring, and for the count and time of writing. */
function ownWords(draft: Draft): string {
  const plain: unknown = JSON.parse(JSON.stringify(draft));
  return JSON.stringify({
    ...draftSchema.parse(plain),
    comments: undefined,
    agreements: undefined,
    replies: undefined,
    revision: undefined,
    savedAt: undefined,
  });
}

const isSame = (one: Signed, other: Signed): boolean =>
  one.by === other.by && one.number === other.number;

/** What came, and what of one's own it does not hold. */
const together = <Each extends Signed>(kept: readonly Each[], came: readonly Each[]): Each[] => [
  ...came,
  ...kept.filter((own) => !came.some((other) => isSame(own, other))),
];

/**
 * A draft being worked on, with the replies that another window put into storage meanwhile. Null
 * when what lies there differs in anything else from what was last kept: then somebody worked on it,
 * and nothing may be put together by itself.
 */
export function withCameIn(
  current: Draft,
  { kept, stored }: { readonly kept: Draft; readonly stored: Draft },
): Draft | null {
  if (ownWords(kept) !== ownWords(stored)) return null;
  const agreements = together(current.agreements ?? [], stored.agreements ?? []);
  const replies = together(current.replies ?? [], stored.replies ?? []);
  return {
    ...current,
    comments: mergeComments(current.comments ?? [], stored.comments ?? []),
    ...(agreements.length > 0 && { agreements }),
    ...(replies.length > 0 && { replies }),
  };
}
