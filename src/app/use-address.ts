import { useMemo, useSyncExternalStore } from 'react';
import { type Address, parseAddress, printAddress } from './address.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where the officer is; draws again when the address changes. */
export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseAddress(hash), [hash]);
}

/** Goes to another place, with a step back in the browser's history. */
export function goTo(address: Address): void {
  window.location.hash = printAddress(address);
}
