import { useEffect, useState } from 'react';
import type { Autosave } from '#drafts/autosave.ts';
import { autosave } from '#drafts/autosave.ts';
import { browserClock } from '#drafts/browser-clock.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { Draft } from '#drafts/draft.ts';
import { type OpenDraft, openDraft } from '#drafts/open-draft.ts';
import { type StandingWatch, watchStanding } from '#drafts/standing.ts';
import { type Pen, type PenState, takeUpPen } from '#drafts/tabs.ts';
import type { Unsettled } from '#features/editor/unsettled.ts';
import type { Place } from '#report/place.ts';
import { type Cell, createCell, useStore } from '#ui/store.ts';

/** A draft on the desk: the one gateway for change, and everything that watches it. */
export interface Session {
  /** Another one for each opening: what shows a session is born with it. */
  readonly key: number;
  readonly draft: OpenDraft;
  readonly save: Autosave;
  readonly standing: StandingWatch;
  readonly unsettled: Cell<Unsettled>;
  /** Where the hand is; the preview follows. */
  readonly hand: Cell<Place | null>;
  /** Where to go; a new object each time. */
  readonly target: Cell<Place | null>;
}

let births = 0;

function begin(draft: Draft, store: DraftStore): Session {
  const open = openDraft(draft);
  births += 1;
  return {
    key: births,
    draft: open,
    save: autosave(open, store, browserClock),
    standing: watchStanding(open, browserClock.after),
    unsettled: createCell<Unsettled>(new Map()),
    hand: createCell<Place | null>(null),
    target: createCell<Place | null>(null),
  };
}

const isUnwritten = ({ save, unsettled }: Session): boolean =>
  save.get().kind !== 'saved' || unsettled.get().size > 0;

/** Writes when the page is hidden or closed; asks before closing only while something is not written. */
function keepOnLeaving(session: Session): () => void {
  const flush = (): void => session.save.flush();
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') flush();
  };
  const onUnload = (event: BeforeUnloadEvent): void => {
    flush();
    if (isUnwritten(session)) event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', onUnload);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', onUnload);
  };
}

/** Opens a draft for as long as the page shows it. */
export function useSession(draft: Draft, store: DraftStore): Session | null {
  const [opened] = useState(() => createCell<Session | null>(null));
  useEffect(() => {
    const session = begin(draft, store);
    const stopKeeping = keepOnLeaving(session);
    opened.set(session);
    return () => {
      stopKeeping();
      session.save.stop();
      session.standing.stop();
    };
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
    const pen = takeUpPen(id, onHandOver);
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
