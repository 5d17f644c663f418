import { type CheckRecord, type Draft, newDraft } from './draft.ts';
import type { DraftMaking } from './draft-acts.ts';
import type { ConfirmedFinding, Standing } from './standing.ts';

/** Whether a draft may be made final: it was checked, nothing must be mended, nothing is without a reason. */
export const mayFinalise = ({ checked, counts }: Pick<Standing, 'checked' | 'counts'>): boolean =>
  checked && counts.must === 0 && counts.look === 0;

/** A confirmed finding as the record keeps it. */
export const recorded = ({
  finding,
  reason,
}: ConfirmedFinding): CheckRecord['confirmed'][number] => ({
  id: finding.id,
  section: finding.section,
  place: finding.place,
  title: finding.title,
  message: finding.message,
  reason,
});

/** The draft as its final copy (定稿), with the record of how it was checked. The same draft where it may not be. */
export function finalised(
  draft: Draft,
  standing: Pick<Standing, 'checked' | 'counts' | 'passed' | 'confirmed'>,
  at: string,
): Draft {
  if (draft.final !== undefined || !mayFinalise(standing)) return draft;
  const confirmed = standing.confirmed.map(recorded);
  return { ...draft, final: { at, checked: [...standing.passed], confirmed } };
}

/** A new draft to go on with after 定稿: all of the final copy but its freeze and its history of 草稿第n稿. */
export function revisionOf(draft: Draft, making: DraftMaking): Draft {
  const { report, lastYear, imported, confirmed, done } = draft;
  const label = draft.label === null ? '定稿后修改' : `${draft.label}（定稿后修改）`;
  return { ...newDraft(report, { ...making, label, lastYear, imported }), confirmed, done };
}
