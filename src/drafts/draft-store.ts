import type { Draft } from './draft.ts';
import { draftSchema } from './draft.ts';
import { upgradeDraft } from './upgrade.ts';

/** The part of local storage the store uses; tests give one of their own. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What lies in storage under a draft's key. */
export type DraftEntry =
  | { readonly state: 'readable'; readonly id: string; readonly draft: Draft }
  | {
      readonly state: 'unreadable';
      readonly id: string;
      /** The stored text, untouched. */
      readonly raw: string;
      readonly reason: 'damaged' | 'newer';
    };

/** How a write ended. `full`: no room; `refused`: storage is closed to us; `lost`: what was read back differs; `overtaken`: another window wrote a later revision. */
export type WriteOutcome = 'kept' | 'full' | 'refused' | 'lost' | 'overtaken';

export interface DraftStore {
  /** Every draft, readable or not, in no particular order. */
  readonly list: () => readonly DraftEntry[];
  readonly read: (id: string) => DraftEntry | null;
  /** Writes and reads back. Never overwrites a draft that cannot be read, nor a later revision. */
  readonly write: (draft: Draft) => WriteOutcome;
  /** Removes a draft and returns its stored text, so that it can be put back. */
  readonly remove: (id: string) => string | null;
  /** Puts a removed draft's stored text back. */
  readonly restore: (id: string, raw: string) => WriteOutcome;
}

const prefix = 'zfxxgk:draft:';

function parse(id: string, raw: string): DraftEntry {
  const unreadable = (reason: 'damaged' | 'newer'): DraftEntry => ({
    state: 'unreadable',
    id,
    raw,
    reason,
  });
  try {
    const upgraded = upgradeDraft(JSON.parse(raw));
    if (upgraded.state === 'newer') return unreadable('newer');
    const parsed = draftSchema.safeParse(upgraded.value);
    return parsed.success ? { state: 'readable', id, draft: parsed.data } : unreadable('damaged');
  } catch {
    return unreadable('damaged');
  }
}

/** Firefox and older engines name a full disk otherwise. */
const isFull = (error: unknown): boolean =>
  error instanceof DOMException &&
  ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);

function put(storage: DraftStorage, key: string, text: string): WriteOutcome {
  try {
    storage.setItem(key, text);
    return storage.getItem(key) === text ? 'kept' : 'lost';
  } catch (error) {
    return isFull(error) ? 'full' : 'refused';
  }
}

/** Keeps drafts in local storage, one entry each. A full or closed storage is an answer, not an exception. */
export function createDraftStore(storage: DraftStorage): DraftStore {
  /** Texts this store read or wrote itself: only a strange one need be parsed again before a write. */
  const known = new Map<string, string>();
  const read = (id: string): DraftEntry | null => {
    const raw = storage.getItem(prefix + id);
    if (raw === null) return null;
    const entry = parse(id, raw);
    if (entry.state === 'readable') known.set(id, raw);
    return entry;
  };
  const ids = (): string[] =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index)).flatMap((key) =>
      key?.startsWith(prefix) === true ? [key.slice(prefix.length)] : [],
    );
  const standsInTheWay = (draft: Draft): WriteOutcome | null => {
    const raw = storage.getItem(prefix + draft.id);
    if (raw === null || raw === known.get(draft.id)) return null;
    const strange = parse(draft.id, raw);
    if (strange.state === 'unreadable') return 'refused';
    return strange.draft.revision >= draft.revision ? 'overtaken' : null;
  };
  return {
    list: () => ids().flatMap((id) => read(id) ?? []),
    read,
    write: (draft) => {
      const obstacle = standsInTheWay(draft);
      if (obstacle !== null) return obstacle;
      const text = JSON.stringify(draft);
      const outcome = put(storage, prefix + draft.id, text);
      if (outcome === 'kept') known.set(draft.id, text);
      return outcome;
    },
    remove: (id) => {
      const raw = storage.getItem(prefix + id);
      storage.removeItem(prefix + id);
      return raw;
    },
    restore: (id, raw) => put(storage, prefix + id, raw),
  };
}
