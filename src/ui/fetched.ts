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

/** Code that comes once the page has been drawn and has rested; at once when it is wanted or asked for. */
export function useFetched<Value>(
  load: () => Promise<Value>,
  isWanted: boolean = false,
): Fetched<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [missing, setMissing] = useState(false);
  const ask = async (isAsked: boolean): Promise<void> => {
    try {
      const come = await load();
      setValue(() => come);
      setMissing(false);
    } catch {
      setMissing(isAsked);
    }
  };
  const askUnasked = useEffectEvent(() => {
    if (value === null) void ask(isWanted);
  });
  useEffect(() => {
    const timer = setTimeout(() => askUnasked(), isWanted ? 0 : rest);
    return () => clearTimeout(timer);
  }, [isWanted]);
  return {
    value,
    missing,
    fetch: () => {
      if (value === null) void ask(true);
    },
  };
}
