import type { Place } from '#report/place.ts';
import type { Sheet } from './sheet.ts';

/** Pixels a pressed mouse may move and still have clicked. */
const slack = 4;

const targetOf = (event: Event): Element | null => {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
};

const isPlain = (event: MouseEvent | KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

/** A click on the sheet leads to its field; selecting its text does not. */
function onClicks(host: HTMLElement, go: (element: Element) => void): () => void {
  let pressed = { x: 0, y: 0 };
  const onPress = (event: PointerEvent): void => {
    pressed = { x: event.clientX, y: event.clientY };
  };
  const onClick = (event: MouseEvent): void => {
    const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
    const target = targetOf(event);
    if (target === null || !isPlain(event)) return;
    if (target.closest('a') !== null) event.preventDefault();
    if (moved <= slack && event.detail <= 1) go(target);
  };
  host.addEventListener('pointerdown', onPress);
  host.addEventListener('click', onClick);
  return () => {
    host.removeEventListener('pointerdown', onPress);
    host.removeEventListener('click', onClick);
  };
}

/** What arrow keys stop at, in reading order. */
const stops = 'section > :not(.chunk), .chunk > div > :not(table), [data-figure]';

function stopFrom(root: ShadowRoot, current: Element | null, step: 1 | -1): Element | undefined {
  const all = [...root.querySelectorAll(stops)];
  const index = current === null ? -1 : all.indexOf(current);
  if (index !== -1) return all[index + step];
  const middle = root.host.parentElement?.getBoundingClientRect().top ?? 0;
  return all.find((element) => element.getBoundingClientRect().bottom > middle);
}

/** Arrow keys walk the sheet's lines and figures; Enter goes to the field. */
function onKeys(root: ShadowRoot, region: HTMLElement, go: (element: Element) => void): () => void {
  const walk = (step: 1 | -1): void => {
    const next = stopFrom(root, root.activeElement, step);
    if (!(next instanceof HTMLElement)) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isPlain(event) || event.isComposing) return;
    const current = root.activeElement;
    if (event.key === 'ArrowDown') walk(1);
    else if (event.key === 'ArrowUp') walk(-1);
    else if (event.key === 'Enter' && current !== null) go(current);
    else return;
    event.preventDefault();
  };
  region.addEventListener('keydown', onKey);
  return () => region.removeEventListener('keydown', onKey);
}

/** Leads from the sheet back to the form, by mouse and by keyboard. */
export function leadBack(
  sheet: Sheet,
  { root, region }: { root: ShadowRoot; region: HTMLElement },
  onGo: (place: Place) => void,
): () => void {
  const go = (element: Element): void => {
    const place = sheet.placeOf(element);
    if (place !== null) onGo(place);
  };
  const { host } = root;
  const stopClicks = host instanceof HTMLElement ? onClicks(host, go) : () => undefined;
  const stopKeys = onKeys(root, region, go);
  return () => {
    stopClicks();
    stopKeys();
  };
}
