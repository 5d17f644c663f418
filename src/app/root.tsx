import { later } from '#ui/later.tsx';
import { useAddress } from './use-address.ts';

/** Everything an officer works with; a reviewer who opens a link needs none of it. */
const DeskApp = later(async () => (await import('./desk-app.tsx')).DeskApp);

const ViewPage = later(async () => (await import('./pages/view-page.tsx')).ViewPage);

/** A link is read by itself, light enough for a phone; every other address is the desk's. */
export function Root() {
  const address = useAddress();
  return address.page === 'view' ? (
    <ViewPage key={address.payload} codec={address.codec} payload={address.payload} />
  ) : (
    <DeskApp />
  );
}
