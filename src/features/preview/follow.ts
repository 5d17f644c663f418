import type { Place } from '#report/place.ts';
import type { Sheet } from './sheet.ts';

/** Marks on the sheet where the officer is working, and keeps it in view. */
export interface Follower {
  /** The officer went to another place; null when she is nowhere on the paper. */
  readonly goTo: (place: Place | null) => void;
  /** The sheet was drawn: the mark may stand on an element that is gone. */
  readonly renew: () => void;
  readonly stop: () => void;
}

/** Space left above a place that was scrolled to, in px. */
const margin = 48;
/** Pause after typing before looking whether its place is still in view. */
const settle = 120;
/** How often the view is put right while far stretches of the sheet take their true height. */
const corrections = 6;

/** How far a view must scroll to show an element; 0 when it is in view. */
function distanceTo(
  view: { readonly top: number; readonly bottom: number },
  box: { readonly top: number; readonly bottom: number },
): number {
  const room = view.bottom - view.top;
  const fits = box.bottom - box.top <= room - 2 * margin;
  if (box.top >= view.top && box.bottom <= view.bottom) return 0;
  if (!fits && box.top < view.bottom - room / 3 && box.bottom > view.top + room / 3) return 0;
  if (fits && box.bottom > view.bottom && box.top < view.bottom + room)
    return box.bottom - view.bottom + margin;
  return box.top - view.top - margin;
}

/** Whether the mark is a bar beside the text, or, in a table, a frame round the cell. */
const markOf = (place: Place): string | null => {
  if (place.figure !== undefined) return 'cell';
  return place.block === undefined ? null : 'text';
};

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function follow(sheet: Sheet, scroller: HTMLElement): Follower {
  let at: Place | null = null;
  let marked: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mark = (): void => {
    const element = at === null ? null : sheet.elementAt(at);
    const kind = at === null ? null : markOf(at);
    if (element === marked && marked?.dataset['mark'] === (kind ?? undefined)) return;
    if (marked !== null) delete marked.dataset['mark'];
    marked = element;
    if (marked !== null && kind !== null) marked.dataset['mark'] = kind;
  };
  const bring = (left: number): void => {
    if (marked === null) return;
    const distance = distanceTo(scroller.getBoundingClientRect(), marked.getBoundingClientRect());
    if (Math.abs(distance) < 1) return;
    const near = Math.abs(distance) < 2 * scroller.clientHeight;
    const behavior = near && !isCalm() ? 'smooth' : 'auto';
    scroller.scrollBy({ top: distance, behavior });
    if (left > 0) timer = setTimeout(bring, behavior === 'smooth' ? 400 : 32, left - 1);
  };
  const bringSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(bring, settle, corrections);
  };

  return {
    goTo: (place) => {
      at = place;
      mark();
      bringSoon();
    },
    renew: () => {
      const before = marked;
      mark();
      if (marked !== before) bringSoon();
    },
    stop: () => clearTimeout(timer),
  };
}
