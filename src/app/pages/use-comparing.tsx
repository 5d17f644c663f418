import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { hasDraft, type Seen, seeAgain } from '#drafts/seen-shelf.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { Compared, CompareOffersProps } from './compare-offers.tsx';
import type { ReaderChangesProps } from './reader-changes.tsx';

/** What on this device the report of a link can be compared with. */
export interface Offers {
  /** The 稿 of the same draft that was read before. */
  readonly previous: Seen | null;
  /** Whether the draft itself lies in this browser. */
  readonly own: boolean;
}

const storage = (): Storage => window.localStorage;

/** Keeps the link for next time, which done twice is done once, and finds what it can be compared with. */
function lookRound({ draft: { id, number } }: SharedReport, word: string): Offers | null {
  const previous = seeAgain(storage, { draft: id, number, link: word });
  const own = hasDraft(storage, id);
  return previous === null && !own ? null : { previous, own };
}

interface Arrived {
  readonly list: ComponentType<CompareOffersProps>;
}

/** The offers, once their code is here: a reader for whom there are none never loads it, and without it nothing is offered. */
function useOffers(wanted: boolean): Arrived | null {
  const [arrived, setArrived] = useState<Arrived | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let shown = true;
    void import('./compare-offers.tsx').then(
      ({ CompareOffers }) => {
        if (shown) setArrived({ list: CompareOffers });
        return null;
      },
      () => null,
    );
    return () => {
      shown = false;
    };
  }, [wanted]);
  return arrived;
}

const notLoaded = '网页没有载入完整，没有比较。请检查网络后再试，您的意见还在。';

/** What is being compared, and the page that shows it. */
interface Shown {
  readonly compared: Compared;
  readonly page: ComponentType<ReaderChangesProps>;
}

/** Comparing for the reader of a link: what is offered, and the page of changes while it shows. */
export function useComparing(
  shared: SharedReport,
  word: string,
  onFailure: (words: string | null) => void,
): { readonly offered: ReactNode; readonly changes: ReactNode } {
  const [offers] = useState(() => lookRound(shared, word));
  const OfferList = useOffers(offers !== null)?.list;
  const opener = useRef<Element | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const compare = async (compared: Compared): Promise<void> => {
    opener.current = document.activeElement;
    try {
      const { ReaderChanges } = await import('./reader-changes.tsx');
      onFailure(null);
      setShown({ compared, page: ReaderChanges });
    } catch {
      onFailure(notLoaded);
    }
  };
  // On the way back the hand is where it was.
  const goBack = (): void => {
    setShown(null);
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  };
  const Changes = shown?.page;
  return {
    offered: OfferList !== undefined && offers !== null && (
      <OfferList {...{ shared, offers }} onCompare={(compared) => void compare(compared)} />
    ),
    changes:
      Changes === undefined || shown === null ? null : (
        <Changes shared={shared} compared={shown.compared} onBack={goBack} />
      ),
  };
}
