import { type ComponentType, type RefObject, Suspense, lazy, useEffect, useRef } from 'react';
import { ToastRegion } from '#ui/toast.tsx';
import { type Address, printAddress } from './address.ts';
import styles from './app.module.css';
import { ErrorBoundary } from './error-boundary.tsx';
import { DraftsPage } from './pages/drafts-page.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { useAddress } from './use-address.ts';

const NewPage = lazy(async () => ({ default: (await import('./pages/new-page.tsx')).NewPage }));
const EditPage = lazy(async () => ({ default: (await import('./pages/edit-page.tsx')).EditPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('./pages/settings-page.tsx')).SettingsPage,
}));
const ChecksPage = lazy(async () => ({
  default: (await import('./pages/checks-page.tsx')).ChecksPage,
}));

/** Pages that need nothing but their address. */
const pages: Readonly<Partial<Record<Address['page'], ComponentType>>> = {
  drafts: DraftsPage,
  new: NewPage,
  settings: SettingsPage,
  checks: ChecksPage,
};

/** The page at an address. One that is not built yet is said to be absent, with the way back. */
function PageAt({ address }: { address: Address }) {
  if (address.page === 'draft')
    return <EditPage id={address.id} section={address.section} at={address.at} />;
  const Page = pages[address.page];
  return Page === undefined ? <NotFoundPage address={address} /> : <Page />;
}

/** Which page it is, for telling an arrival from a move within one. */
const placeOf = (address: Address): string =>
  printAddress(address.page === 'draft' ? { ...address, at: null } : address);

/** Moves the focus to the head of a page one has come to, so that it is read out. Not when the app opens. */
function Arrival({ openingRef, quiet }: { openingRef: RefObject<boolean>; quiet: boolean }) {
  useEffect(() => {
    const first = openingRef.current;
    openingRef.current = false;
    if (first || quiet) return;
    const head = document.querySelector<HTMLElement>('main h1, main');
    head?.setAttribute('tabindex', '-1');
    head?.focus();
  }, [openingRef, quiet]);
  return null;
}

function SkipLink() {
  return (
    <a
      className={styles['skip']}
      href="#main"
      onClick={(event) => {
        // The part after # is the page's address here.
        event.preventDefault();
        const main = document.querySelector('main');
        main?.setAttribute('tabindex', '-1');
        main?.focus();
      }}
    >
      跳到正文
    </a>
  );
}

export function App() {
  const address = useAddress();
  const openingRef = useRef(true);
  const place = placeOf(address);
  const quiet = address.page === 'draft' && address.at !== null;
  return (
    <>
      <SkipLink />
      <ErrorBoundary place={place} page={ErrorPage}>
        <Suspense fallback={null}>
          <PageAt address={address} />
          <Arrival key={place} openingRef={openingRef} quiet={quiet} />
        </Suspense>
      </ErrorBoundary>
      <ToastRegion />
    </>
  );
}
