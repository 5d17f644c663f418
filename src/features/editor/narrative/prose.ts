import { Editor, type Extensions } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { browserClock } from '#drafts/browser-clock.ts';
import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { onceRested } from '#drafts/rest.ts';
import type { Narrative } from '#report/narrative.ts';
import { narrativeLength } from '#report/narrative.ts';
import { narrativeAt } from '#report/report.ts';
import { type Cell, createCell } from '#ui/store.ts';
import { afterEvent } from './after-event.ts';
import { carry } from './carry.ts';
import { type SelectedFigure, sameFigure, selectedIn } from './live-figures.ts';
import { refreshed, sameGrounds } from './refresh.ts';
import { type Look, readLook, sameLook } from './toolbar/look.ts';
import { narrativeExtensions } from './schema/extensions.ts';
import { docFrom, narrativeFrom, remember } from './schema/json.ts';
import { mendNarrative } from './schema/mend.ts';

/** Milliseconds between a change and the count that follows it. */
const countPause = 300;

const proseOf = (draft: OpenDraft, section: string): Narrative => {
  const { report } = draft.get();
  return section === 'basics' ? report.preamble : narrativeAt(report, section);
};

/** What an editor begins with before it is given its text: read as it is, where no text at all would be parsed. */
const blank = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The bare editor: its schema, no rules that rewrite what is typed. */
function createEditor(narrative: Narrative, extensions: Extensions): Editor {
  const editor = new Editor({
    element: null,
    extensions: [...extensions, ...narrativeExtensions],
    content: blank,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    enableCoreExtensions: { drop: false, paste: false, delete: false, textDirection: false },
    coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n' } },
  });
  const doc = docFrom(editor.schema, narrative);
  remember(doc, narrative);
  editor.view.updateState(EditorState.create({ doc }));
  return editor;
}

/**
 * One section's prose being edited. While it lives the editor is the truth; the draft is read once,
 * at birth. What changes is written back once the key has been dealt with, never while an input
 * method is composing, and at once when the editor is left, the page hidden or closed.
 */
export class Prose {
  readonly editor: Editor;
  readonly look: Cell<Look>;
  readonly length: Cell<number>;
  /** Number of the top-level block the caret is in. */
  readonly block: Cell<number>;
  /** The live figure that is selected. */
  readonly figure: Cell<SelectedFigure | null>;
  private readonly draft: OpenDraft;
  private readonly section: string;
  private unwritten = false;
  /** The draft its live figures last followed; null when some may show what another draft said. */
  private followed: Draft | null;
  private callOff: (() => void) | null = null;
  /** Counts the characters once the hand has rested. */
  private readonly counting = onceRested(browserClock, () => this.count());
  /** How to take it off the page; null while it is not there. */
  private leave: (() => void) | null = null;

  constructor(draft: OpenDraft, section: string, extensions: Extensions) {
    const narrative = mendNarrative(proseOf(draft, section));
    this.editor = createEditor(narrative, extensions);
    this.draft = draft;
    this.section = section;
    this.followed = draft.get();
    this.look = createCell(readLook(this.editor));
    this.length = createCell(narrativeLength(narrative));
    this.block = createCell(0);
    this.figure = createCell<SelectedFigure | null>(null);
    this.editor.on('update', () => {
      this.unwritten = true;
    });
    this.editor.on('transaction', () => this.schedule());
    this.editor.on('blur', () => this.flush());
  }

  /** Puts the editor on the page, or carries it to another place there as it is; returns how to take it off. */
  mount(host: HTMLElement): () => void {
    if (this.leave === null) {
      this.editor.mount(host);
      this.leave = this.attend();
    } else carry(this.editor.view, host);
    return this.leave;
  }

  /** Takes the editor off the page, if it is there. */
  unmount(): void {
    this.leave?.();
  }

  /** Does what it must while it is on the page; returns how to take it off. */
  private attend(): () => void {
    const { dom } = this.editor.view;
    const flush = (): void => this.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') this.flush();
    };
    const composed = (): void => this.schedule();
    const follow = this.draft.subscribe(() => this.follow());
    this.follow();
    // Before anybody who saves the draft at the same event.
    window.addEventListener('pagehide', flush, true);
    document.addEventListener('visibilitychange', onHide, true);
    dom.addEventListener('compositionend', composed);
    return () => {
      follow();
      window.removeEventListener('pagehide', flush, true);
      document.removeEventListener('visibilitychange', onHide, true);
      dom.removeEventListener('compositionend', composed);
      this.flush();
      this.callOff?.();
      this.callOff = null;
      this.counting.callOff();
      this.leave = null;
      this.editor.unmount();
    };
  }

  /** Writes now what is not yet written. */
  flush(): void {
    if (!this.unwritten) return;
    this.unwritten = false;
    const narrative = narrativeFrom(this.editor.state.doc);
    this.draft.writeNarrative(this.section, narrative);
    if (proseOf(this.draft, this.section) !== narrative) {
      this.followed = null;
      this.schedule();
    }
    this.counting.wait(countPause);
  }

  private count(): void {
    this.length.set(narrativeLength(proseOf(this.draft, this.section)));
  }

  private schedule(): void {
    this.callOff ??= afterEvent(() => {
      this.callOff = null;
      this.settle();
    });
  }

  /** Lets live figures show what the draft now says; while an input method composes, once it is done. */
  private follow(): void {
    const now = this.draft.get();
    if (this.followed !== null && sameGrounds(this.followed, now)) return;
    if (this.editor.view.composing) return;
    this.followed = now;
    const change = refreshed(this.editor.state, now);
    if (change !== null) this.editor.view.dispatch(change);
  }

  private settle(): void {
    if (this.editor.isDestroyed || this.editor.view.composing) return;
    this.flush();
    this.follow();
    const look = readLook(this.editor);
    if (!sameLook(look, this.look.get())) this.look.set(look);
    const figure = selectedIn(this.editor);
    if (!sameFigure(figure, this.figure.get())) this.figure.set(figure);
    this.block.set(this.editor.state.selection.$head.index(0));
  }
}
