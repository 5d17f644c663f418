import type { Draft } from './draft.ts';
import type { DraftStore, WriteOutcome } from './draft-store.ts';
import type { OpenDraft } from './open-draft.ts';

/** Where the officer's work stands: in storage, on its way there, or not kept and why. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reason: Exclude<WriteOutcome, 'kept'> };

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
const retry = 5000;

/** Keeps an open draft in storage as the officer works. Says `saved` only of what was read back. */
export function autosave(open: OpenDraft, store: DraftStore, clock: Clockwork): Autosave {
  let kept: Draft = open.get();
  let state: SaveState = { kind: 'saved', at: kept.savedAt };
  let callOff: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const tell = (next: SaveState): void => {
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
    const draft = { ...current, revision: kept.revision + 1, savedAt: clock.now() };
    const outcome = store.write(draft);
    if (outcome === 'kept') {
      kept = draft;
      open.change(() => draft);
      tell({ kind: 'saved', at: draft.savedAt });
    } else {
      tell({ kind: 'failed', reason: outcome });
      wait(retry);
    }
  }
  const onChange = (): void => {
    if (open.get() === kept) return;
    if (state.kind === 'saved') tell({ kind: 'waiting' });
    wait(pause);
  };
  const unsubscribe = open.subscribe(onChange);

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
