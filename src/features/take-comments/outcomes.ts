import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { locate, proseOf } from '#report/review-anchor.ts';
import type { ReviewComment } from '#report/review.ts';
import { replaceWords } from '#report/replace-words.ts';
import type { Narrative } from '#report/narrative.ts';

/** What became of a comment. */
export type Outcome = NonNullable<Draft['outcomes']>[string];

/** Notes what became of a comment; null takes it back. */
export const settleComment = (
  draft: OpenDraft,
  id: string,
  outcome: Omit<Outcome, 'at'> | null,
): void =>
  draft.change((current) => {
    const { [id]: _, ...others } = current.outcomes ?? {};
    const outcomes =
      outcome === null ? others : { ...others, [id]: { ...outcome, at: new Date().toISOString() } };
    return { ...current, outcomes };
  });

/** The section's prose with the proposed words in place; null where the quoted ones are not there as they were, or the report is final. */
export function adopted(
  draft: OpenDraft,
  { target, proposed }: ReviewComment,
): { readonly section: string; readonly narrative: Narrative } | null {
  const { report, final } = draft.get();
  if (final !== undefined || proposed === null || target.kind !== 'text') return null;
  const { words } = locate(report, target);
  if (words === null) return null;
  const narrative = replaceWords(proseOf(report, words.section), words, proposed);
  return narrative === null ? null : { section: words.section, narrative };
}

/** 采纳: puts the proposed words in place as one step; returns how to take that back. */
export function adopt(draft: OpenDraft, comment: ReviewComment): (() => void) | null {
  const next = adopted(draft, comment);
  if (next === null) return null;
  const { section, narrative } = next;
  const before = proseOf(draft.get().report, section);
  draft.writeNarrative(section, narrative);
  settleComment(draft, comment.id, { state: 'adopted', reason: '' });
  return () => {
    draft.writeNarrative(section, before);
    settleComment(draft, comment.id, null);
  };
}
