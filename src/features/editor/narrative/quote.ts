import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Grounds } from '#report/evaluate.ts';
import { freshFigure } from '#report/evaluate.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import type { Piece } from '#report/ready-sentences.ts';
import { holdsLiveFigure } from './find/search.ts';
import { standsAfterAt } from './live-figures.ts';
import { rangeOf } from './quoted-range.ts';
import { liveFigureOf } from './schema/figure-ref.ts';

const nodeOf = (schema: Schema, piece: Piece, marks: readonly Mark[]): Node =>
  typeof piece === 'string'
    ? schema.text(piece, marks)
    : schema.node('figureRef', piece, undefined, marks);

/** Puts text and live figures where the caret is, or in the place of the @ just before it. */
export function insertPieces(editor: Editor, pieces: readonly Piece[], overAt: boolean): void {
  const { view, state } = editor;
  const { schema } = state;
  const tr = closeHistory(state.tr);
  if (
    !state.selection.$from.parent.inlineContent ||
    !state.selection.$from.sameParent(state.selection.$to)
  )
    tr.setSelection(TextSelection.near(state.selection.$head));
  const { from, to, $from } = tr.selection;
  const marks = state.storedMarks ?? $from.marks();
  const start = overAt && standsAfterAt(editor) ? from - 1 : from;
  tr.replaceWith(
    start,
    to,
    pieces.map((piece) => nodeOf(schema, piece, marks)),
  );
  view.dispatch(tr.setSelection(TextSelection.near(tr.selection.$to)).scrollIntoView());
  view.focus();
}

/** Turns a live figure into the text it shows. */
export function toPlainText(editor: Editor, pos: number): void {
  const { state, view } = editor;
  const node = state.doc.nodeAt(pos);
  const live = node === null ? undefined : liveFigureOf(node);
  if (node === null || live === undefined) return;
  const tr = closeHistory(state.tr);
  if (live.text === '') tr.delete(pos, pos + 1);
  else tr.replaceWith(pos, pos + 1, state.schema.text(live.text, node.marks));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + live.text.length)));
  view.focus();
}

/** Turns typed numbers into live figures as one step of undo; returns how many still stood as recognised. */
export function quoteFigures(
  editor: Editor,
  figures: readonly RecognisedFigure[],
  grounds: Grounds,
): number {
  const { state, view } = editor;
  const { doc, schema } = state;
  const tr = closeHistory(state.tr);
  const placed = figures.flatMap(({ quote, source }) => {
    const range = rangeOf(doc, quote);
    return range === null || holdsLiveFigure(doc, range) ? [] : [{ ...range, source }];
  });
  for (const { from, to, source } of placed.toSorted((a, b) => b.from - a.from)) {
    const marks = doc.nodeAt(from)?.marks ?? [];
    tr.replaceWith(from, to, nodeOf(schema, freshFigure(source, grounds), marks));
  }
  if (placed.length > 0) view.dispatch(tr);
  view.focus();
  return placed.length;
}
