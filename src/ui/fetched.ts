import { useEffect, useEffectEvent, useState } from 'react';

/** Code that is not there from the beginning. */
export interface Fetched<Value> {
  /** Null until it has come. */
  readonly value: Value | null;
  /** It was asked for and could not be had. */
  readonly missing: boolean;
  /** Asks for it now, if it has not come. */
  readonly fetch: () => void;
}

/** Milliseconds of rest after which it comes unasked. */
const rest = 2000;

/** Code that comes once the page has been drawn and has rested, or at once when it is asked for. */
export function useFetched<Value>(load: () => Promise<Value>): Fetched<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [missing, setMissing] = useState(false);
  const ask = async (isWanted: boolean): Promise<void> => {
    try {
      const come = await load();
      setValue(() => come);
      setMissing(false);
    } catch {
      setMissing(isWanted);
    }
  };
  const askUnasked = useEffectEvent(() => {
    if (value === null) void ask(false);
  });
  useEffect(() => {
    const timer = setTimeout(() => askUnasked(), rest);
    return () => clearTimeout(timer);
  }, []);
  return {
    value,
    missing,
    fetch: () => {
      if (value === null) void ask(true);
    },
  };
}
