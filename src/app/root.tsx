import { useEffect } from 'react';
import { later } from '#ui/later.tsx';
import { liftCover, pageStands } from './cover.ts';
import { useAddress } from './use-address.ts';

/** Everything an officer works with; a reviewer who opens a link needs none of it. */
const DeskApp = later(async () => (await import('./desk-app.tsx')).DeskApp);

const ViewPage = later(async () => (await import('./pages/view-page.tsx')).ViewPage);

/** A link is read by itself, light enough for a phone; every other address is the desk's. */
export function Root() {
  const address = useAddress();
  const reads = address.page === 'view';
  // A link was followed while a text showed that its page had not come for.
  useEffect(() => {
    if (!reads) return;
    liftCover();
    pageStands();
  }, [reads]);
  return reads ? (
    <ViewPage key={address.payload} codec={address.codec} payload={address.payload} />
  ) : (
    <DeskApp />
  );
}
