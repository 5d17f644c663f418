import { type PaperMark, paperMarks } from '#formats/html/mark-paper.ts';
import type { Report } from '#report/report.ts';
import type { ReviewComment } from '#report/review.ts';
import { kindNames } from './kind-names.ts';

/** Longest part of a comment its mark is named by. */
const shortest = 24;

const markName = ({ kind, text, proposed }: ReviewComment): string =>
  `${kindNames[kind]}，${text === '' ? `建议改为“${proposed ?? ''}”` : text}`.slice(0, shortest);

/** Where a reviewer's own comments stand on the paper. */
export const ownMarks = (
  report: Report,
  comments: readonly ReviewComment[],
): readonly PaperMark[] =>
  paperMarks(
    report,
    comments.map((comment) => ({
      id: comment.id,
      target: comment.target,
      name: markName(comment),
    })),
  );
