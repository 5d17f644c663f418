import { type ComponentType, useRef } from 'react';
import { later } from '#ui/later.tsx';
import { ToastRegion } from '#ui/toast.tsx';
import { type Address, printAddress } from './address.ts';
import styles from './app.module.css';
import { Arrival } from './arrival.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { HelpKeys } from './help-keys.tsx';
import { ReplyGate } from './reply-gate.tsx';
import { SkipLink } from './skip-link.tsx';
import { useAddress } from './use-address.ts';

const DraftsPage = later(async () => (await import('./pages/drafts-page.tsx')).DraftsPage);
const NewPage = later(async () => (await import('./pages/new-page.tsx')).NewPage);
export const EditPage = later(async () => (await import('./pages/edit-page.tsx')).EditPage);
const ImportPage = later(async () => (await import('./pages/import-page.tsx')).ImportPage);
const ReplyPage = later(async () => (await import('./pages/reply-page.tsx')).ReplyPage);
const SettingsPage = later(async () => (await import('./pages/settings-page.tsx')).SettingsPage);
const NotFoundPage = later(async () => (await import('./pages/not-found-page.tsx')).NotFoundPage);
const ChecksPage = later(async () => (await import('./pages/checks-page.tsx')).ChecksPage);

/** Pages that need nothing but their address. */
const pages: Readonly<Partial<Record<Address['page'], ComponentType>>> = {
  drafts: DraftsPage,
  new: NewPage,
  import: ImportPage,
  settings: SettingsPage,
  checks: ChecksPage,
};

/** The page at an address. One that is not built yet is said to be absent, with the way back. */
function PageAt({ address }: { address: Address }) {
  if (address.page === 'draft')
    return <EditPage id={address.id} section={address.section} at={address.at} />;
  if (address.page === 'reply')
    return <ReplyPage key={address.payload} codec={address.codec} payload={address.payload} />;
  const Page = pages[address.page];
  return Page === undefined ? <NotFoundPage address={address} /> : <Page />;
}

/** Which page it is, for telling an arrival from a move within one. */
const placeOf = (address: Address): string =>
  printAddress(address.page === 'draft' ? { ...address, at: null } : address);

export function App() {
  const address = useAddress();
  const openingRef = useRef(true);
  const place = placeOf(address);
  const quiet = address.page === 'draft' && address.at !== null;
  return (
    <>
      <SkipLink className={styles['skip']} />
      <ErrorBoundary place={place} page={ErrorPage}>
        <PageAt address={address} />
        <Arrival key={place} openingRef={openingRef} quiet={quiet} />
      </ErrorBoundary>
      <HelpKeys />
      <ReplyGate />
      <ToastRegion />
    </>
  );
}
