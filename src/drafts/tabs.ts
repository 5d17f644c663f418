import { draftKeyPrefix } from './draft-key.ts';

/** Whether this window may write a draft: being asked for, here, or in another window. */
export type PenState = 'asking' | 'here' | 'elsewhere';

/** The right to write one draft. Only one window holds it; the others read. */
export interface Pen {
  readonly get: () => PenState;
  readonly subscribe: (listener: () => void) => () => void;
  /** 在此编辑: asks the window that holds it to finish and hand over; takes it if that does not answer. */
  readonly take: () => void;
  /** Lays the pen down, or stops waiting for it. */
  readonly lay: () => void;
}

/** The part of the browser's locks a pen uses. */
export interface PenLocks {
  readonly request: (
    name: string,
    options: LockOptions,
    hold: () => Promise<void>,
  ) => Promise<unknown>;
}

/** How the windows with one draft speak to each other. */
interface PenLine {
  /** Asks the window that writes to hand over. */
  readonly ask: () => void;
  readonly onAsked: (listener: () => void) => void;
  readonly close: () => void;
}

/** What a pen needs from the browser; locks are absent on plain http and in old cores. */
export interface PenTools {
  readonly locks: PenLocks | undefined;
  readonly openLine: (name: string) => PenLine;
}

/** A free pen comes within this many milliseconds; after that another window has it. */
const moment = 200;
/** Milliseconds left for an answer that came while the page was too busy to hear it. */
const hearing = 50;
/** How long the other window has to hand over. */
const patience = 1000;

function openLine(name: string): PenLine {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    ask: () => channel.postMessage('hand over'),
    onAsked: (listener) => channel.addEventListener('message', listener),
    close: () => channel.close(),
  };
}

const browserTools = (): PenTools => ({
  locks: 'locks' in navigator ? navigator.locks : undefined,
  openLine,
});

/** The state and who hears of it. */
function penState(initial: PenState) {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    tell: (next: PenState): void => {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Every window may write: where there are no locks, the store's revisions keep one from overwriting the other. */
function freePen(): Pen {
  const { get, subscribe } = penState('here');
  return { get, subscribe, take: () => {}, lay: () => {} };
}

interface Grip {
  /** Waits in line for the lock. */
  readonly queue: () => void;
  /** Takes the lock from whoever holds it. */
  readonly steal: () => void;
  readonly isHeld: () => boolean;
  /** Gives the lock back, or leaves the line. */
  readonly release: () => void;
}

/** Holds one lock, or waits for it. `onLost` when another window stole it. */
function grip(
  locks: PenLocks,
  name: string,
  { onGranted, onLost }: { onGranted: () => void; onLost: () => void },
): Grip {
  let letGo: (() => void) | null = null;
  let place = new AbortController();
  const request = (options: LockOptions): void => {
    let end: (() => void) | null = null;
    const hold = (): Promise<void> =>
      new Promise((resolve) => {
        end = resolve;
        letGo = resolve;
        onGranted();
      });
    // Rejected when the lock was stolen, and when we left the line, which is no loss.
    locks.request(name, options, hold).catch(() => {
      if (end === null || letGo !== end) return;
      letGo = null;
      onLost();
    });
  };
  return {
    queue: () => {
      place = new AbortController();
      request({ signal: place.signal });
    },
    steal: () => {
      place.abort();
      request({ steal: true });
    },
    isHeld: () => letGo !== null,
    release: () => {
      place.abort();
      letGo?.();
      letGo = null;
    },
  };
}

/**
 * Takes up the pen for a draft, or waits in line for it: it comes when the window that holds it
 * closes or hands over. `finish` is called before this window hands over, to write what is not yet
 * written.
 */
export function takeUpPen(id: string, finish: () => void, tools: PenTools = browserTools()): Pen {
  if (tools.locks === undefined) return freePen();
  const name = `${draftKeyPrefix}${id}`;
  const line = tools.openLine(name);
  const { get, tell, subscribe } = penState('asking');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readOn = (): void => {
    finish();
    tell('elsewhere');
  };
  const lock = grip(tools.locks, name, {
    onGranted: () => {
      clearTimeout(timer);
      tell('here');
    },
    onLost: () => {
      readOn();
      lock.queue();
    },
  });
  line.onAsked(() => {
    if (!lock.isHeld()) return;
    readOn();
    lock.release();
    // Behind the window that asked: it is in line already.
    lock.queue();
  });
  timer = setTimeout(() => {
    timer = setTimeout(() => tell('elsewhere'), hearing);
  }, moment);
  lock.queue();
  return {
    get,
    subscribe,
    take: () => {
      if (lock.isHeld()) return;
      line.ask();
      timer = setTimeout(lock.steal, patience);
    },
    lay: () => {
      clearTimeout(timer);
      line.close();
      lock.release();
    },
  };
}

/** Drafts another window has open for writing now. Empty where the browser cannot tell. */
export async function draftsOpenElsewhere(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name }) =>
      name?.startsWith(draftKeyPrefix) === true ? [name.slice(draftKeyPrefix.length)] : [],
    ),
  );
}

/** Calls back when another window wrote, removed or put back a draft; returns how to stop. */
export function watchDrafts(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent): void => {
    // No key: everything was cleared.
    if (key === null || key.startsWith(draftKeyPrefix)) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
