import { useEffect, useLayoutEffect, useRef } from 'react';
import { ChangePage, type Version } from '#features/compare-reports/change-page.tsx';
import { issueWords } from '#features/compare-reports/change-words.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { Button } from '#ui/button.tsx';
import styles from './compare-offers.module.css';
import type { Compared } from './compare-offers.tsx';

export interface ReaderChangesProps {
  shared: SharedReport;
  compared: Compared;
  onBack: () => void;
}

const titles: Readonly<Record<Compared['with'], string>> = {
  seen: '与上次相比',
  own: '与本机草稿相比',
};

/** Names the tab while the page shows, and gives its name back. */
function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** Reads the head out on arrival. */
function useArrival() {
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const head = main.current?.querySelector('h1');
    head?.setAttribute('tabindex', '-1');
    head?.focus();
    window.scrollTo(0, 0);
  }, []);
  return main;
}

/** What changed, for whoever opened a link: since the 稿 read before it, or up to the own draft. */
export function ReaderChanges({ shared, compared, onBack }: ReaderChangesProps) {
  const title = titles[compared.with];
  const main = useArrival();
  useTitle(title);
  const opened: Version = { name: `这份${issueWords(shared.draft)}`, report: shared.report };
  const [before, after] = compared.with === 'seen' ? [compared, opened] : [opened, compared];
  return (
    <main ref={main} id="main" className={styles['changes']}>
      <ChangePage
        title={title}
        before={before}
        after={after}
        back={<Button onClick={onBack}>回到全文</Button>}
      />
    </main>
  );
}
