import * as z from 'zod/mini';
import type { ReviewComment } from '#report/review.ts';
import { reviewCommentSchema } from '#report/review.ts';

/** What a reviewer wrote about one 草稿第n稿, kept on the device where it was written. */
const keptSchema = z.object({ by: z.string(), comments: z.array(reviewCommentSchema) });

/** A reviewer's own comments and name. */
type KeptComments = z.infer<typeof keptSchema>;

/** Keeps a reviewer's comments; where storage is closed, for as long as the page is open. */
export interface CommentShelf {
  readonly read: () => KeptComments;
  /** False when the browser did not keep it. */
  readonly write: (kept: KeptComments) => boolean;
}

const none: KeptComments = { by: '', comments: [] };

function parse(raw: string | null): KeptComments {
  try {
    const parsed = keptSchema.safeParse(JSON.parse(raw ?? 'null'));
    return parsed.success ? parsed.data : none;
  } catch {
    return none;
  }
}

/** The shelf of one draft and 稿. `storage` may throw at every touch. */
export function commentShelf(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  { draft, number }: { readonly draft: string; readonly number: number },
): CommentShelf {
  const key = `zfxxgk:comments:${draft}:${number}`;
  let held: KeptComments | null = null;
  return {
    read: () => {
      if (held !== null) return held;
      try {
        return parse(storage().getItem(key));
      } catch {
        return none;
      }
    },
    write: (kept) => {
      held = kept;
      try {
        storage().setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A comment with the reviewer's later words: another revision of the same. */
export const revised = (
  comment: ReviewComment,
  change: Partial<Pick<ReviewComment, 'kind' | 'text' | 'proposed' | 'withdrawn'>>,
): ReviewComment => ({ ...comment, ...change, revision: comment.revision + 1 });
