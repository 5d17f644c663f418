import type { Autosave } from '#drafts/autosave.ts';
import { autosave } from '#drafts/autosave.ts';
import { browserClock } from '#drafts/browser-clock.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import type { Draft } from '#drafts/draft.ts';
import { type OpenDraft, openDraft } from '#drafts/open-draft.ts';
import { type StandingWatch, watchStanding } from '#drafts/standing.ts';
import type { Unsettled } from '#features/editor/unsettled.ts';
import type { Place } from '#report/place.ts';
import { type Cell, createCell } from '#ui/store.ts';

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
    standing: watchStanding(open, browserClock),
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

/** A session that keeps itself, and how to end it. */
export interface KeptSession {
  readonly session: Session;
  readonly end: () => void;
}

/** Opens a draft: what is written in it is kept from now on, whatever happens to the page. */
export function openSession(draft: Draft, store: DraftStore): KeptSession {
  const session = begin(draft, store);
  const stopKeeping = keepOnLeaving(session);
  return {
    session,
    end: () => {
      stopKeeping();
      session.save.stop();
      session.standing.stop();
    },
  };
}
