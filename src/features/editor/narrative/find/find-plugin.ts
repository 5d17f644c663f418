import { Extension } from '@tiptap/core';
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type Match, holdsLiveFigure, leafText, matchFrom, search } from './search.ts';
import styles from './find.module.css';

export interface Found {
  readonly words: string;
  readonly matches: readonly Match[];
  /** Number of the match the officer is at; -1 when there is none. */
  readonly current: number;
}

interface FindState extends Found {
  readonly marks: DecorationSet;
}

type Act = { readonly words: string } | { readonly current: number } | { readonly again: true };

const nothing: FindState = { words: '', matches: [], current: -1, marks: DecorationSet.empty };
const key = new PluginKey<FindState>('find');
/** More marks than this are drawn only round the current match, so that a common word cannot slow the page. */
const mostMarks = 500;

function marksOf(doc: EditorState['doc'], { matches, current }: Found): DecorationSet {
  const first = Math.max(0, current - mostMarks / 2);
  const drawn = matches.slice(first, first + mostMarks);
  return DecorationSet.create(
    doc,
    drawn.map(({ from, to }, index) => {
      const here = first + index === current ? ` ${styles['current']}` : '';
      return Decoration.inline(from, to, { class: `${styles['match']}${here}` });
    }),
  );
}

function marked(doc: EditorState['doc'], found: Found): FindState {
  return { ...found, marks: marksOf(doc, found) };
}

function searched(doc: EditorState['doc'], words: string, near: number): FindState {
  const matches = search(doc, words);
  const current = matches.length === 0 ? -1 : matchFrom(matches, near);
  return marked(doc, { words, matches, current });
}

const isAct = (meta: unknown): meta is Act => typeof meta === 'object' && meta !== null;

function apply(tr: Transaction, before: FindState): FindState {
  const meta: unknown = tr.getMeta(key);
  if (isAct(meta)) {
    if ('words' in meta) return searched(tr.doc, meta.words, tr.selection.from);
    if ('current' in meta) return marked(tr.doc, { ...before, current: meta.current });
    return searched(tr.doc, before.words, before.matches[before.current]?.from ?? 0);
  }
  if (!tr.docChanged || before.words === '') return before;
  const matches = before.matches.map(({ from, to }) => ({
    from: tr.mapping.map(from, 1),
    to: tr.mapping.map(to, -1),
  }));
  return { ...before, matches, marks: before.marks.map(tr.mapping, tr.doc) };
}

/** Milliseconds the hand must rest before the words are looked for again in a changed text. */
const rest = 300;

function searchAgain(view: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const again = (): void => {
    if (view.isDestroyed) return;
    if (view.composing) wait();
    else view.dispatch(view.state.tr.setMeta(key, { again: true }));
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(again, rest);
  };
  return {
    update: (_: EditorView, before: EditorState) => {
      if (before.doc !== view.state.doc && foundIn(view.state).words !== '') wait();
    },
    destroy: () => clearTimeout(timer),
  };
}

/** Keeps the searched words marked. Costs nothing while nothing is searched for. */
const findPlugin = (): Plugin =>
  new Plugin<FindState>({
    key,
    state: { init: () => nothing, apply },
    props: { decorations: (state) => key.getState(state)?.marks },
    view: searchAgain,
  });

export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [findPlugin()],
});

export const foundIn = (state: EditorState): Found => key.getState(state) ?? nothing;

/** Looks for words from the caret on; '' ends the search. */
export const look = (view: EditorView, words: string): void =>
  view.dispatch(view.state.tr.setMeta(key, { words }));

const select = (tr: Transaction, { from, to }: Match): Transaction =>
  tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView();

/** Goes to the next or the previous match, round the ends. */
export function step(view: EditorView, by: 1 | -1): void {
  const { matches, current } = foundIn(view.state);
  if (matches.length === 0) return;
  const next = (current + by + matches.length) % matches.length;
  const match = matches[next];
  if (match === undefined) return;
  view.dispatch(select(view.state.tr, match).setMeta(key, { current: next }));
}

/** Shows the match the search came to. */
export function showCurrent(view: EditorView): void {
  const { matches, current } = foundIn(view.state);
  const match = matches[current];
  if (match !== undefined) view.dispatch(select(view.state.tr, match));
}

/** Puts words in a match's place, in the ink of its first character. */
function put(tr: Transaction, { from, to }: Match, words: string): void {
  const marks = tr.doc.nodeAt(from)?.marks ?? [];
  if (words === '') tr.delete(from, to);
  else tr.replaceWith(from, to, tr.doc.type.schema.text(words, marks));
}

const stillThere = (doc: EditorState['doc'], match: Match, words: string): boolean =>
  doc.textBetween(match.from, match.to, '', leafText) === words;

/** What replacing did: how many matches were replaced, and how many kept because they are live figures. */
export interface Replaced {
  readonly replaced: number;
  readonly kept: number;
}

/** Replaces the current match and goes to the next one. A live figure follows its table and stays. */
export function replaceCurrent(view: EditorView, replacement: string): Replaced {
  const { matches, current, words } = foundIn(view.state);
  const match = matches[current];
  if (match === undefined) return { replaced: 0, kept: 0 };
  if (holdsLiveFigure(view.state.doc, match)) {
    step(view, 1);
    return { replaced: 0, kept: 1 };
  }
  if (!stillThere(view.state.doc, match, words)) return { replaced: 0, kept: 0 };
  const { tr } = view.state;
  put(tr, match, replacement);
  tr.setSelection(TextSelection.near(tr.doc.resolve(match.from + replacement.length)));
  view.dispatch(tr.setMeta(key, { words }));
  showCurrent(view);
  return { replaced: 1, kept: 0 };
}

/** Replaces every match as one step of undo. Live figures follow their tables and stay. */
export function replaceAll(view: EditorView, replacement: string): Replaced {
  const { words } = foundIn(view.state);
  const { doc, tr } = view.state;
  const all = search(doc, words);
  const matches = all.filter((match) => !holdsLiveFigure(doc, match));
  for (const match of matches.toReversed()) put(tr, match, replacement);
  if (matches.length > 0) view.dispatch(tr.setMeta(key, { words }));
  return { replaced: matches.length, kept: all.length - matches.length };
}
