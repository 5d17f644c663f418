import { beforeEach, expect, test } from 'vitest';
import { editions } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import {
  type BackupContent,
  backupName,
  lastBackup,
  noteBackup,
  readBackup,
  restoreBackup,
  writeBackup,
} from './backup.ts';
import { addDraft, copyDraft, renameDraft } from './draft-acts.ts';
import { draftKeyPrefix } from './draft-key.ts';
import { type DraftStore, createDraftStore } from './draft-store.ts';
import { type DraftStorage, memoryStorage } from './storage.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const report = {
  ...blankReport(edition, '云溪县水务局', 2025),
  figures: {
    'applications/newlyReceived/naturalPerson': '12件',
    'applications/carriedIn/other': 0,
  },
};
const now = '2026-01-20T06:05:00.000Z';

let storage: DraftStorage;
let store: DraftStore;
beforeEach(() => {
  storage = memoryStorage();
  store = createDraftStore(storage);
});

let count = 0;
const freshId = (): string => {
  count += 1;
  return `fresh-${count}`;
};
function opened(text: string): Extract<BackupContent, { ok: true }> {
  const content = readBackup(text);
  if (!content.ok) throw new Error(content.problem);
  return content;
}
const backup = (): string => writeBackup(store.list(), now);

test('a backup holds every draft exactly, and opens on another computer as it was', () => {
  const { draft } = addDraft(store, report, { id: 'a', now, label: '送审稿' });
  const text = backup();
  expect(opened(text).drafts).toEqual([draft]);
  const elsewhere = createDraftStore(memoryStorage());
  expect(restoreBackup(elsewhere, opened(text), freshId)).toEqual({
    added: ['a'],
    same: 0,
    failure: null,
  });
  expect(elsewhere.read('a')).toMatchObject({ draft });
});

test('drafts that cannot be read here go along untouched and never replace anything', () => {
  storage.setItem(`${draftKeyPrefix}x`, '{"version":99}');
  const text = backup();
  const target = memoryStorage();
  restoreBackup(createDraftStore(target), opened(text), freshId);
  expect(target.getItem(`${draftKeyPrefix}x`)).toBe('{"version":99}');
  target.setItem(`${draftKeyPrefix}x`, 'other');
  restoreBackup(createDraftStore(target), opened(text), freshId);
  expect(target.getItem(`${draftKeyPrefix}x`)).toBe('other');
});

test('opening a backup of what is there already adds nothing', () => {
  addDraft(store, report, { id: 'a', now });
  expect(restoreBackup(store, opened(backup()), freshId)).toEqual({
    added: [],
    same: 1,
    failure: null,
  });
});

test('a draft that went on since the backup is kept; the backup’s becomes a draft of its own', () => {
  const { draft } = addDraft(store, report, { id: 'a', now });
  const text = backup();
  renameDraft(store, draft, '后来改过');
  const { added } = restoreBackup(store, opened(text), freshId);
  expect(added).toHaveLength(1);
  expect(store.list()).toHaveLength(2);
  expect(store.read('a')).toMatchObject({ draft: { label: '后来改过' } });
  expect(store.read(added[0] ?? '')).toMatchObject({ draft: { label: null, report } });
});

test('a full storage is told', () => {
  addDraft(store, report, { id: 'a', now });
  const full = createDraftStore({
    ...memoryStorage(),
    length: 0,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect(restoreBackup(full, opened(backup()), freshId)).toMatchObject({
    added: [],
    failure: 'full',
  });
});

test.each([
  ['{"format":"zfxxgk-annual-report-backup","drafts":[{"ver', '不完整或已损坏'],
  [
    '{"format":"zfxxgk-annual-report-backup","formatVersion":1,"savedAt":"","drafts":[{"version":1}]}',
    '第1份草稿不完整或已损坏',
  ],
  [
    '{"format":"zfxxgk-annual-report-backup","formatVersion":1,"savedAt":"","drafts":[{"version":99}]}',
    '第1份草稿由更新版本的程序保存',
  ],
  [
    '{"format":"zfxxgk-annual-report-backup","formatVersion":2,"savedAt":"","drafts":[]}',
    '更新版本',
  ],
  ['{"format":"zfxxgk-annual-report","formatVersion":1}', '不是本系统的备份文件'],
  ['[]', '不是本系统的备份文件'],
])('%s is refused with a sentence', (text, words) => {
  const content = readBackup(text);
  expect(content.ok ? '' : content.problem).toContain(words);
});

test('the raw text of one draft opens as well', () => {
  const { draft } = addDraft(store, report, { id: 'a', now });
  expect(opened(storage.getItem(`${draftKeyPrefix}a`) ?? '').drafts).toEqual([draft]);
});

test('a backup is named after its one draft, or none of them', () => {
  addDraft(store, { ...report, agency: '云溪县/水务局' }, { id: 'a', now });
  const at = { year: 2026, month: 1, day: 20, hour: 14, minute: 5 };
  expect(backupName(store.list(), at)).toBe(
    '信息公开年报备份_云溪县水务局_2025年度_20260120-1405.json',
  );
  addDraft(store, report, { id: 'b', now });
  expect(backupName(store.list(), at)).toBe('信息公开年报备份_20260120-1405.json');
});

test('a copy is a draft of its own; a name can be given and taken away', () => {
  const { draft } = addDraft(store, report, { id: 'a', now });
  const { draft: copy } = copyDraft(store, draft, { id: 'b', now });
  expect(copy).toMatchObject({ id: 'b', label: '副本', report, revision: 0 });
  expect(renameDraft(store, copy, ' 送审稿 ')).toBe('kept');
  const entry = store.read('b');
  expect(entry).toMatchObject({ draft: { label: '送审稿', savedAt: now, revision: 1 } });
  if (entry?.state === 'readable') renameDraft(store, entry.draft, '');
  expect(store.read('b')).toMatchObject({ draft: { label: null } });
});

test('the time of the last backup is remembered where there is room for it', () => {
  expect(lastBackup(storage)).toBeNull();
  noteBackup(storage, now);
  expect(lastBackup(storage)).toBe(now);
  noteBackup(
    {
      ...storage,
      length: 0,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    },
    now,
  );
});
