import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useEffect } from 'react';
import { draftsKey } from '#drafts/queries.ts';
import { watchDrafts } from '#drafts/tabs.ts';

/** Everything lies in this browser: no network to wait for, nothing to try again. */
const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Reads drafts again when another window wrote one. */
function OtherWindows() {
  const queries = useQueryClient();
  useEffect(
    () => watchDrafts(() => void queries.invalidateQueries({ queryKey: draftsKey })),
    [queries],
  );
  return null;
}

/**
 * A page that asks for drafts by queries, as those that list them do. The desk has one draft open,
 * knows it itself, and comes without the library.
 */
export function withQueries(Page: ComponentType): ComponentType {
  return function PageWithQueries() {
    return (
      <QueryClientProvider client={client}>
        <OtherWindows />
        <Page />
      </QueryClientProvider>
    );
  };
}
