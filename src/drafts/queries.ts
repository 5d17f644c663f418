import type { DraftEntry, DraftStore } from './draft-store.ts';

/** Everything about drafts lies under this key: one word makes every list and page read again. */
export const draftsKey = ['drafts'] as const;

/** All drafts. Read anew each time a page asks, so that no page shows yesterday's list for a moment. */
export const draftsQuery = (store: DraftStore) => ({
  queryKey: [...draftsKey, 'all'],
  queryFn: (): readonly DraftEntry[] => store.list(),
  staleTime: 0,
  gcTime: 0,
  // The store keeps an unchanged draft the same object; comparing whole reports would only cost.
  structuralSharing: false,
});
