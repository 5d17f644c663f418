import { printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { useStored } from '#app/use-stored.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { later } from '#ui/later.tsx';

const LastYear = later(
  async () => (await import('#features/report-sources/last-year.tsx')).LastYear,
);

/** 上年报告 of a draft, to be chosen among the drafts of this browser. */
export function LastYearOf({ draft, readOnly }: { draft: OpenDraft; readOnly: boolean }) {
  const { store } = useDraftRoom();
  const entries = useStored(() => store.list());
  const drafts = entries.flatMap((entry) => (entry.state === 'readable' ? [entry.draft] : []));
  return (
    <LastYear
      draft={draft}
      readOnly={readOnly}
      drafts={drafts}
      importHref={printAddress({ page: 'import' })}
    />
  );
}
