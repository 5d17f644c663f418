/** The part of local storage the app uses; tests give one of their own. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What the browser lets us keep. */
export interface OpenedStorage {
  readonly storage: DraftStorage;
  /** False when the browser closes its storage to us: nothing outlives the page. */
  readonly lasting: boolean;
}

/** A storage in the page's memory, for tests. */
export function memoryStorage(): DraftStorage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
    },
    removeItem: (key) => {
      texts.delete(key);
    },
  };
}

/** A storage that holds nothing and refuses everything. */
const closedStorage: DraftStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new DOMException('storage is closed', 'SecurityError');
  },
  removeItem: () => {},
};

/** Opens the browser's storage. Reading the property, or anything in it, may throw where a policy forbids it. */
export function openStorage(localStorage: () => DraftStorage): OpenedStorage {
  try {
    const storage = localStorage();
    if (storage.length > 0) storage.getItem(storage.key(0) ?? '');
    return { storage, lasting: true };
  } catch {
    return { storage: closedStorage, lasting: false };
  }
}

/** Characters all entries take up, names and texts. */
export const usedCharacters = (storage: DraftStorage): number =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').reduce(
    (sum, key) => sum + key.length + (storage.getItem(key)?.length ?? 0),
    0,
  );
