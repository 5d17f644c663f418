import type { GivenFile, ReadControl, ReadResult } from '#formats/format.ts';
import { type Cell, createCell } from '#ui/store.ts';

/** Reads one file; never throws. */
export type ReadFile = (file: GivenFile, control: ReadControl) => Promise<ReadResult>;

/** A file that was read, and what it gave. */
export interface ReadItem {
  readonly name: string;
  readonly size: number;
  readonly result: ReadResult;
}

/** How far the reading of some files is. */
export interface Reading {
  /** Name of the file being read; null when nothing is. */
  readonly current: string | null;
  /** Which of how many. */
  readonly at: number;
  readonly of: number;
  readonly read: readonly ReadItem[];
}

const idle: Reading = { current: null, at: 0, of: 0, read: [] };

const unreadable: ReadResult = {
  ok: false,
  problem: '浏览器没能读出这个文件。请确认文件还在原处，再选一次；也可以打开文件，复制全文后粘贴',
};

async function readOne(file: File, read: ReadFile, signal: AbortSignal): Promise<ReadItem> {
  const { name, size } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name, size, result: await read({ name, bytes }, { signal }) };
  } catch {
    return { name, size, result: unreadable };
  }
}

/** Reads files one after another; what was read before a call-off is kept. */
export interface FileReading {
  readonly state: Cell<Reading>;
  /** Adds files to what was read. */
  readonly start: (files: readonly File[]) => Promise<void>;
  /** Adds something read elsewhere: the clipboard. */
  readonly add: (item: ReadItem) => void;
  readonly callOff: () => void;
  readonly clear: () => void;
}

export function fileReading(read: ReadFile): FileReading {
  const state = createCell(idle);
  let control = new AbortController();
  const add = (item: ReadItem): void =>
    state.set({ ...state.get(), read: [...state.get().read, item] });
  return {
    state,
    add,
    start: async (files) => {
      control.abort();
      control = new AbortController();
      const { signal } = control;
      for (const [index, file] of files.entries()) {
        state.set({ ...state.get(), current: file.name, at: index + 1, of: files.length });
        // oxlint-disable-next-line no-await-in-loop -- one after the other keeps the page free
        const item = await readOne(file, read, signal);
        if (signal.aborted) return;
        add(item);
      }
      state.set({ ...state.get(), current: null });
    },
    callOff: () => {
      control.abort();
      state.set({ ...state.get(), current: null });
    },
    clear: () => {
      control.abort();
      state.set(idle);
    },
  };
}
