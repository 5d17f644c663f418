import type { WriteInput } from '#formats/format.ts';
import type { PlacedThread } from './place-comments.ts';

/** What a copy with comments is made of. */
export interface ReviewCopyInput extends WriteInput {
  readonly comments: readonly PlacedThread[];
}

/**
 * 带意见的审阅稿: the Word document with the reviewers' comments beside the words they are about and
 * the outcomes as replies. The one export that holds comments; it is made only when asked for.
 */
export async function writeReviewCopy(input: ReviewCopyInput): Promise<Uint8Array<ArrayBuffer>> {
  const { packReviewCopy } = await import('./package.ts');
  return packReviewCopy(input);
}
