import { beforeEach, expect, test, vi } from 'vitest';
import { editions } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { autosave } from './autosave.ts';
import { newDraft } from './draft.ts';
import { type DraftStore, createDraftStore } from './draft-store.ts';
import { openDraft } from './open-draft.ts';
import { memoryStorage } from './storage.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const draft = newDraft(blankReport(edition, '云溪县水务局', 2025), {
  id: 'a',
  now: '2026-01-20T06:00:00.000Z',
});

/** A clock that moves when told. */
function fakeClock() {
  let time = 0;
  let waiting: { readonly due: number; readonly callback: () => void }[] = [];
  return {
    now: () => `2026-01-20T06:00:00.${String(time).padStart(5, '0')}Z`,
    after: (delay: number, callback: () => void) => {
      const entry = { due: time + delay, callback };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
      const due = waiting.filter((entry) => entry.due <= time);
      waiting = waiting.filter((entry) => entry.due > time);
      for (const entry of due) entry.callback();
    },
    waiting: () => waiting.length,
  };
}

let room = true;
let store: DraftStore;
let clock: ReturnType<typeof fakeClock>;
beforeEach(() => {
  room = true;
  const storage = memoryStorage();
  store = createDraftStore({
    ...storage,
    get length() {
      return storage.length;
    },
    setItem: (key, text) => {
      if (!room) throw new DOMException('full', 'QuotaExceededError');
      storage.setItem(key, text);
    },
  });
  store.write(draft);
  clock = fakeClock();
});

const write = (open: ReturnType<typeof openDraft>, value: number): void =>
  open.writeFigures(new Map([['t/a/x', value]]));
const stored = (): unknown => {
  const entry = store.read('a');
  return entry?.state === 'readable' && entry.unkept === null
    ? entry.draft.report.figures['t/a/x']
    : undefined;
};

test('work is written a moment after the last change, and only then called saved', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  expect(save.get()).toEqual({ kind: 'saved', at: draft.savedAt });
  write(open, 1);
  expect(save.get()).toEqual({ kind: 'waiting' });
  clock.pass(300);
  write(open, 12);
  clock.pass(300);
  expect(stored()).toBeUndefined();
  clock.pass(100);
  expect(stored()).toBe(12);
  expect(save.get()).toEqual({ kind: 'saved', at: open.get().savedAt });
  expect(open.get().revision).toBe(1);
});

test('flush writes at once and leaves nothing waiting; with nothing new it writes nothing', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  save.flush();
  expect(open.get().revision).toBe(0);
  write(open, 1);
  save.flush();
  expect(stored()).toBe(1);
  expect(clock.waiting()).toBe(0);
  clock.pass(10_000);
  expect(open.get().revision).toBe(1);
});

test('a full storage is told at once and once; the text stays; saving goes on when there is room', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  const heard = vi.fn<() => void>();
  save.subscribe(heard);
  room = false;
  write(open, 1);
  clock.pass(400);
  expect(save.get()).toEqual({ kind: 'failed', reason: 'full' });
  clock.pass(5000);
  write(open, 2);
  clock.pass(400);
  expect(heard.mock.calls).toHaveLength(2);
  expect(open.get().report.figures['t/a/x']).toBe(2);
  room = true;
  clock.pass(5000);
  expect(save.get()).toMatchObject({ kind: 'saved' });
  expect(stored()).toBe(2);
  expect(clock.waiting()).toBe(0);
});

test('leaving a page that could not be saved and coming back loses nothing and hides nothing', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  room = false;
  write(open, 7);
  save.stop();
  expect(clock.waiting()).toBe(0);
  const entry = store.read('a');
  if (entry?.state !== 'readable') throw new Error('unreadable');
  const again = openDraft(entry.draft);
  const next = autosave(again, store, clock);
  expect(again.get().report.figures['t/a/x']).toBe(7);
  expect(next.get()).toEqual({ kind: 'failed', reason: 'full' });
  room = true;
  clock.pass(5000);
  expect(next.get()).toMatchObject({ kind: 'saved' });
  expect(stored()).toBe(7);
});

test('what another window saved later is not overwritten, and waiting does not try it again', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  store.write({ ...draft, label: 'theirs', revision: 5 });
  write(open, 1);
  clock.pass(400);
  expect(save.get()).toEqual({ kind: 'failed', reason: 'overtaken' });
  expect(clock.waiting()).toBe(0);
  expect(store.read('a')).toMatchObject({ draft: { label: 'theirs' } });
});

test('stopping writes what was not yet written and hears no more', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  write(open, 1);
  save.stop();
  expect(stored()).toBe(1);
  write(open, 2);
  clock.pass(10_000);
  expect(stored()).toBe(1);
});
