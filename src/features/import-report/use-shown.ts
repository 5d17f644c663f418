import { useState } from 'react';

/** How many of a long list are shown at first, and more at a time. */
const step = 50;

interface Shown<Item> {
  readonly shown: readonly Item[];
  /** How many are not shown yet. */
  readonly left: number;
  /** Name of the button that shows more. */
  readonly moreWords: string;
  readonly more: () => void;
}

/** Shows a long list a step at a time: thousands of cards at once would hold the page up. */
export function useShown<Item>(all: readonly Item[]): Shown<Item> {
  const [count, setCount] = useState(step);
  const left = Math.max(0, all.length - count);
  return {
    shown: all.slice(0, count),
    left,
    moreWords: `再显示${Math.min(step, left)}处，还有${left}处`,
    more: () => setCount(count + step),
  };
}
