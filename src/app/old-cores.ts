/**
 * What the app uses of the language and Chromium 109 does not know yet: browsers of that core are still
 * common on office machines. Elsewhere nothing is changed.
 */

/** Gives arrays a method they lack. */
function give(name: string, method: (this: unknown[], ...args: never[]) => unknown): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, {
    value: method,
    configurable: true,
    writable: true,
  });
}

/** Whether an address can be read at all. */
function canParse(address: string, base?: string): boolean {
  try {
    return new URL(address, base).href !== '';
  } catch {
    return false;
  }
}

/** Called before anything else of the app runs. */
export function mendOldCores(): void {
  give('toSorted', function toSorted(compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  });
  give('toReversed', function toReversed() {
    return [...this].reverse();
  });
  give('toSpliced', function toSpliced(start: number, remove: number, ...items: unknown[]) {
    const copy = [...this];
    copy.splice(start, remove, ...items);
    return copy;
  });
  give('with', function withItem(index: number, item: unknown) {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = item;
    return copy;
  });
  if (!('canParse' in URL)) Object.defineProperty(URL, 'canParse', { value: canParse });
}
