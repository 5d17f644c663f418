import { useSyncExternalStore } from 'react';

/** How much room there is: wide ≥ 1600, standard ≥ 1280, mid ≥ 900, narrow below. */
export type Width = 'wide' | 'standard' | 'mid' | 'narrow';

const queries = [
  ['wide', '(min-width: 1600px)'],
  ['standard', '(min-width: 1280px)'],
  ['mid', '(min-width: 900px)'],
] as const;

/** The room there is now. */
export const readWidth = (): Width =>
  queries.find(([, query]) => matchMedia(query).matches)?.[0] ?? 'narrow';

function subscribe(listener: () => void): () => void {
  const lists = queries.map(([, query]) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
  };
}

export const useWidth = (): Width => useSyncExternalStore(subscribe, readWidth);
