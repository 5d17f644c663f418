import { useEffect, useEffectEvent, useMemo } from 'react';
import { markPaper, type PaperMark, paperMarks } from '#formats/html/mark-paper.ts';
import type { Paper } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import type { ReviewComment } from '#report/review.ts';
import { kindNames } from './comment-words.ts';
import { drawnAt } from './targets.ts';

/** Longest part of a comment its mark is named by. */
const shortest = 24;

const markName = ({ kind, text, proposed }: ReviewComment): string =>
  `${kindNames[kind]}，${text === '' ? `建议改为“${proposed ?? ''}”` : text}`.slice(0, shortest);

interface MarkedPlace {
  article: HTMLElement;
  paper: Paper;
  report: Report;
}

/** Marks on the paper what the comments are about, and follows them as they change. */
export function useMarks(
  { article, paper, report }: MarkedPlace,
  comments: readonly ReviewComment[],
  onPress: (id: string) => void,
): readonly PaperMark[] {
  const press = useEffectEvent(onPress);
  const marks = useMemo(
    () =>
      paperMarks(
        report,
        comments.map((comment) => ({
          id: comment.id,
          target: comment.target,
          name: markName(comment),
        })),
      ),
    [report, comments],
  );
  useEffect(() => {
    markPaper(article, marks, {
      report,
      elementAt: (place) => drawnAt(article, paper, place),
      onPress: (id) => press(id),
    });
  }, [article, paper, report, marks]);
  return marks;
}
