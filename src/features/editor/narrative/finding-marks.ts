import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Finding } from '#report/check.ts';
import { rangeOf } from './quoted-range.ts';
import styles from './finding-marks.module.css';

/** What marked words ask of the page around the text. */
export interface MarkRequests {
  /** The words of a finding were pressed, or its card was asked for by the key. */
  readonly showFinding: (id: string) => void;
}

type Marked = Pick<Finding, 'id' | 'severity' | 'quotes'>;

const key = new PluginKey<DecorationSet>('findingMarks');
/** A common slip is marked in its first places; its finding tells how many there are. */
const mostPlaces = 100;
/** Longer words are whole passages (last year's, repeated): a line under all of them would only be in the way. */
const mostWords = 60;

const idOf = ({ spec }: Decoration): string => String(Reflect.get(Object(spec), 'finding'));

function draw({ doc }: EditorState, section: string, findings: readonly Marked[]): DecorationSet {
  const marks = findings.flatMap(({ id, severity, quotes }) =>
    quotes
      .filter((quote) => quote.section === section && quote.text.length <= mostWords)
      .slice(0, mostPlaces)
      .flatMap((quote) => {
        const range = rangeOf(doc, quote);
        const look = { class: styles[severity] ?? '' };
        return range === null
          ? []
          : [Decoration.inline(range.from, range.to, look, { finding: id })];
      }),
  );
  return DecorationSet.create(doc, marks);
}

const apply = (tr: Transaction, before: DecorationSet): DecorationSet => {
  const drawn: unknown = tr.getMeta(key);
  return drawn instanceof DecorationSet ? drawn : before.map(tr.mapping, tr.doc);
};

/** Finding whose words stand at a place; the narrowest, where they lie in each other. */
function findingAt(state: EditorState, pos: number): string | null {
  const marks = key.getState(state)?.find(pos, pos) ?? [];
  const [mark] = marks.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return mark === undefined ? null : idOf(mark);
}

/** Where the words of a finding stand now, those at the caret first; null when they are gone. */
export function markedRange(
  state: EditorState,
  finding: string,
): { readonly from: number; readonly to: number } | null {
  const marks = key.getState(state)?.find() ?? [];
  const own = marks.filter((mark) => idOf(mark) === finding);
  const { head } = state.selection;
  return own.find(({ from, to }) => from <= head && head <= to) ?? own[0] ?? null;
}

const sameMarks = (a: readonly Decoration[], b: readonly Decoration[]): boolean =>
  a.length === b.length &&
  a.every((mark, index) => {
    const other = b[index];
    return mark.from === other?.from && mark.to === other.to && idOf(mark) === idOf(other);
  });

/** Marks the words that findings are about, as they stand; nothing is written and nothing undone by it. */
export function markFindings(view: EditorView, section: string, findings: readonly Marked[]): void {
  const drawn = draw(view.state, section, findings);
  const before = key.getState(view.state) ?? DecorationSet.empty;
  if (sameMarks(before.find(), drawn.find())) return;
  view.dispatch(view.state.tr.setMeta(key, drawn).setMeta('addToHistory', false));
}

/** Wavy lines under the words that findings are about. A press on them, or Alt+↓ in them, shows the card. */
export const FindingMarks = Extension.create<MarkRequests>({
  name: 'findingMarks',
  addOptions: () => ({ showFinding: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowDown': () => {
        const { state } = this.editor;
        const finding = findingAt(state, state.selection.head);
        if (finding === null) return false;
        this.options.showFinding(finding);
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { showFinding } = this.options;
    return [
      new Plugin<DecorationSet>({
        key,
        state: { init: () => DecorationSet.empty, apply },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, pos) => {
            const finding = findingAt(view.state, pos);
            if (finding !== null) showFinding(finding);
            return false;
          },
        },
      }),
    ];
  },
});
