import { beforeEach, expect, test, vi } from 'vitest';
import { editions } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { autosave } from './autosave.ts';
import { newDraft } from './draft.ts';
import { type DraftStore, createDraftStore } from './draft-store.ts';
import { openDraft } from './open-draft.ts';
import { memoryStorage } from './storage.ts';
import { withReply } from './take-reply.ts';
import { fakeClock } from './testing/fake-clock.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const draft = newDraft(blankReport(edition, '云溪县水务局', 2025), {
  id: 'a',
  now: '2026-01-20T06:00:00.000Z',
});

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

/** Another window takes in a reply, as the page a reply link opens does. */
function replyElsewhere(text: string): void {
  const entry = store.read('a');
  if (entry?.state !== 'readable') throw new Error('no draft to reply to');
  const comment = {
    id: text,
    kind: 'note',
    target: { kind: 'section', section: null },
    text,
    proposed: null,
    by: '王科长',
    writtenAt: '2026-01-20T06:00:00.000Z',
    revision: 1,
    withdrawn: false,
  } as const;
  const of = { draft: 'a', number: 1, title: '' };
  const reply = { of, by: '王科长', agreed: true, comments: [comment], sentAt: '2026-01-20' };
  const { draft: next } = withReply(entry.draft, reply);
  expect(store.write({ ...next, revision: next.revision + 1 })).toBe('kept');
}

const storedDraft = () => {
  const entry = store.read('a');
  return entry?.state === 'readable' ? entry.draft : null;
};

test('replies that another window took in meanwhile are kept beside what is written here', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  write(open, 7);
  replyElsewhere('请核实');
  replyElsewhere('已阅');
  clock.pass(400);
  expect(save.get().kind).toBe('saved');
  expect(storedDraft()?.comments?.map(({ text }) => text)).toEqual(['已阅', '请核实']);
  expect(storedDraft()?.agreements).toHaveLength(1);
  expect(storedDraft()?.report).toEqual(open.get().report);
  write(open, 8);
  clock.pass(400);
  expect(save.get().kind).toBe('saved');
  expect(storedDraft()?.comments).toHaveLength(2);
});

test('replies are shown as soon as they are in storage, and nothing is written for them', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  replyElsewhere('请核实');
  save.catchUp();
  expect(open.get().comments).toHaveLength(1);
  clock.pass(400);
  expect(save.get().kind).toBe('saved');
  expect(storedDraft()?.revision).toBe(1);
  write(open, 7);
  clock.pass(400);
  expect(save.get().kind).toBe('saved');
  expect(storedDraft()?.comments).toHaveLength(1);
});

test('work another window wrote is not put together with what is written here', () => {
  const open = openDraft(draft);
  const save = autosave(open, store, clock);
  store.write({ ...draft, revision: 5, report: { ...draft.report, agency: '另一窗口' } });
  save.catchUp();
  write(open, 7);
  clock.pass(400);
  expect(save.get()).toEqual({ kind: 'failed', reason: 'overtaken' });
  expect(storedDraft()?.report.agency).toBe('另一窗口');
});
