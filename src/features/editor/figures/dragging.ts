import type { GridCell } from './grid.ts';
import type { Hands } from './hands.ts';

/** How far beyond the frame's edge the pointer scrolls it, in pixels a move. */
const pull = 24;

function beyond(at: number, low: number, high: number): number {
  if (at < low) return -pull;
  return at > high ? pull : 0;
}

function scrollTowards(frame: HTMLElement, { clientX: x, clientY: y }: MouseEvent): void {
  const { left, right, top, bottom } = frame.getBoundingClientRect();
  frame.scrollBy(beyond(x, left, right), beyond(y, top, bottom));
}

function drag(hands: Hands, event: MouseEvent): void {
  scrollTowards(hands.frame, event);
  const cell = hands.cellOf(document.elementFromPoint(event.clientX, event.clientY));
  const { ends } = hands.sheet.view.get();
  if (cell !== undefined && ends !== null && cell !== ends.extent)
    hands.sheet.select(ends.anchor, cell);
}

function follow(hands: Hands): void {
  const stop = new AbortController();
  const { signal } = stop;
  const move = (event: MouseEvent): void => {
    if (event.buttons % 2 === 1) drag(hands, event);
    else stop.abort();
  };
  window.addEventListener('mousemove', move, { signal });
  window.addEventListener('mouseup', () => stop.abort(), { signal });
}

/** Whether a press belongs to the text being typed in the cell, where it sets the caret. */
const isInText = (hands: Hands, cell: GridCell): boolean =>
  hands.mode !== 'ready' && hands.focused() === cell;

function press(hands: Hands, event: MouseEvent): void {
  const cell = hands.cellOf(event.target);
  if (event.button !== 0 || cell === undefined || isInText(hands, cell)) return;
  event.preventDefault();
  hands.commit();
  if (event.shiftKey && hands.sheet.view.get().active !== null) hands.extend(cell);
  else if (event.detail === 2 && hands.focused() === cell) hands.edit();
  else hands.sheet.go(cell);
  follow(hands);
}

/** Selecting with the mouse: press, drag, Shift and press; a double press edits. Returns how to let go. */
export function wireMouse(hands: Hands): () => void {
  const onPress = (event: MouseEvent): void => press(hands, event);
  hands.frame.addEventListener('mousedown', onPress);
  return () => hands.frame.removeEventListener('mousedown', onPress);
}
