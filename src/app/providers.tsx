import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { draftsKey } from '#drafts/queries.ts';
import { watchDrafts } from '#drafts/tabs.ts';
import { type DraftRoom, DraftRoomContext } from './draft-room.tsx';

/** Everything lies in this browser: no network to wait for, nothing to try again. */
const createClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });

/** Reads drafts again when another window wrote one. */
function OtherWindows() {
  const client = useQueryClient();
  useEffect(
    () => watchDrafts(() => void client.invalidateQueries({ queryKey: draftsKey })),
    [client],
  );
  return null;
}

/** Asks before the window goes while it holds work that storage did not keep. */
function useLeaveGuard({ store }: DraftRoom): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (store.hasUnkept()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [store]);
}

/** What every page may ask for. */
export function Providers({ room, children }: { room: DraftRoom; children: ReactNode }) {
  const [client] = useState(createClient);
  useLeaveGuard(room);
  return (
    <DraftRoomContext value={room}>
      <QueryClientProvider client={client}>
        <OtherWindows />
        {children}
      </QueryClientProvider>
    </DraftRoomContext>
  );
}
