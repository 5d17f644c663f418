import { useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { baseAddress } from '#app/base-address.ts';
import { usePageTitle } from '#app/page-title.ts';
import { ReadingPage } from '#features/review/reading-page.tsx';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { ButtonLink } from '#ui/button.tsx';
import styles from './carried-report.module.css';
import { CarriedReport } from './carried-report.tsx';
import { reviewTitle } from './review-title.ts';
import { useComparing } from './use-comparing.tsx';

interface ViewPageProps {
  codec: string;
  payload: string;
}

function Reading({ shared, word }: { shared: SharedReport; word: string }) {
  const [refused, setRefused] = useState<string | null>(null);
  const { offered, changes } = useComparing(shared, word, setRefused);
  usePageTitle(reviewTitle(shared));
  const copy = async (): Promise<void> => {
    const { takeShared } = await import('#app/take-shared.ts');
    const { id, failed } = takeShared(shared);
    if (failed === null) window.location.hash = draftAddress(id);
    else setRefused(failed);
  };
  return (
    <>
      {refused !== null && (
        <p role="alert" className={styles['refused']}>
          {refused}
        </p>
      )}
      {changes}
      {/* It stays, and with it comments that the browser may not have kept. */}
      <div hidden={changes !== null}>
        <ReadingPage
          shared={shared}
          home={baseAddress()}
          onCopyAsDraft={() => void copy()}
          onPrint={() => window.print()}
          aside={offered}
        />
      </div>
    </>
  );
}

/** A report carried by the link itself. No draft is made of it unless the reader takes it as one; the link is kept to be compared with the next. */
export function ViewPage({ codec, payload }: ViewPageProps) {
  return (
    <CarriedReport
      codec={codec}
      payload={payload}
      title="链接打不开"
      wayOut={<ButtonLink href={printAddress({ page: 'drafts' })}>回到我的年报</ButtonLink>}
    >
      {(shared) => <Reading shared={shared} word={`${codec}.${payload}`} />}
    </CarriedReport>
  );
}
