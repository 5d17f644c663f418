import { type Address, parseAddress } from './address.ts';
import { mendOldCores } from './old-cores.ts';
import { wordlessPages } from './wordless-pages.ts';

/**
 * Where the app begins: it asks at once for all that the page at this address takes, which by
 * itself would be asked for piece by piece, each when the one before has come and run; and draws
 * the page when all is here, once instead of piece by piece.
 */

/** The wizard, and where its page has prose the text editor, ready to be drawn at the first drawing. */
async function piecesOfDraft(section: string): Promise<void> {
  const wizard = Promise.all([
    import('./app.tsx'),
    import('./desk-app.tsx'),
    import('./pages/edit-page.tsx'),
  ]);
  if (!wordlessPages.includes(section)) {
    const [{ NarrativeEditor }] = await Promise.all([
      import('#features/editor/blocks.ts'),
      import('#features/editor/narrative/narrative-editor.tsx'),
    ]);
    await NarrativeEditor.ask();
  }
  const [{ EditPage }] = await wizard;
  await EditPage.ask();
}

/** What a page is made of. What does not come is asked for again, and said, by the page itself. */
function piecesOf(address: Address): Promise<unknown> {
  if (address.page === 'view') return import('./pages/view-page.tsx');
  if (address.page === 'draft') return piecesOfDraft(address.section);
  return import('./desk-app.tsx');
}

async function begin(): Promise<void> {
  const pieces = Promise.allSettled([piecesOf(parseAddress(window.location.hash))]);
  const { start } = await import('./start.tsx');
  await pieces;
  start();
}

mendOldCores();
// Not awaited: the pieces import modules of this file, which must have run to its end.
void begin();
