import type { RowSpec } from '#report/edition.ts';

const ordinal = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+(?=、)|\d+(?=[.．]))/u;

/** A label's number on the form: 三, （七） or 2. Undefined where it has none. */
export const ordinalOf = (label: string): string | undefined => ordinal.exec(label)?.[0];

/** A row's number on the form with those of the groups it stands in: 三（七）. Its label where it has none. */
export function ordinalsOf({ path }: Pick<RowSpec, 'path'>): string {
  const numbers = path.map((label) => ordinalOf(label) ?? '').join('');
  return numbers === '' ? (path.at(-1) ?? '') : numbers;
}
