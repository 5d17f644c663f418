import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { failureWords } from '#app/failure-words.ts';
import { browserClock, freshDraftId } from '#drafts/browser-clock.ts';
import { addDraft } from '#drafts/draft-acts.ts';
import type { DraftEntry } from '#drafts/draft-store.ts';
import { draftsQuery } from '#drafts/queries.ts';
import type { NewReportAnswers } from '#features/new-report/entries.ts';
import { NewReport } from '#features/new-report/new-report.tsx';
import { editionForYear, findEdition } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { AlertBar } from '#ui/alert-bar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import styles from './new-page.module.css';
import { PageFrame } from './page-frame.tsx';
import { withQueries } from './with-queries.tsx';

/** The agency last worked for: nobody should type it twice. */
function lastAgency(entries: readonly DraftEntry[]): string {
  const [last] = entries
    .flatMap((entry) => (entry.state === 'readable' ? [entry.draft] : []))
    .filter(({ label }) => label !== '示例')
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  return last?.report.agency ?? '';
}

function New() {
  const { store } = useDraftRoom();
  const { data: entries, dataUpdatedAt } = useQuery(draftsQuery(store));
  const [refused, setRefused] = useState<{ words: string; id: string } | null>(null);
  const begin = ({ agency, year, edition }: NewReportAnswers): void => {
    const report = blankReport(findEdition(edition) ?? editionForYear(year), agency, year);
    const { draft, outcome } = addDraft(store, report, {
      id: freshDraftId(),
      now: browserClock.now(),
    });
    if (outcome === 'kept') window.location.hash = draftAddress(draft.id);
    else setRefused({ words: failureWords('新年报没有存进浏览器', outcome), id: draft.id });
  };
  return (
    <PageFrame title="新建年报">
      {refused !== null && (
        <AlertBar
          className={styles['bar']}
          actions={
            <ButtonLink size="small" href={draftAddress(refused.id)}>
              先写，随后下载备份
            </ButtonLink>
          }
        >
          {refused.words}
        </AlertBar>
      )}
      {entries !== undefined && (
        <NewReport
          proposedYear={new Date(dataUpdatedAt).getFullYear() - 1}
          proposedAgency={lastAgency(entries)}
          backHref={printAddress({ page: 'drafts' })}
          onBegin={begin}
        />
      )}
    </PageFrame>
  );
}

/** 新建年报. */
export const NewPage = withQueries(New);
