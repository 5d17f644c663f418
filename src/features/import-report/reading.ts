import { type Cell, createCell } from '#ui/store.ts';
import type { Outcome } from './recognised.ts';

/** Something to be read: a file, or what was pasted. */
export type Given =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'pasted'; readonly name: string; readonly words: Pasted };

/** What the clipboard held: its structure where it brought any, and its text. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

interface Control {
  readonly signal: AbortSignal;
  /** Told how far it is, as a share of the whole. */
  readonly onProgress: (share: number) => void;
}

/** Reads and recognises one thing; never throws. */
export type RecogniseGiven = (given: Given, control: Control) => Promise<Outcome>;

/** Something that was read, and what it gave. */
export interface ReadItem {
  readonly id: number;
  readonly name: string;
  readonly outcome: Outcome;
}

/** How far the reading is. */
export interface Reading {
  /** Name of what is being read; null when nothing is. */
  readonly current: string | null;
  /** Which of how many. */
  readonly at: number;
  readonly of: number;
  /** How far the one being read is. */
  readonly share: number;
  readonly read: readonly ReadItem[];
}

const idle: Reading = { current: null, at: 0, of: 0, share: 0, read: [] };

/** Reads one thing after another; what was read before a call-off is kept. */
export interface GivenReading {
  readonly state: Cell<Reading>;
  /** Adds files, or what was pasted, to what was read. */
  readonly start: (given: readonly Given[]) => Promise<void>;
  readonly callOff: () => void;
  readonly clear: () => void;
}

const withItem = (read: readonly ReadItem[], item: Omit<ReadItem, 'id'>): readonly ReadItem[] => [
  ...read,
  { id: read.length, ...item },
];

export function givenReading(recognise: RecogniseGiven): GivenReading {
  const state = createCell(idle);
  let control = new AbortController();
  const set = (part: Partial<Reading>): void => state.set({ ...state.get(), ...part });
  return {
    state,
    start: async (given) => {
      control.abort();
      control = new AbortController();
      const { signal } = control;
      const onProgress = (share: number): void => set({ share });
      for (const [index, each] of given.entries()) {
        const { name } = each;
        set({ current: name, at: index + 1, of: given.length, share: 0 });
        // oxlint-disable-next-line no-await-in-loop -- one after the other keeps the machine free
        const outcome = await recognise(each, { signal, onProgress });
        if (signal.aborted) return;
        set({ read: withItem(state.get().read, { name, outcome }) });
      }
      set({ current: null });
    },
    callOff: () => {
      control.abort();
      set({ current: null });
    },
    clear: () => {
      control.abort();
      state.set(idle);
    },
  };
}
