import * as z from 'zod/mini';
import { countMerge, mergeComments } from '#report/review-merge.ts';
import type { Reply } from '#report/review.ts';
import type { Draft } from './draft.ts';

/** Schema of what the officer did with a comment. */
export const outcomeSchema = z.object({
  /** 采纳, 不采纳, 已阅 */
  state: z.enum(['adopted', 'declined', 'noted']),
  /** Why it was not adopted; empty otherwise. */
  reason: z.string(),
  at: z.string(),
});

/** What the officer did with a comment, as it is shown. */
export const outcomeNames: Readonly<Record<z.infer<typeof outcomeSchema>['state'], string>> = {
  adopted: '已采纳',
  declined: '未采纳',
  noted: '已阅',
};

/** Schema of an agreement to issue the report (同意报送). */
export const agreementSchema = z.object({ by: z.string(), number: z.int(), at: z.string() });

/** Schema of a reply that was taken in: whose, and of which 第n稿. */
export const takenReplySchema = z.object({ by: z.string(), number: z.int() });

type TakenReply = z.infer<typeof takenReplySchema>;

/** The replies taken in, each reviewer's of each 稿 once, in the order they first came. */
function withTaken(taken: readonly TakenReply[], { by, of }: Reply): TakenReply[] {
  const known = taken.some((each) => each.by === by && each.number === of.number);
  return known ? [...taken] : [...taken, { by, number: of.number }];
}

/** What taking a reply in came to. */
export interface Taken {
  readonly draft: Draft;
  readonly added: number;
  readonly changed: number;
  readonly known: number;
}

/** A draft with a reviewer's reply in it. Taken twice, or after others, it is the same. */
export function withReply(draft: Draft, reply: Reply): Taken {
  const kept = draft.comments ?? [];
  const agreements = (draft.agreements ?? []).filter(
    ({ by, number }) => by !== reply.by || number !== reply.of.number,
  );
  const agreed = reply.agreed
    ? [...agreements, { by: reply.by, number: reply.of.number, at: reply.sentAt }]
    : agreements;
  return {
    draft: {
      ...draft,
      comments: mergeComments(kept, reply.comments),
      replies: withTaken(draft.replies ?? [], reply),
      ...(agreed.length > 0 && { agreements: agreed }),
    },
    ...countMerge(kept, reply.comments),
  };
}
