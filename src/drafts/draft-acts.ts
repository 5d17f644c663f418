import type { Report } from '#report/report.ts';
import { type Draft, type DraftStart, newDraft } from './draft.ts';
import type { DraftStore, WriteOutcome } from './draft-store.ts';

/** What making a draft needs from outside. */
export interface DraftMaking {
  readonly id: string;
  readonly now: string;
}

/** A draft and how keeping it went. */
export interface Made {
  readonly draft: Draft;
  readonly outcome: WriteOutcome;
}

/** Begins a draft of a report and keeps it. */
export function addDraft(store: DraftStore, report: Report, making: DraftStart): Made {
  const draft = newDraft(report, making);
  return { draft, outcome: store.write(draft) };
}

/** A second draft with everything of the first but its history of 草稿第n稿. */
export function copyDraft(
  store: DraftStore,
  { report, done, label }: Draft,
  making: DraftMaking,
): Made {
  const name = label === null ? '副本' : `${label}（副本）`;
  const draft = { ...newDraft(report, { ...making, label: name }), done };
  return { draft, outcome: store.write(draft) };
}

/** Gives a draft the officer's own name; a blank one takes it away. The time of its last change stays. */
export function renameDraft(store: DraftStore, draft: Draft, name: string): WriteOutcome {
  const label = name.trim() === '' ? null : name.trim();
  return label === draft.label
    ? 'kept'
    : store.write({ ...draft, label, revision: draft.revision + 1 });
}
