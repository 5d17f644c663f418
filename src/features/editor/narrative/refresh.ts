import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Draft } from '#drafts/draft.ts';
import { evaluate } from '#report/evaluate.ts';
import { liveFigureOf } from './schema/figure-ref.ts';

/** What live figures depend on: while none of it changes, none of them does. */
export const sameGrounds = (a: Draft, b: Draft): boolean =>
  a.report.figures === b.report.figures &&
  a.report.edition === b.report.edition &&
  a.report.year === b.report.year &&
  a.report.units === b.report.units &&
  a.lastYear === b.lastYear;

/**
 * Lets every live figure in the editor show what its table says. No step of undo: what is undone is
 * the officer's own. Null when all of them do.
 */
export function refreshed(
  { doc, tr }: EditorState,
  { report, lastYear }: Draft,
): Transaction | null {
  doc.descendants((node, pos) => {
    const live = liveFigureOf(node);
    if (live === undefined) return;
    const value = evaluate(live.source, report, lastYear);
    if ('text' in value && value.text !== live.text) tr.setNodeAttribute(pos, 'text', value.text);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}
