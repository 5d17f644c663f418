import { type Address, parseAddress } from './address.ts';
import { mendOldCores } from './old-cores.ts';

/**
 * Where the app begins: it asks at once for all that the page at this address takes, which by
 * itself would be asked for piece by piece, each when the one before has come and run.
 */

/** What a page is made of. What does not come is asked for again, and said, by the page itself. */
function piecesOf({ page }: Address): Promise<unknown>[] {
  if (page === 'view') return [import('./pages/view-page.tsx')];
  const desk = import('./desk-app.tsx');
  return page === 'draft' ? [desk, import('./pages/edit-page.tsx')] : [desk];
}

mendOldCores();
void Promise.allSettled(piecesOf(parseAddress(window.location.hash)));
void import('./start.tsx');
