import { Editor, type Extensions } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Narrative } from '#report/narrative.ts';
import { narrativeLength } from '#report/narrative.ts';
import { narrativeAt } from '#report/report.ts';
import { type Cell, createCell } from '#ui/store.ts';
import { inFrame } from './in-frame.ts';
import { type Look, readLook, sameLook } from './toolbar/look.ts';
import { narrativeExtensions } from './schema/extensions.ts';
import { narrativeFrom, remember } from './schema/json.ts';
import { mendNarrative } from './schema/mend.ts';

/** Milliseconds between a change and the count that follows it. */
const countPause = 300;

const proseOf = (draft: OpenDraft, section: string): Narrative => {
  const { report } = draft.get();
  return section === 'basics' ? report.preamble : narrativeAt(report, section);
};

/** The bare editor: its schema, no rules that rewrite what is typed. */
function createEditor(narrative: Narrative, extensions: Extensions): Editor {
  const editor = new Editor({
    element: null,
    extensions: [...extensions, ...narrativeExtensions],
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    enableCoreExtensions: { drop: false, paste: false, delete: false, textDirection: false },
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
  });
  const doc = Node.fromJSON(editor.schema, narrative);
  remember(doc, narrative);
  editor.view.updateState(EditorState.create({ doc }));
  return editor;
}

/**
 * One section's prose being edited. While it lives the editor is the truth; the draft is read once,
 * at birth. What changes is written back after the key's own frame, never while an input method is
 * composing, and at once when the editor is left, the page hidden or closed.
 */
export class Prose {
  readonly editor: Editor;
  readonly look: Cell<Look>;
  readonly length: Cell<number>;
  /** Number of the top-level block the caret is in. */
  readonly block: Cell<number>;
  private readonly write: (narrative: Narrative) => void;
  private unwritten = false;
  private callOff: (() => void) | null = null;
  private counting: ReturnType<typeof setTimeout> | undefined;

  constructor(draft: OpenDraft, section: string, extensions: Extensions) {
    const narrative = mendNarrative(proseOf(draft, section));
    this.editor = createEditor(narrative, extensions);
    this.write = (next) => draft.writeNarrative(section, next);
    this.look = createCell(readLook(this.editor));
    this.length = createCell(narrativeLength(narrative));
    this.block = createCell(0);
    this.editor.on('update', () => {
      this.unwritten = true;
    });
    this.editor.on('transaction', () => this.schedule());
    this.editor.on('blur', () => this.flush());
  }

  /** Puts the editor on the page; returns how to take it off. */
  mount(host: HTMLElement): () => void {
    this.editor.mount(host);
    const flush = (): void => this.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') this.flush();
    };
    const composed = (): void => this.schedule();
    // Before anybody who saves the draft at the same event.
    window.addEventListener('pagehide', flush, true);
    document.addEventListener('visibilitychange', onHide, true);
    host.addEventListener('compositionend', composed);
    return () => {
      window.removeEventListener('pagehide', flush, true);
      document.removeEventListener('visibilitychange', onHide, true);
      host.removeEventListener('compositionend', composed);
      this.flush();
      this.callOff?.();
      this.callOff = null;
      clearTimeout(this.counting);
      this.editor.unmount();
    };
  }

  /** Writes now what is not yet written. */
  flush(): void {
    if (!this.unwritten) return;
    this.unwritten = false;
    const narrative = narrativeFrom(this.editor.state.doc);
    this.write(narrative);
    clearTimeout(this.counting);
    this.counting = setTimeout(() => this.length.set(narrativeLength(narrative)), countPause);
  }

  private schedule(): void {
    this.callOff ??= inFrame(() => {
      this.callOff = null;
      this.settle();
    });
  }

  private settle(): void {
    if (this.editor.isDestroyed || this.editor.view.composing) return;
    this.flush();
    const look = readLook(this.editor);
    if (!sameLook(look, this.look.get())) this.look.set(look);
    this.block.set(this.editor.state.selection.$head.index(0));
  }
}
