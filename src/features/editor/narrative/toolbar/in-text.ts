import type { ChainedCommands, Editor } from '@tiptap/core';

/**
 * Acts on the text, which has the focus from now on. The library's own `focus` waits for the next
 * frame: what is typed until then would be lost.
 */
export function inText(editor: Editor): ChainedCommands {
  editor.view.focus();
  return editor.chain().scrollIntoView();
}
