import { createDraftStore } from '#drafts/draft-store.ts';
import { openStorage } from '#drafts/storage.ts';
import type { DraftRoom } from './draft-room.tsx';

/** The drafts of this browser; where it closes its storage to us, of this page. */
export function openRoom(): DraftRoom {
  const { storage, lasting } = openStorage(() => window.localStorage);
  return { store: createDraftStore(storage), storage, lasting };
}
