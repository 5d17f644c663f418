import { createContext, useContext } from 'react';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { DraftStorage } from '#drafts/storage.ts';

/** Where drafts are kept, for the pages. */
export interface DraftRoom {
  readonly store: DraftStore;
  readonly storage: DraftStorage;
  /** False when the browser closes its storage to us: nothing outlives the page. */
  readonly lasting: boolean;
}

export const DraftRoomContext = createContext<DraftRoom | null>(null);

/** The room the app was opened with. */
export function useDraftRoom(): DraftRoom {
  const room = useContext(DraftRoomContext);
  if (room === null) throw new Error('no draft room around this page');
  return room;
}
