import { browserClock, freshDraftId } from '#drafts/browser-clock.ts';
import { addDraft } from '#drafts/draft-acts.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { failureWords } from './failure-words.ts';
import { openRoom } from './open-room.ts';

/** 复制为草稿: takes a report that came by link into this browser's drafts; says how it failed, if it did. */
export function takeShared({ report }: SharedReport): { id: string; failed: string | null } {
  const { draft, outcome } = addDraft(openRoom().store, report, {
    id: freshDraftId(),
    now: browserClock.now(),
    label: '从预览链接复制',
  });
  return {
    id: draft.id,
    failed: outcome === 'kept' ? null : failureWords('没能复制为草稿', outcome),
  };
}
