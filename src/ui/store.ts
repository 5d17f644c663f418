import { useSyncExternalStore } from 'react';

/** A value that can be read at any time and says when it changed. */
export interface Readable<Value> {
  readonly get: () => Value;
  /** Calls back after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A readable value that can be set. Setting the same value tells nobody. */
export interface Cell<Value> extends Readable<Value> {
  readonly set: (next: Value) => void;
}

export function createCell<Value>(initial: Value): Cell<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

/** Draws again only when the selected part changes; `select` gives back the same value for the same state. */
export function useStore<Value, Part>(
  store: Readable<Value>,
  select: (value: Value) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
