import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { hasDraft, type Seen, seeAgain } from '#drafts/seen-shelf.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { CompareOffersProps } from './compare-offers.tsx';

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

/** Comparing for the reader of a link: what is offered, and the page of changes while it shows. */
export function useComparing(
  shared: SharedReport,
  word: string,
  onFailure: (words: string | null) => void,
): { readonly offered: ReactNode; readonly changes: ReactNode } {
  const [offers] = useState(() => lookRound(shared, word));
  const OfferList = useOffers(offers !== null)?.list;
  const [changes, setChanges] = useState<ReactNode>(null);
  return {
    offered: OfferList !== undefined && offers !== null && (
      <OfferList {...{ shared, offers, onFailure }} onChanges={setChanges} />
    ),
    changes,
  };
}
