import { type Address, parseAddress } from './address.ts';
import { mendOldCores } from './old-cores.ts';
import { wordlessPages } from './wordless-pages.ts';

/**
 * Where the app begins: it asks at once for all that the page at this address takes, which by
 * itself would be asked for piece by piece, each when the one before has come and run; and draws
 * the page when all is here, once instead of piece by piece.
 */

function piecesOfDraft(section: string): Promise<unknown>[] {
  const page = [import('./desk-app.tsx'), import('./pages/edit-page.tsx')];
  if (wordlessPages.includes(section)) return page;
  return [...page, import('#features/editor/narrative/narrative-editor.tsx')];
}

/** What a page is made of. What does not come is asked for again, and said, by the page itself. */
function piecesOf(address: Address): Promise<unknown>[] {
  if (address.page === 'view') return [import('./pages/view-page.tsx')];
  if (address.page === 'draft') return piecesOfDraft(address.section);
  return [import('./desk-app.tsx')];
}

async function begin(): Promise<void> {
  const pieces = Promise.allSettled(piecesOf(parseAddress(window.location.hash)));
  const { start } = await import('./start.tsx');
  await pieces;
  start();
}

mendOldCores();
// Not awaited: the pieces import modules of this file, which must have run to its end.
void begin();
