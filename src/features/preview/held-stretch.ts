/** A stretch of the sheet: a box, and in it one that is always as high as its text. */
export interface Stretch {
  readonly element: HTMLElement;
  readonly inner: HTMLElement;
}

function release({ element }: Stretch): void {
  delete element.dataset['held'];
  element.style.removeProperty('height');
}

/**
 * Gives the stretch that is being written a height of its own, always its text's, so that the
 * browser lays out a key within it and not the sheet around it. The one held before is let go.
 */
export function stretchHolder(): (stretch: Stretch) => void {
  let held: Stretch | null = null;
  const observer = new ResizeObserver((entries) => {
    const height = entries.at(-1)?.contentRect.height;
    if (held === null || height === undefined) return;
    held.element.style.setProperty('height', `${height}px`);
    held.element.dataset['held'] = '';
  });
  return (stretch) => {
    if (stretch.element === held?.element) return;
    observer.disconnect();
    if (held !== null) release(held);
    held = stretch;
    observer.observe(stretch.inner);
  };
}
