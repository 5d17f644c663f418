import { useMemo } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { useStore } from '#ui/store.ts';
import type { Step } from './steps.ts';
import { fillingSteps } from './steps.ts';

/** Pages of an open draft; the same list until sections or edition change. */
export function useSteps(draft: OpenDraft): readonly Step[] {
  const edition = useStore(draft, (current) => current.report.edition);
  const sections = useStore(draft, (current) => current.report.sections);
  return useMemo(
    () => fillingSteps({ ...draft.get().report, edition, sections }),
    [draft, edition, sections],
  );
}
