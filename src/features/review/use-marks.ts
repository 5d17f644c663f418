import { useEffect, useEffectEvent, useMemo } from 'react';
import { markPaper, type PaperMark } from '#formats/html/mark-paper.ts';
import type { Paper } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import type { ReviewComment } from '#report/review.ts';
import { ownMarks } from './own-marks.ts';
import { drawnAt } from './targets.ts';

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
  const marks = useMemo(() => ownMarks(report, comments), [report, comments]);
  useEffect(() => {
    const marked = {
      report,
      elementAt: (place: Parameters<typeof drawnAt>[2]) => drawnAt(article, paper, place),
      onPress: (id: string) => press(id),
    };
    markPaper(article, marks, marked);
    return () => markPaper(article, [], marked);
  }, [article, paper, report, marks]);
  return marks;
}
