import type { Cell } from '#ui/store.ts';

/**
 * Entries of 基本信息 that cannot become part of the report as typed, by field. They stay on
 * screen as typed, and while there is one, nothing says 已保存.
 */
export type Unsettled = ReadonlyMap<string, string>;

/** Notes an entry that could not be read, or with null that the field is in order again. */
export function noteUnsettled(cell: Cell<Unsettled>, field: string, typed: string | null): void {
  if ((cell.get().get(field) ?? null) === typed) return;
  const next = new Map(cell.get());
  if (typed === null) next.delete(field);
  else next.set(field, typed);
  cell.set(next);
}
