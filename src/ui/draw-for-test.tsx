import { type ReactNode, act } from 'react';
import { createQuietRoot } from './quiet-root.ts';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

/** Draws something into a test’s page; gives how to take it away. */
export async function draw(node: ReactNode): Promise<() => Promise<void>> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createQuietRoot(place);
  await act(async () => root.render(node));
  return async () => {
    await act(async () => root.unmount());
    place.remove();
  };
}

/** Does something to the page and waits until it has been drawn. */
export const doing = (deed: () => void): Promise<void> => act(async () => deed());

/** The one element a selector finds. */
export function one(selector: string): HTMLElement {
  const found = document.querySelectorAll(selector);
  const [element] = found;
  if (!(element instanceof HTMLElement) || found.length > 1)
    throw new Error(`${found.length} elements for ${selector}`);
  return element;
}

/** Types into a field as a hand would: React hears of it. */
export function type(field: HTMLElement, text: string): void {
  // The prototype’s own setter: React watches the element’s.
  const prototype: unknown = Object.getPrototypeOf(field);
  if (typeof prototype === 'object' && prototype !== null)
    Reflect.set(prototype, 'value', text, field);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key where the focus is. */
export function press(key: string): void {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
}
