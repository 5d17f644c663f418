import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react';

const controlsIn = (toolbar: HTMLElement): HTMLElement[] =>
  [...toolbar.querySelectorAll<HTMLElement>('button, select')].filter(
    (control) => control.closest('[role="menu"]') === null && control.offsetParent !== null,
  );

/** Leaves one control of the toolbar in the order of Tab. */
function setStop(toolbar: HTMLElement, wanted?: EventTarget): void {
  const controls = controlsIn(toolbar);
  const stop =
    controls.find((control) => control === wanted) ??
    controls.find((control) => control.dataset['stop'] === '') ??
    controls[0];
  for (const control of controls) {
    control.tabIndex = control === stop ? 0 : -1;
    if (control === stop) control.dataset['stop'] = '';
    else delete control.dataset['stop'];
  }
}

function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

const inMenu = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('[role="menu"]') !== null;

/** One tab stop, arrows inside, Esc back to the text. */
export function useRoving(ref: RefObject<HTMLElement | null>, toText: () => void) {
  // Which tools show is known once the page is laid out; asked sooner, it would be laid out for that alone.
  useEffect(() => {
    if (ref.current !== null) setStop(ref.current);
  });
  return {
    onFocus: (event: FocusEvent<HTMLElement>): void => setStop(event.currentTarget, event.target),
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (inMenu(event)) return;
      if (event.key === 'Escape') {
        event.stopPropagation();
        toText();
        return;
      }
      const controls = controlsIn(event.currentTarget);
      const at = controls.findIndex((control) => control === document.activeElement);
      const next = target(event.key, at, controls.length);
      if (next === null) return;
      event.preventDefault();
      controls[next]?.focus();
    },
  };
}

export const focusToolbar = (toolbar: HTMLElement | null): void =>
  toolbar?.querySelector<HTMLElement>('[data-stop]')?.focus();

/** How much the toolbar can show: everything, less, or a phone's row. */
export type Room = 'full' | 'less' | 'phone';

const roomFor = (width: number): Room => {
  if (width >= 560) return 'full';
  return width >= 440 ? 'less' : 'phone';
};

/** Follows the toolbar's own width, not the window's: panes open beside it. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>('full');
  useEffect(() => {
    if (ref.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(roomFor(entry.contentRect.width));
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
