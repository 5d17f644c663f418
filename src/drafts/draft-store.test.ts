import { beforeEach, expect, test } from 'vitest';
import { editions } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { type Draft, newDraft } from './draft.ts';
import { draftKeyPrefix } from './draft-key.ts';
import { createDraftStore } from './draft-store.ts';
import { type DraftStorage, memoryStorage, openStorage } from './storage.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const report = blankReport(edition, '云溪县水务局', 2025);
const draft = newDraft(report, { id: 'a', now: '2026-01-20T06:05:00.000Z' });
const later = (kept: Draft, label: string): Draft => ({
  ...kept,
  label,
  revision: kept.revision + 1,
});

let storage: DraftStorage;
beforeEach(() => {
  storage = memoryStorage();
});

test('a draft is kept and read back as it was', () => {
  const store = createDraftStore(storage);
  expect(store.write(draft)).toBe('kept');
  expect(store.read('a')).toEqual({ state: 'readable', id: 'a', draft, unkept: null });
  expect(createDraftStore(storage).list()).toEqual([
    { state: 'readable', id: 'a', draft, unkept: null },
  ]);
});

test('a draft that is not there is null; other programs’ entries are not drafts', () => {
  storage.setItem('somebody:else', '{}');
  const store = createDraftStore(storage);
  expect(store.read('a')).toBeNull();
  expect(store.list()).toEqual([]);
});

test('an unchanged draft stays the same object from one reading to the next', () => {
  const store = createDraftStore(storage);
  store.write(draft);
  const again = createDraftStore(storage);
  expect(again.read('a')).toBe(again.read('a'));
});

test.each([
  ['QuotaExceededError', 'full'],
  ['NS_ERROR_DOM_QUOTA_REACHED', 'full'],
  ['SecurityError', 'refused'],
])('a write that throws %s is %s, and the earlier text stays', (name, outcome) => {
  const store = createDraftStore(storage);
  store.write(draft);
  const closed = createDraftStore({
    ...storage,
    get length() {
      return storage.length;
    },
    setItem: () => {
      throw new DOMException('no', name);
    },
  });
  expect(closed.write(later(draft, 'second'))).toBe(outcome);
  expect(store.read('a')).toEqual({ state: 'readable', id: 'a', draft, unkept: null });
});

test('a write that vanished is lost, not kept', () => {
  const store = createDraftStore({
    ...storage,
    get length() {
      return 0;
    },
    setItem: () => {},
  });
  expect(store.write(draft)).toBe('lost');
});

test('a storage that cannot even be read refuses', () => {
  const store = createDraftStore({
    ...storage,
    getItem: () => {
      throw new DOMException('broken', 'UnknownError');
    },
  });
  expect(store.write(draft)).toBe('refused');
});

test.each([
  ['damaged', '{"version":1,"id":"a","report":{"agency":"云'],
  ['damaged', '{"some":"other program"}'],
  ['damaged', 'null'],
  ['newer', '{"version":99,"id":"a"}'],
] as const)('%s text is listed as it stands and never overwritten', (reason, raw) => {
  storage.setItem(`${draftKeyPrefix}a`, raw);
  const store = createDraftStore(storage);
  expect(store.list()).toEqual([{ state: 'unreadable', id: 'a', raw, reason }]);
  expect(store.write(draft)).toBe('refused');
  expect(store.write(later(draft, 'again'))).toBe('refused');
  expect(storage.getItem(`${draftKeyPrefix}a`)).toBe(raw);
});

test('what another window wrote later is not overwritten, however often it is tried', () => {
  const here = createDraftStore(storage);
  const there = createDraftStore(storage);
  here.write(draft);
  there.read('a');
  const theirs = later(draft, 'theirs');
  expect(there.write(theirs)).toBe('kept');
  const mine = later(draft, 'mine');
  expect(here.write(mine)).toBe('overtaken');
  here.list();
  expect(here.write(mine)).toBe('overtaken');
  expect(here.write(later(theirs, 'after reading theirs'))).toBe('kept');
});

test('the same write may be tried again', () => {
  const store = createDraftStore(storage);
  const next = later(draft, 'next');
  expect(store.write(next)).toBe('kept');
  expect(store.write(next)).toBe('kept');
});

test('an older draft does not overwrite a later one of this window', () => {
  const store = createDraftStore(storage);
  store.write(later(draft, 'later'));
  expect(store.write(draft)).toBe('overtaken');
});

test('a removed draft can be put back exactly', () => {
  const store = createDraftStore(storage);
  store.write(draft);
  const raw = store.remove('a');
  expect(store.list()).toEqual([]);
  expect(raw).not.toBeNull();
  expect(store.restore('a', raw ?? '')).toBe('kept');
  expect(store.read('a')).toEqual({ state: 'readable', id: 'a', draft, unkept: null });
  expect(store.remove('b')).toBeNull();
});

test('what could not be kept is held while the page is open, and kept when there is room', () => {
  let full = false;
  const store = createDraftStore({
    ...storage,
    get length() {
      return storage.length;
    },
    setItem: (key, text) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      storage.setItem(key, text);
    },
  });
  store.write(draft);
  full = true;
  const next = later(draft, 'next');
  expect(store.write(next)).toBe('full');
  expect(store.write(newDraft(report, { id: 'b', now: draft.createdAt }))).toBe('full');
  expect(store.read('a')).toMatchObject({ draft: next, unkept: 'full' });
  expect(store.list().map(({ id }) => id)).toEqual(['a', 'b']);
  expect(store.hasUnkept()).toBe(true);
  full = false;
  expect(store.write(next)).toBe('kept');
  expect(store.read('a')).toMatchObject({ draft: next, unkept: null });
  expect(store.remove('b')).toContain('云溪县水务局');
  expect(store.hasUnkept()).toBe(false);
});

test('putting back does not overwrite what lies there again', () => {
  const store = createDraftStore(storage);
  store.write(draft);
  const raw = store.remove('a') ?? '';
  store.write(later(draft, 'again'));
  expect(store.restore('a', raw)).toBe('overtaken');
});

test('where the browser closes its storage, work goes on and nothing is called kept', () => {
  const { storage: closed, lasting } = openStorage(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(lasting).toBe(false);
  const store = createDraftStore(closed);
  expect(store.write(draft)).toBe('refused');
  expect(store.write(later(draft, 'next'))).toBe('refused');
  expect(store.read('a')).toMatchObject({ draft: { label: 'next' }, unkept: 'refused' });
});
