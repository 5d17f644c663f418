import { draftKeyPrefix } from './draft-key.ts';
import type { Draft } from './draft.ts';
import { draftSchema } from './draft.ts';
import type { DraftStorage } from './storage.ts';
import { upgradeDraft } from './upgrade.ts';

/** How a write ended. `full`: no room; `refused`: storage is closed to us; `lost`: what was read back differs; `overtaken`: another window wrote a later revision. */
export type WriteOutcome = 'kept' | 'full' | 'refused' | 'lost' | 'overtaken';

/** Why a write was not kept. */
export type WriteFailure = Exclude<WriteOutcome, 'kept'>;

/** What lies in storage under a draft's key. */
export type DraftEntry =
  | {
      readonly state: 'readable';
      readonly id: string;
      readonly draft: Draft;
      /** Why this draft is only in the page's memory so far; null when it lies in storage. */
      readonly unkept: WriteFailure | null;
    }
  | {
      readonly state: 'unreadable';
      readonly id: string;
      /** The stored text, untouched. */
      readonly raw: string;
      readonly reason: 'damaged' | 'newer';
    };

/** Where drafts are kept. A full, closed or damaged storage is an answer, not an exception. */
export interface DraftStore {
  /** Every draft, readable or not, in no particular order. */
  readonly list: () => readonly DraftEntry[];
  /** The draft as last written; what could not be kept is held until the page goes. */
  readonly read: (id: string) => DraftEntry | null;
  /** Writes and reads back. Never overwrites a draft that cannot be read, nor a later revision. */
  readonly write: (draft: Draft) => WriteOutcome;
  /** Removes a draft and returns its stored text, so that it can be put back. */
  readonly remove: (id: string) => string | null;
  /** Puts a removed draft's stored text back, unless something lies there again. */
  readonly restore: (id: string, raw: string) => WriteOutcome;
  /** Whether anything is held that storage did not keep. */
  readonly hasUnkept: () => boolean;
}

/** Reads a stored draft's text: lifted to today's shape and validated, or said to be unreadable. */
export function parseDraft(id: string, raw: string): DraftEntry {
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
    return parsed.success
      ? { state: 'readable', id, draft: parsed.data, unkept: null }
      : unreadable('damaged');
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

const keyOf = (id: string): string => draftKeyPrefix + id;

/** Storage as drafts see it: by id, parsed, and not parsed again while the text is the same. */
function shelf(storage: DraftStorage) {
  const known = new Map<string, { readonly raw: string; readonly entry: DraftEntry }>();
  return {
    ids: (): string[] =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index)).flatMap((key) =>
        key?.startsWith(draftKeyPrefix) === true ? [key.slice(draftKeyPrefix.length)] : [],
      ),
    raw: (id: string): string | null => storage.getItem(keyOf(id)),
    read: (id: string): DraftEntry | null => {
      const raw = storage.getItem(keyOf(id));
      if (raw === null) return null;
      const last = known.get(id);
      if (last?.raw === raw) return last.entry;
      const entry = parseDraft(id, raw);
      known.set(id, { raw, entry });
      return entry;
    },
    put: (id: string, raw: string, draft: Draft | null): WriteOutcome => {
      const outcome = put(storage, keyOf(id), raw);
      if (outcome === 'kept' && draft !== null)
        known.set(id, { raw, entry: { state: 'readable', id, draft, unkept: null } });
      return outcome;
    },
    remove: (id: string): void => storage.removeItem(keyOf(id)),
  };
}

/** Keeps drafts in local storage, one entry each. A full or closed storage is an answer, not an exception. */
export function createDraftStore(storage: DraftStorage): DraftStore {
  const stored = shelf(storage);
  /** What could not be kept: held here, so that leaving a page loses nothing while the window is open. */
  const held = new Map<string, Extract<DraftEntry, { state: 'readable' }>>();

  const read = (id: string): DraftEntry | null => held.get(id) ?? stored.read(id);
  const standsInTheWay = ({ id, revision }: Draft, text: string): WriteFailure | null => {
    const there = stored.read(id);
    if (there === null || stored.raw(id) === text) return null;
    if (there.state === 'unreadable') return 'refused';
    return there.draft.revision >= revision ? 'overtaken' : null;
  };
  const write = (draft: Draft): WriteOutcome => {
    const { id } = draft;
    const text = JSON.stringify(draft);
    const obstacle = standsInTheWay(draft, text);
    if (obstacle !== null) return obstacle;
    const outcome = stored.put(id, text, draft);
    if (outcome === 'kept') held.delete(id);
    else held.set(id, { state: 'readable', id, draft, unkept: outcome });
    return outcome;
  };
  return {
    list: () => [...new Set([...stored.ids(), ...held.keys()])].flatMap((id) => read(id) ?? []),
    read,
    write: (draft) => {
      try {
        return write(draft);
      } catch {
        return 'refused';
      }
    },
    remove: (id) => {
      const entry = held.get(id);
      const raw = entry === undefined ? stored.raw(id) : JSON.stringify(entry.draft);
      held.delete(id);
      stored.remove(id);
      return raw;
    },
    restore: (id, raw) => (stored.raw(id) === null ? stored.put(id, raw, null) : 'overtaken'),
    hasUnkept: () => held.size > 0,
  };
}
