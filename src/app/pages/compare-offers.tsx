import { useEffect, useState } from 'react';
import { reportOfLink } from '#formats/link/report-of-link.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { Report } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import styles from './compare-offers.module.css';
import type { Offers } from './use-comparing.tsx';

/** What the report that was opened is compared with, and under which name. */
export interface Compared {
  readonly with: 'seen' | 'own';
  readonly name: string;
  readonly report: Report;
}

export interface CompareOffersProps {
  shared: SharedReport;
  offers: Offers;
  onCompare: (compared: Compared) => void;
}

/** The 稿 read before this one; null until it is known to open. */
function usePrevious({ previous: seen }: Offers): Compared | null {
  const [previous, setPrevious] = useState<Compared | null>(null);
  useEffect(() => {
    if (seen === null) return;
    let shown = true;
    void reportOfLink(seen.link).then((report) => {
      if (shown && report !== null)
        setPrevious({ with: 'seen', name: `您看过的草稿第${seen.number}稿`, report });
      return null;
    });
    return () => {
      shown = false;
    };
  }, [seen]);
  return previous;
}

/** The draft in this browser, as it stands; null where it cannot be read. */
async function ownDraft(id: string): Promise<Compared | null> {
  const { openRoom } = await import('#app/open-room.ts');
  const entry = openRoom().store.read(id);
  return entry?.state === 'readable'
    ? { with: 'own', name: '本机草稿', report: entry.draft.report }
    : null;
}

/** 与上次相比, 与本机草稿相比: offered where there is something to compare with, and nothing else. */
export function CompareOffers({ shared, offers, onCompare }: CompareOffersProps) {
  const previous = usePrevious(offers);
  const { own } = offers;
  const [failed, setFailed] = useState(false);
  const compareOwn = async (): Promise<void> => {
    const compared = await ownDraft(shared.draft.id).catch(() => null);
    setFailed(compared === null);
    if (compared !== null) onCompare(compared);
  };
  if (previous === null && !own) return null;
  return (
    <div className={styles['offers']}>
      {previous !== null && (
        <>
          <span>{`这台设备上留着${previous.name}，可以只看变化：`}</span>
          <Button onClick={() => onCompare(previous)}>与上次相比</Button>
        </>
      )}
      {own && <Button onClick={() => void compareOwn()}>与本机草稿相比</Button>}
      {failed && <p role="alert">本机草稿读不出来，没有比较。草稿的原始数据没有改动。</p>}
    </div>
  );
}
