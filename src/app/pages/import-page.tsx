import { useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { failureWords } from '#app/failure-words.ts';
import { usePageTitle } from '#app/page-title.ts';
import { browserClock, freshDraftId } from '#drafts/browser-clock.ts';
import { addDraft } from '#drafts/draft-acts.ts';
import { ImportReport, type ImportedDraft } from '#features/import-report/import-report.tsx';
import { AlertBar } from '#ui/alert-bar.tsx';
import { ButtonLink } from '#ui/button.tsx';
import styles from './import-page.module.css';
import frame from './page-frame.module.css';

/** 导入往年年报. */
export function ImportPage() {
  usePageTitle('导入往年年报');
  const { store } = useDraftRoom();
  const [refused, setRefused] = useState<{ words: string; id: string } | null>(null);
  const make = (drafts: readonly ImportedDraft[]): void => {
    for (const { report, imported, lastYear } of drafts) {
      const { draft, outcome } = addDraft(store, report, {
        id: freshDraftId(),
        now: browserClock.now(),
        imported,
        lastYear,
      });
      if (outcome === 'kept') window.location.hash = draftAddress(draft.id);
      else setRefused({ words: failureWords('导入的年报没有存进浏览器', outcome), id: draft.id });
    }
  };
  return (
    <div className={styles['page']}>
      <header className={frame['top']}>
        <div className={frame['rule']} />
        <div className={frame['bar']}>
          <a className={frame['brand']} href={printAddress({ page: 'drafts' })}>
            信息公开年报
          </a>
          <ButtonLink kind="quiet" icon="close" href={printAddress({ page: 'drafts' })}>
            不导入了
          </ButtonLink>
        </div>
      </header>
      {refused !== null && (
        <AlertBar
          actions={
            <ButtonLink size="small" href={draftAddress(refused.id)}>
              先写，随后下载备份
            </ButtonLink>
          }
        >
          {refused.words}
        </AlertBar>
      )}
      <main className={styles['main']}>
        <ImportReport onMake={make} />
      </main>
    </div>
  );
}
