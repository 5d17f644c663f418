import '#ui/tokens.css';
import '#ui/base.css';
import { type Address, parseAddress } from './address.ts';
import { mendOldCores } from './old-cores.ts';
import type { ShownText } from './first-text.ts';
import { textlessPages, wordlessPages } from './wordless-pages.ts';

/**
 * Where the app begins: it shows the text, where the page at this address is one to write in; asks
 * at once for all that the page takes, which by itself would be asked for piece by piece, each when
 * the one before has come and run; and draws the page when all is here, once instead of piece by
 * piece.
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

/** What was drawn is on the screen: the frame after it has begun. A window that is not seen draws none. */
const shownOnScreen = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve();
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** The text first: what the page is drawn by would keep it from the screen. */
async function firstText(address: Address): Promise<ShownText | null> {
  if (address.page !== 'draft' || textlessPages.includes(address.section)) return null;
  try {
    const { showText } = await import('./first-text.ts');
    const shown = showText(address);
    if (shown !== null) await shownOnScreen();
    return shown;
  } catch (fault) {
    // The page says what is amiss, or gets on without.
    reportError(fault);
    return null;
  }
}

async function begin(): Promise<void> {
  const address = parseAddress(window.location.hash);
  const shown = await firstText(address);
  try {
    const pieces = Promise.allSettled([piecesOf(address)]);
    const { start } = await import('./start.tsx');
    await pieces;
    await shown?.handOver();
    start();
  } catch (fault) {
    shown?.sayAlone();
    throw fault;
  }
}

mendOldCores();
// Not awaited: the pieces import modules of this file, which must have run to its end.
void begin();
