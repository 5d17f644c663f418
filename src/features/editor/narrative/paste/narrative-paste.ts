import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Schema } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cleanHtml } from './clean-html.ts';
import type { Dropped } from './block.ts';
import { fitCell } from './fit-cell.ts';
import { serializerFor } from './own-clipboard.ts';
import { textSlice } from './plain-text.ts';
import { settleNumbers } from './settle-numbers.ts';

interface PasteOptions {
  /** Told what was left out; `asText`, where there is any, puts the text alone in its place. */
  readonly onDropped: (dropped: readonly Dropped[], asText: (() => void) | null) => void;
}

const hasFiles = (data: DataTransfer | null): boolean => (data?.files.length ?? 0) > 0;

/** The state of the paste under way: the hooks are called one after the other, never two pastes at once. */
class PasteUnderWay {
  private foreign = false;
  private dropped: readonly Dropped[] = [];
  private readonly onDropped: PasteOptions['onDropped'];

  constructor(onDropped: PasteOptions['onDropped']) {
    this.onDropped = onDropped;
  }

  clean(html: string): string {
    const cleaned = cleanHtml(html);
    this.dropped = cleaned.dropped;
    this.foreign = cleaned.html !== html;
    return cleaned.html;
  }

  plain(): void {
    this.dropped = [];
    this.foreign = false;
  }

  /** Tells what is lost. True when there is nothing to paste but a file. */
  receive(view: EditorView, data: DataTransfer | null, isEmpty: boolean): boolean {
    const text = data?.getData('text/plain') ?? '';
    if (isEmpty && text === '' && hasFiles(data)) {
      this.onDropped(['图片'], null);
      return true;
    }
    if (view.isDestroyed) return true;
    view.dispatch(closeHistory(view.state.tr));
    const { dropped } = this;
    this.dropped = [];
    if (dropped.length > 0)
      this.onDropped(dropped, text === '' ? null : () => view.pasteText(text));
    return false;
  }

  settle(transactions: readonly Transaction[], states: readonly [EditorState, EditorState]) {
    const pasted = transactions.some(
      (tr) => tr.docChanged && ['paste', 'drop'].includes(String(tr.getMeta('uiEvent'))),
    );
    if (!pasted || !this.foreign) return null;
    this.foreign = false;
    return settleNumbers(...states);
  }
}

function pastePlugin(schema: Schema, onDropped: PasteOptions['onDropped']): Plugin {
  const paste = new PasteUnderWay(onDropped);
  return new Plugin({
    props: {
      clipboardSerializer: serializerFor(schema),
      transformPastedHTML: (html) => paste.clean(html),
      clipboardTextParser: (text, $context) => {
        paste.plain();
        return textSlice($context.doc.type.schema, text, $context.marks());
      },
      transformPasted: (slice, view) => fitCell(slice, view.state.selection.$from),
      handlePaste: (view, event, slice) =>
        paste.receive(view, event.clipboardData, slice.size === 0),
      handleDrop: (view, event, slice) => paste.receive(view, event.dataTransfer, slice.size === 0),
    },
    appendTransaction: (transactions, before, after) => paste.settle(transactions, [before, after]),
  });
}

/** Pasting and dropping: structure in, looks out, each paste its own step of undo. */
export const NarrativePaste = Extension.create<PasteOptions>({
  name: 'narrativePaste',
  priority: 1000,
  addOptions: () => ({ onDropped: () => {} }),
  addProseMirrorPlugins() {
    return [pastePlugin(this.editor.schema, this.options.onDropped)];
  },
});
