import type { Draft } from './draft.ts';
import type { DraftStore, WriteFailure } from './draft-store.ts';
import type { OpenDraft } from './open-draft.ts';

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
  readonly stop: () => void;
}

/** What saving needs from outside: the clock, and how to wait. */
export interface Clockwork {
  readonly now: () => string;
  /** Calls back once, `delay` milliseconds on; returns how to call it off. */
  readonly after: (delay: number, callback: () => void) => () => void;
}

/** Pause after the last change before writing, in milliseconds. */
const pause = 400;
/** A failed write is tried again this often: space may return. */
const retry = 3000;

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
  let state: SaveState =
    unkept === null
      ? { kind: 'saved', at: open.get().savedAt }
      : { kind: 'failed', reason: unkept };
  let callOff: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const tell = (next: SaveState): void => {
    if (next.kind === 'failed' && state.kind === 'failed' && next.reason === state.reason) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const wait = (delay: number): void => {
    callOff?.();
    callOff = clock.after(delay, write);
  };
  function write(): void {
    callOff?.();
    const current = open.get();
    if (current === kept) return;
    const draft = { ...current, revision: revision + 1, savedAt: clock.now() };
    const outcome = store.write(draft);
    if (outcome === 'kept') {
      kept = draft;
      revision += 1;
      open.change(() => draft);
      tell({ kind: 'saved', at: draft.savedAt });
    } else {
      tell({ kind: 'failed', reason: outcome });
      // Waiting does not bring back what another window has overtaken.
      if (outcome !== 'overtaken') wait(retry);
    }
  }
  const onChange = (): void => {
    if (open.get() === kept) return;
    if (state.kind === 'saved') tell({ kind: 'waiting' });
    wait(pause);
  };
  const unsubscribe = open.subscribe(onChange);
  if (unkept !== null) wait(retry);

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: write,
    stop: () => {
      write();
      callOff?.();
      unsubscribe();
    },
  };
}
