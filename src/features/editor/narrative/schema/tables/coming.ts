import type { Editor } from '@tiptap/core';
import type * as tools from './tools.ts';

/** All that only a text with a table needs. */
export type TableTools = typeof tools;

let here: TableTools | null = null;
let coming: Promise<TableTools> | null = null;

async function load(): Promise<TableTools> {
  try {
    here = await import('./tools.ts');
    return here;
  } finally {
    coming = null;
  }
}

/** The tools for tables, once any text with a table has brought them; null before. */
export const tableTools = (): TableTools | null => here;

async function onceCome(
  editor: Editor,
  act: (tools: TableTools) => void,
  failed: () => void,
): Promise<void> {
  let came: TableTools;
  try {
    coming ??= load();
    came = await coming;
  } catch {
    failed();
    return;
  }
  if (!editor.isDestroyed) act(came);
}

/**
 * Acts with the tools for tables: at once when they are here, else when they have come, if the
 * editor still stands on the page then. Tools that cannot be had are told to `failed`, and asked
 * for again the next time.
 */
export function withTableTools(
  editor: Editor,
  act: (tools: TableTools) => void,
  failed: () => void = () => {},
): void {
  if (here === null) void onceCome(editor, act, failed);
  else act(here);
}
