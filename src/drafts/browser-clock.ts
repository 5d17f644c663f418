import type { Clockwork } from './autosave.ts';

/** The officer's own clock. */
export const browserClock: Clockwork = {
  now: () => new Date().toISOString(),
  ticks: () => performance.now(),
  after: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};

/** A draft id nobody has yet. `randomUUID` is closed to plain http, where many intranets are. */
export const freshDraftId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
