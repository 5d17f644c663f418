/** A keyed value with its keys in one order, so that equal reports give equal text. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const known = new WeakMap<object, string>();

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value >>> 0;
}

/** A short text that equal values share and different ones, for all practical purposes, do not. */
export function fingerprint(value: object): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = JSON.stringify(value, inOrder);
  const print = [2_166_136_261, 374_761_393].map((seed) => hash(text, seed).toString(36)).join('-');
  known.set(value, print);
  return print;
}
