// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { createDraftStore, type DraftStore } from '#drafts/draft-store.ts';
import { type Draft, newDraft } from '#drafts/draft.ts';
import { memoryStorage } from '#drafts/storage.ts';
import { editionForYear } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { closeOpened, openAhead, takeOpened, takeOpenedPen, whatIsOpened } from './opened.ts';

const report = blankReport(editionForYear(2025), '云溪县水务局', 2025);
let store: DraftStore;
let draft: Draft;

beforeEach(() => {
  closeOpened();
  store = createDraftStore(memoryStorage());
  draft = newDraft(report, { id: 'a', now: '2026-01-05T00:00:00Z' });
  store.write(draft);
});

const labelOf = (id: string): string | null | undefined => {
  const entry = store.read(id);
  return entry?.state === 'readable' ? entry.draft.label : undefined;
};

test('the page of the draft takes session and pen, once, and another page neither', () => {
  const { session, pen } = openAhead(draft, store);
  expect(whatIsOpened('b')).toBe(null);
  expect(takeOpened('b')).toBe(null);
  expect(takeOpenedPen('b', () => {})).toBe(null);
  expect(whatIsOpened('a')?.session).toBe(session);
  expect(takeOpened('a')?.session).toBe(session);
  expect(takeOpened('a')).toBe(null);
  expect(takeOpenedPen('a', () => {})).toBe(pen);
  expect(takeOpenedPen('a', () => {})).toBe(null);
});

test('what no page took is written before it is closed', () => {
  const { session, beforeClosing } = openAhead(draft, store);
  beforeClosing(() => session.draft.change((current) => ({ ...current, label: '末了' })));
  closeOpened();
  expect(labelOf('a')).toBe('末了');
  expect(whatIsOpened('a')).toBe(null);
});

test('what a page took goes on when the rest is closed', () => {
  const { session, beforeClosing } = openAhead(draft, store);
  const done = vi.fn<() => void>();
  beforeClosing(done);
  takeOpened('a');
  takeOpenedPen('a', () => {});
  closeOpened();
  expect(done).toHaveBeenCalledOnce();
  session.draft.change((current) => ({ ...current, label: '接着写' }));
  session.save.flush();
  expect(labelOf('a')).toBe('接着写');
});
