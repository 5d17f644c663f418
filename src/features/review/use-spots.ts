import { useEffect, useEffectEvent } from 'react';
import type { Paper } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import type { CommentTarget } from '#report/review.ts';
import { offerForSelection } from './selection-button.ts';
import { figureTarget, type Spot, spotsOf } from './targets.ts';

/** A list may hold nothing but items: its button stands in the last. A table scrolls by itself, and its button does not. */
function place(button: HTMLElement, element: Element): void {
  if (element.classList.contains('region')) element.after(button);
  else if (['OL', 'UL'].includes(element.tagName))
    (element.querySelector(':scope > li:last-child > div') ?? element).append(button);
  else element.append(button);
}

function buttonOf({ name, element }: Spot, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'comment';
  button.textContent = '提意见';
  button.setAttribute('aria-label', `提意见：${name}`);
  // The selection in the paragraph is what is meant: pressing must not drop it.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onPress);
  place(button, element);
  return button;
}

/** A button behind each paragraph, heading and table, and every figure to be tapped. */
export function useSpots(
  { article, paper, report }: { article: HTMLElement; paper: Paper; report: Report },
  onTargets: (targets: readonly CommentTarget[]) => void,
): void {
  const tell = useEffectEvent((targets: readonly CommentTarget[]) => {
    if (targets.length > 0) onTargets(targets);
  });
  useEffect(() => {
    const spots = spotsOf(article, paper, report);
    const buttons = spots.map((spot) => buttonOf(spot, () => tell(spot.targets())));
    const spotOf = (range: Range): Spot | undefined =>
      spots.find(
        ({ element, isProse }) => isProse && element.contains(range.commonAncestorContainer),
      );
    const stopOffering = offerForSelection(
      article,
      (range) => spotOf(range) !== undefined,
      (range) => tell(spotOf(range)?.targets() ?? []),
    );
    const tap = (event: Event): void => {
      const target = figureTarget(event, report);
      if (target !== null) tell([target]);
    };
    article.addEventListener('click', tap);
    return () => {
      for (const button of buttons) button.remove();
      article.removeEventListener('click', tap);
      stopOffering();
    };
  }, [article, paper, report]);
}
