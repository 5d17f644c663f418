import { useState } from 'react';
import { hasDraft, type Seen, seeAgain } from '#drafts/seen-shelf.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';

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

/** What the report of a link can be compared with on this device; null while nothing. */
export function useOffers(shared: SharedReport, word: string): Offers | null {
  const [offers] = useState(() => lookRound(shared, word));
  return offers;
}
