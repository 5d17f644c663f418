import { backupName, noteBackup, writeBackup } from '#drafts/backup.ts';
import { browserClock } from '#drafts/browser-clock.ts';
import type { DraftEntry, DraftStore } from '#drafts/draft-store.ts';
import type { Draft } from '#drafts/draft.ts';
import { localTime } from '#drafts/local-time.ts';
import type { DraftStorage } from '#drafts/storage.ts';
import { download } from '#ui/download.ts';

/** Hands out drafts, exactly as they are, as one backup file. */
function downloadEntries(entries: readonly DraftEntry[]): void {
  const name = backupName(entries, localTime(new Date()));
  download(name, writeBackup(entries, browserClock.now()), 'application/json');
}

/** Hands out one draft as a backup file. */
export const downloadBackup = (draft: Draft): void =>
  downloadEntries([{ state: 'readable', id: draft.id, draft, unkept: null }]);

/** Hands out every draft, readable or not, as one backup file, and remembers when. */
export function downloadAllBackups(store: DraftStore, storage: DraftStorage): void {
  downloadEntries(store.list());
  noteBackup(storage, browserClock.now());
}

/** Hands out the stored text of a draft that cannot be read. */
export const downloadRaw = ({ id, raw }: { id: string; raw: string }): void =>
  download(`信息公开年报原始数据_${id}.json`, raw, 'application/json');
