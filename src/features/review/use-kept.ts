import { useMemo, useState } from 'react';
import { commentShelf, revised } from '#drafts/comment-shelf.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { CommentTarget, ReviewComment } from '#report/review.ts';
import type { Written } from './comment-form.tsx';

/** A new comment's id needs only to be unlike all others. */
const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');

function newComment(target: CommentTarget, written: Written): ReviewComment {
  return {
    id: freshId(),
    target,
    writtenAt: new Date().toISOString(),
    revision: 1,
    withdrawn: false,
    ...written,
  };
}

/** The comment with another copy in its place. */
const replaced = (comments: readonly ReviewComment[], next: ReviewComment): ReviewComment[] =>
  comments.map((comment) => (comment.id === next.id ? next : comment));

/** A reviewer's own comments on one 草稿第n稿, kept on the device while it lets us. */
export function useKept({ draft: { id: draft, number } }: SharedReport) {
  const [shelf] = useState(() => commentShelf(() => window.localStorage, { draft, number }));
  const [kept, setKept] = useState(() => shelf.read());
  const [lost, setLost] = useState(false);
  const shown = useMemo(() => kept.comments.filter(({ withdrawn }) => !withdrawn), [kept]);
  const write = (comments: ReviewComment[], by: string): void => {
    const next = { by, comments };
    setKept(next);
    setLost(!shelf.write(next));
  };
  return {
    kept,
    /** The browser did not keep what was written last. */
    lost,
    shown,
    save: (comment: ReviewComment | null, target: CommentTarget, written: Written): void => {
      const { by, ...words } = written;
      write(
        comment === null
          ? [...kept.comments, newComment(target, written)]
          : replaced(kept.comments, revised(comment, words)),
        by,
      );
    },
    withdraw: (comment: ReviewComment): void =>
      write(replaced(kept.comments, revised(comment, { withdrawn: true })), kept.by),
  };
}
