import * as z from 'zod/mini';
import type { LocalTime } from '#formats/format.ts';
import { type Draft, draftSchema } from './draft.ts';
import type { DraftEntry, DraftStore, WriteFailure } from './draft-store.ts';
import { parseDraft } from './draft-store.ts';
import type { DraftStorage } from './storage.ts';

/** The one shape of a backup file. */
const backupSchema = z.object({
  format: z.literal('zfxxgk-annual-report-backup'),
  formatVersion: z.int(),
  savedAt: z.string(),
  /** Drafts exactly as stored, in whatever shape they were stored in. */
  drafts: z.array(z.unknown()),
  /** Texts that could not be read here, as they stand. */
  unreadable: z.optional(z.array(z.object({ id: z.string(), raw: z.string() }))),
});

/** Shape of backups written today. Drafts inside carry their own version. */
const formatVersion = 1;

/** The text of a backup of these drafts, to the letter; unreadable ones go along as they are. */
export function writeBackup(entries: readonly DraftEntry[], savedAt: string): string {
  const backup = {
    format: 'zfxxgk-annual-report-backup',
    formatVersion,
    savedAt,
    drafts: entries.flatMap((entry) => (entry.state === 'readable' ? [entry.draft] : [])),
    unreadable: entries.flatMap((entry) =>
      entry.state === 'unreadable' ? [{ id: entry.id, raw: entry.raw }] : [],
    ),
  };
  return `${JSON.stringify(backup, null, 1)}\n`;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Signs that no file system takes in a name. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

/** Name of a backup file: of one draft, with its agency and year; of several, without. */
export function backupName(
  entries: readonly DraftEntry[],
  { year, month, day, hour, minute }: LocalTime,
): string {
  const [only, second] = entries;
  const whose =
    second === undefined && only?.state === 'readable'
      ? `${only.draft.report.agency.slice(0, 40)}_${only.draft.report.year}年度`
      : '';
  const stamp = `${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}`;
  return `信息公开年报备份_${whose === '' ? '' : `${whose}_`}${stamp}.json`.replace(forbidden, '');
}

/** What a backup file holds, or why it cannot be opened. */
export type BackupContent =
  | {
      readonly ok: true;
      readonly drafts: readonly Draft[];
      readonly unreadable: readonly { readonly id: string; readonly raw: string }[];
    }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): BackupContent => ({ ok: false, problem });

const hasVersion = z.object({ version: z.number(), report: z.unknown() });

function openDrafts(values: readonly unknown[]): BackupContent | Draft[] {
  const entries = values.map((value, index) => parseDraft(String(index), JSON.stringify(value)));
  const bad = entries.findIndex((entry) => entry.state === 'unreadable');
  const entry = entries[bad];
  if (entry?.state === 'unreadable')
    return refuse(
      entry.reason === 'newer'
        ? `备份里的第${bad + 1}份草稿由更新版本的程序保存，请用新版本打开。没有读入任何内容`
        : `备份里的第${bad + 1}份草稿不完整或已损坏，没有读入任何内容。请换一份较早的备份文件`,
    );
  return entries.flatMap((each) => (each.state === 'readable' ? [each.draft] : []));
}

function openBackup(value: unknown): BackupContent {
  // A single stored draft handed out by 下载原始数据 opens too, once an app can read it.
  if (hasVersion.safeParse(value).success) {
    const drafts = openDrafts([value]);
    return 'ok' in drafts ? drafts : { ok: true, drafts, unreadable: [] };
  }
  const backup = backupSchema.safeParse(value);
  if (!backup.success)
    return refuse('这不是本系统的备份文件。请选择用“下载备份”得到的文件（.json）');
  if (backup.data.formatVersion > formatVersion)
    return refuse('这份备份由更新版本的程序保存，请用新版本打开');
  const drafts = openDrafts(backup.data.drafts);
  return 'ok' in drafts ? drafts : { ok: true, drafts, unreadable: backup.data.unreadable ?? [] };
}

/** Reads a backup file. All of it is read or nothing: half a backup must not pass for a whole one. */
export function readBackup(text: string): BackupContent {
  try {
    return openBackup(JSON.parse(text));
  } catch {
    return refuse('备份文件不完整或已损坏，没有读入任何内容。请换一份备份文件');
  }
}

/** What became of a backup's drafts. */
export interface Restored {
  /** Ids of drafts put into storage, as they are or beside the one that was there. */
  readonly added: readonly string[];
  /** How many were there already, to the letter. */
  readonly same: number;
  /** Why the rest could not be kept; null when all was. */
  readonly failure: WriteFailure | null;
}

const contentOf = ({ report, label, done }: Draft): string =>
  JSON.stringify(draftSchema.shape.report.parse(report)) + JSON.stringify([label, done]);

/** Puts a backup's drafts into storage. One whose id is taken by other content becomes a draft of its own. */
export function restoreBackup(
  store: DraftStore,
  { drafts, unreadable }: Extract<BackupContent, { ok: true }>,
  freshId: () => string,
): Restored {
  const added: string[] = [];
  let same = 0;
  let failure: WriteFailure | null = null;
  for (const draft of drafts) {
    const there = store.read(draft.id);
    if (there?.state === 'readable' && contentOf(there.draft) === contentOf(draft)) {
      same += 1;
      continue;
    }
    const own = there === null ? draft : { ...draft, id: freshId(), revision: 0 };
    const outcome = store.write(own);
    if (outcome === 'kept') added.push(own.id);
    else failure = outcome;
  }
  for (const { id, raw } of unreadable) if (store.read(id) === null) store.restore(id, raw);
  return { added, same, failure };
}

const lastBackupKey = 'zfxxgk:last-backup';

/** When all drafts were last backed up; null when never. */
export const lastBackup = (storage: DraftStorage): string | null => storage.getItem(lastBackupKey);

/** Remembers when all drafts were backed up. A storage with no room for it loses only the reminder. */
export function noteBackup(storage: DraftStorage, now: string): void {
  try {
    storage.setItem(lastBackupKey, now);
  } catch {
    // The backup itself is in the officer's hands.
  }
}
