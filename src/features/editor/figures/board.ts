import { useCallback, useSyncExternalStore } from 'react';

/** Values by key; whoever looks at one key hears of that key alone. */
export interface Board<Value> {
  readonly get: (key: string) => Value;
  readonly set: (key: string, value: Value) => void;
  readonly subscribe: (key: string, listener: () => void) => () => void;
}

/** A board that takes a value for changed only when `same` says otherwise. */
export function createBoard<Value>(
  blank: Value,
  same: (a: Value, b: Value) => boolean = Object.is,
): Board<Value> {
  const values = new Map<string, Value>();
  const listeners = new Map<string, Set<() => void>>();
  const get = (key: string): Value => values.get(key) ?? blank;
  return {
    get,
    set: (key, value) => {
      if (same(get(key), value)) return;
      values.set(key, value);
      for (const listener of listeners.get(key) ?? []) listener();
    },
    subscribe: (key, listener) => {
      const own = listeners.get(key) ?? new Set();
      listeners.set(key, own.add(listener));
      return () => own.delete(listener);
    },
  };
}

/** Draws again only when the value under this key changes. */
export function useBoard<Value>(board: Board<Value>, key: string): Value {
  const subscribe = useCallback(
    (listener: () => void) => board.subscribe(key, listener),
    [board, key],
  );
  return useSyncExternalStore(subscribe, () => board.get(key));
}
