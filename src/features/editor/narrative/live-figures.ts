import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import { liveFigureOf } from './schema/figure-ref.ts';

/** What live figures ask of the page around the text. */
export interface LiveRequests {
  /** 引用数据 was asked for: by its key, or by an @ typed just before the caret. */
  readonly choose: (by: 'key' | 'at') => void;
  /** Esc while the offer is on its way: the @ is meant as typed. */
  readonly decline: () => void;
  /** A live figure was pressed: its card shows, even if it was closed before. */
  readonly show: () => void;
  /** Enter on a selected live figure: its card takes the focus. */
  readonly toCard: () => void;
}

const signs = new Set(['@', '＠']);

/** Within a word of Latin letters an @ belongs to a mail address. */
const offersAt = (before: string): boolean => /(?:^|[^\w.+%-])[@＠]$/u.test(before);

/** Whether an @ that offers figures stands just before the caret. */
export function standsAfterAt({ state: { selection } }: Editor): boolean {
  const { $from, empty } = selection;
  const { parent, parentOffset } = $from;
  const text = parent.textBetween(Math.max(0, parentOffset - 2), parentOffset, '', ' ');
  return empty && offersAt(text);
}

/** An @ typed, not undone, pasted or part of a composition under way. */
function typesAt(transaction: Transaction): boolean {
  const [step, second] = transaction.steps;
  if (!(step instanceof ReplaceStep) || second !== undefined) return false;
  const { firstChild, childCount } = step.slice.content;
  const other = ['history$', 'uiEvent'].some((key) => transaction.getMeta(key) !== undefined);
  return !other && childCount === 1 && signs.has(firstChild?.text ?? '');
}

function selectedFigure({ state: { selection } }: EditorView): NodeSelection | null {
  const here = selection instanceof NodeSelection && liveFigureOf(selection.node) !== undefined;
  return here ? selection : null;
}

/** A live figure that is selected, and where it stands. */
export interface SelectedFigure {
  readonly pos: number;
  readonly source: string;
  readonly text: string;
}

/** The live figure selected in an editor, if one is. */
export function selectedIn({ view }: Editor): SelectedFigure | null {
  const selected = selectedFigure(view);
  const live = selected === null ? undefined : liveFigureOf(selected.node);
  return selected === null || live === undefined ? null : { pos: selected.from, ...live };
}

export const sameFigure = (a: SelectedFigure | null, b: SelectedFigure | null): boolean =>
  a?.pos === b?.pos && a?.source === b?.source && a?.text === b?.text;

/** Milliseconds after a composition in which the view takes its text over. */
const takeOver = 50;

const writes = (event: KeyboardEvent): boolean =>
  event.keyCode === 229 ||
  (Array.from(event.key).length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey);

/** What is typed at a selected live figure goes after it: no key but Delete takes a figure away. */
function writeBeside(view: EditorView, event: KeyboardEvent): void {
  const selected = selectedFigure(view);
  if (selected === null || !writes(event) || view.composing) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, selected.to)));
}

const beside = (onComposed: (text: string) => void, show: () => void): Plugin =>
  new Plugin({
    props: {
      handleClickOn: (_, __, node) => {
        if (liveFigureOf(node) !== undefined) show();
        return false;
      },
      handleDOMEvents: {
        keydown: (view, event) => {
          writeBeside(view, event);
          return false;
        },
        compositionend: (_, event) => {
          onComposed(event.data);
          return false;
        },
      },
    },
  });

/** 引用数据 in the text: an @ or a key offers figures, and typing never overwrites one. */
export const LiveFigures = Extension.create<LiveRequests>({
  name: 'liveFigures',
  priority: 1100,
  addOptions: () => ({ choose: () => {}, decline: () => {}, show: () => {}, toCard: () => {} }),
  addKeyboardShortcuts() {
    const { choose, decline, toCard } = this.options;
    return {
      'Mod-Shift-d': () => {
        choose('key');
        return true;
      },
      Escape: () => {
        decline();
        return false;
      },
      Enter: () => {
        if (selectedFigure(this.editor.view) === null) return false;
        toCard();
        return true;
      },
    };
  },
  onTransaction({ transaction }) {
    const { editor, options } = this;
    if (!transaction.docChanged || editor.view.composing || !typesAt(transaction)) return;
    if (standsAfterAt(editor)) options.choose('at');
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      beside((text) => {
        if (!signs.has(text)) return;
        setTimeout(() => {
          if (!editor.isDestroyed && standsAfterAt(editor)) options.choose('at');
        }, takeOver);
      }, options.show),
    ];
  },
});
