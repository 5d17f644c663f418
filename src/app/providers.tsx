import { type ReactNode, useEffect } from 'react';
import { type DraftRoom, DraftRoomContext } from './draft-room.tsx';

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
  useLeaveGuard(room);
  return <DraftRoomContext value={room}>{children}</DraftRoomContext>;
}
