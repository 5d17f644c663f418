import { withCameIn } from './came-in.ts';
import type { Draft } from './draft.ts';
import type { DraftStore, WriteFailure } from './draft-store.ts';
import type { OpenDraft } from './open-draft.ts';
import { onceRested } from './rest.ts';

/** Where the officer's work stands: in storage, on its way there, or not kept and why. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reason: WriteFailure };

/** What keeps an open draft in storage, and how that stands. */
export interface Autosave {
  readonly get: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes now what is not yet written (Ctrl+S, page hidden or closed). */
  readonly flush: () => void;
  /** Takes in the replies that another window put into storage. */
  readonly catchUp: () => void;
  readonly stop: () => void;
}

/** What saving needs from outside: the clock, and how to wait. */
export interface Clockwork {
  readonly now: () => string;
  /** Milliseconds since some moment or other; never set back. */
  readonly ticks: () => number;
  /** Calls back once, `delay` milliseconds on; returns how to call it off. */
  readonly after: (delay: number, callback: () => void) => () => void;
}

/** Pause after the last change before writing, in milliseconds. */
const pause = 400;
/** A failed write is tried again this often: space may return. */
const retry = 3000;

/** How saving stands, and who hears of it. The same failure again is no news. */
function saveState(initial: SaveState) {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: (): SaveState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (next: SaveState): void => {
      if (next.kind === 'failed' && state.kind === 'failed' && next.reason === state.reason) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

/** The draft with the replies that another window put into storage since it was kept; null when there are none to take in. */
function cameIn(
  current: Draft,
  store: DraftStore,
  { kept, revision }: { readonly kept: Draft | null; readonly revision: number },
): { readonly next: Draft; readonly stored: Draft } | null {
  const entry = store.read(current.id);
  if (kept === null || entry?.state !== 'readable' || entry.draft.revision <= revision) return null;
  const next = withCameIn(current, { kept, stored: entry.draft });
  return next === null ? null : { next, stored: entry.draft };
}

/**
 * Keeps an open draft in storage as the officer works. Says `saved` only of what was read back;
 * a draft that was already waiting for room starts as failed and is tried again.
 */
export function autosave(open: OpenDraft, store: DraftStore, clock: Clockwork): Autosave {
  const entry = store.read(open.get().id);
  const unkept = entry?.state === 'readable' ? entry.unkept : null;
  /** The draft as it lies in storage, and how often it was written. */
  let kept: Draft | null = unkept === null ? open.get() : null;
  let { revision } = open.get();
  if (unkept !== null) revision -= 1;
  const { get, subscribe, tell } = saveState(
    unkept === null
      ? { kind: 'saved', at: open.get().savedAt }
      : { kind: 'failed', reason: unkept },
  );
  const rest = onceRested(clock, write);

  /** False when storage holds nothing but what was kept here, or more than replies to it. */
  const catchUp = (): boolean => {
    const came = cameIn(open.get(), store, { kept, revision });
    if (came === null) return false;
    kept = open.get() === kept ? came.next : came.stored;
    ({ revision } = came.stored);
    open.change(() => came.next);
    return true;
  };
  function write(): void {
    rest.callOff();
    const current = open.get();
    if (current === kept) return;
    const draft = { ...current, revision: revision + 1, savedAt: clock.now() };
    const outcome = store.write(draft);
    if (outcome === 'overtaken' && catchUp()) write();
    else if (outcome === 'kept') {
      kept = draft;
      revision += 1;
      open.change(() => draft);
      tell({ kind: 'saved', at: draft.savedAt });
    } else {
      tell({ kind: 'failed', reason: outcome });
      // Waiting does not bring back what another window has overtaken.
      if (outcome !== 'overtaken') rest.wait(retry);
    }
  }
  const onChange = (): void => {
    if (open.get() === kept) return;
    if (get().kind === 'saved') tell({ kind: 'waiting' });
    rest.wait(pause);
  };
  const unsubscribe = open.subscribe(onChange);
  if (unkept !== null) rest.wait(retry);

  return {
    get,
    subscribe,
    flush: write,
    catchUp: () => void catchUp(),
    stop: () => {
      write();
      rest.callOff();
      unsubscribe();
    },
  };
}
