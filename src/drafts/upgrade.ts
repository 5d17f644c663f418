/** The shape drafts are stored in today. */
export const draftVersion = 1;

/** How each older stored shape becomes the next: the first entry lifts version 1 to 2, and so on. */
const steps: readonly ((older: Readonly<Record<string, unknown>>) => Record<string, unknown>)[] =
  [];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A stored value lifted to today's shape, not yet validated; `newer` when a later app wrote it. */
export function upgradeDraft(
  stored: unknown,
): { readonly state: 'current'; readonly value: unknown } | { readonly state: 'newer' } {
  if (!isRecord(stored) || typeof stored['version'] !== 'number')
    return { state: 'current', value: stored };
  const { version } = stored;
  if (version > draftVersion) return { state: 'newer' };
  let value: Readonly<Record<string, unknown>> = stored;
  for (const step of steps.slice(Math.max(version - 1, 0))) value = step(value);
  return { state: 'current', value };
}
