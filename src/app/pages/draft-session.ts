import { useEffect, useState } from 'react';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { Draft } from '#drafts/draft.ts';
import { type Pen, type PenState, takeUpPen } from '#drafts/tabs.ts';
import { createCell, useStore } from '#ui/store.ts';
import { takeOpened, takeOpenedPen, whatIsOpened } from '#app/opened.ts';
import { openSession, type Session } from '#app/session.ts';

/** Opens a draft for as long as the page shows it; one that was opened ahead of the page goes on. */
export function useSession(draft: Draft, store: DraftStore): Session | null {
  const [opened] = useState(() =>
    createCell<Session | null>(whatIsOpened(draft.id)?.session ?? null),
  );
  useEffect(() => {
    const { session, end } = takeOpened(draft.id) ?? openSession(draft, store);
    opened.set(session);
    return end;
  }, [draft, store, opened]);
  return useStore(opened, (session) => session);
}

/** Who holds the pen of a draft, and how to take it. */
export interface HeldPen {
  /** Another window writes this draft. */
  readonly isElsewhere: boolean;
  readonly take: () => void;
}

/** The pen of a draft, asked for as long as the page shows it. `onHandOver` runs while it is still held here. */
export function usePen(id: string, onHandOver: () => void): HeldPen {
  const [held] = useState(() => createCell<Pen | null>(null));
  const [state] = useState(() => createCell<PenState>('asking'));
  useEffect(() => {
    const pen = takeOpenedPen(id, onHandOver) ?? takeUpPen(id, onHandOver);
    held.set(pen);
    state.set(pen.get());
    const stop = pen.subscribe(() => state.set(pen.get()));
    return () => {
      stop();
      pen.lay();
    };
  }, [id, onHandOver, held, state]);
  return {
    isElsewhere: useStore(state, (now) => now === 'elsewhere'),
    take: () => held.get()?.take(),
  };
}
