import { useEffect, useEffectEvent } from 'react';
import { useFetched } from '#ui/fetched.ts';
import type { ReviewOnPaper } from './print-review.ts';

const loadPrinted = async () => (await import('./print-review.ts')).printedReview;

/** While a report is read, printing the page prints the draft with its marks, and the comments after it. */
export function useReviewPrint(review: ReviewOnPaper): void {
  const { value: printedReview } = useFetched(loadPrinted);
  const draw = useEffectEvent(() => printedReview?.(review) ?? null);
  useEffect(() => {
    let paper: HTMLElement | null = null;
    const clear = (): void => {
      paper?.remove();
      paper = null;
    };
    const lay = (): void => {
      clear();
      paper = draw();
      if (paper !== null) document.body.append(paper);
    };
    window.addEventListener('beforeprint', lay);
    window.addEventListener('afterprint', clear);
    return () => {
      clear();
      window.removeEventListener('beforeprint', lay);
      window.removeEventListener('afterprint', clear);
    };
  }, []);
}
