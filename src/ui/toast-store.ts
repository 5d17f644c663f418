/** A word about what was just done, with the way back. Never an error: those stay on the page. */
export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let current: Toast | null = null;
const listeners = new Set<() => void>();

function put(toast: Toast | null): void {
  current = toast;
  for (const listener of listeners) listener();
}

/** Shows a toast in place of the one before it. */
export const showToast = (toast: Toast): void => put({ ...toast });

/** Takes the toast away; with one named, only if it is still the one shown. */
export function dismissToast(toast: Toast | null = current): void {
  if (toast === current) put(null);
}

export const currentToast = (): Toast | null => current;

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
