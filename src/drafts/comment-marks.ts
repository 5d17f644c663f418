import { type PaperMark, paperMarks } from '#formats/html/mark-paper.ts';
import type { ReviewComment } from '#report/review.ts';
import type { Draft } from './draft.ts';

/** The comments of a draft as they are listed: those taken back are kept, but not shown. */
export const shownComments = ({ comments = [] }: Draft): readonly ReviewComment[] =>
  comments.filter(({ withdrawn }) => !withdrawn);

/** Longest part of a comment its mark is named by. */
const shortest = 24;

/** Where the comments of a draft stand on its paper now, numbered as they are listed. */
export const commentMarks = (draft: Draft): readonly PaperMark[] =>
  paperMarks(
    draft.report,
    shownComments(draft).map(({ id, target, by, text, proposed }) => ({
      id,
      target,
      name: `${by}，${text === '' ? `建议改为“${proposed ?? ''}”` : text}`.slice(0, shortest),
    })),
  );
