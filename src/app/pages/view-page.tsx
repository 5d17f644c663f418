import { type ReactNode, type SubmitEvent, useEffect, useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { SkipLink } from '#app/arrival.tsx';
import { usePageTitle } from '#app/page-title.ts';
import { ReadingPage } from '#features/review/reading-page.tsx';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { reportTitle } from '#report/report.ts';
import { AlertBar } from '#ui/alert-bar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import app from '#app/app.module.css';
import { useComparing } from './use-comparing.tsx';
import styles from './view-page.module.css';

interface ViewPageProps {
  codec: string;
  payload: string;
}

type Outcome =
  | { readonly ok: true; readonly shared: SharedReport }
  | { readonly ok: false; readonly locked: boolean; readonly words: string };

const notLoaded: Outcome = {
  ok: false,
  locked: false,
  words: '网页没有载入完整，报告还没有打开。请检查网络后刷新页面。',
};

async function decode({ codec, payload }: ViewPageProps, passphrase?: string): Promise<Outcome> {
  const { decodeProblems, decodeShared } = await import('#formats/link/codecs.ts');
  const outcome = await decodeShared(codec, payload, passphrase);
  if (outcome.ok) return outcome;
  const { problem } = outcome;
  const locked = problem === 'locked' || problem === 'wrongPassphrase';
  return { ok: false, locked, words: decodeProblems[problem] };
}

/** Opens a link; code that did not arrive is told as such. */
const open = (link: ViewPageProps, passphrase?: string): Promise<Outcome> =>
  decode(link, passphrase).catch(() => notLoaded);

/** What is said where there is no report to show. */
function Message({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main id="main" className={styles['message']}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** Asks for the passphrase of a locked link. */
function Locked({ words, onGive }: { words: string; onGive: (passphrase: string) => void }) {
  const [text, setText] = useState('');
  const give = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onGive(text);
  };
  return (
    <Message title="请输入口令">
      <form onSubmit={give} noValidate>
        <p role="alert">{words}</p>
        <label>
          口令
          <input
            type="password"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Button kind="primary" type="submit">
          打开
        </Button>
      </form>
    </Message>
  );
}

function Reading({ shared, word }: { shared: SharedReport; word: string }) {
  const [refused, setRefused] = useState<string | null>(null);
  const { offered, changes } = useComparing(shared, word, setRefused);
  usePageTitle(`审阅：${reportTitle(shared.report)}（草稿第${shared.draft.number}稿）`);
  const copy = async (): Promise<void> => {
    const { takeShared } = await import('#app/take-shared.ts');
    const { id, failed } = takeShared(shared);
    if (failed === null) window.location.hash = draftAddress(id);
    else setRefused(failed);
  };
  return (
    <>
      {refused !== null && <AlertBar>{refused}</AlertBar>}
      {changes}
      {/* It stays, and with it comments that the browser may not have kept. */}
      <div hidden={changes !== null}>
        <ReadingPage
          shared={shared}
          onCopyAsDraft={() => void copy()}
          onPrint={() => window.print()}
          aside={offered}
        />
      </div>
    </>
  );
}

interface ShownProps {
  outcome: Outcome;
  word: string;
  onGive: (passphrase: string) => void;
}

function Shown({ outcome, word, onGive }: ShownProps) {
  if (outcome.ok) return <Reading shared={outcome.shared} word={word} />;
  return outcome.locked ? (
    <Locked words={outcome.words} onGive={onGive} />
  ) : (
    <Message title="链接打不开">
      <p role="alert">{outcome.words}</p>
      <ButtonLink href={printAddress({ page: 'drafts' })}>回到我的年报</ButtonLink>
    </Message>
  );
}

/** A report carried by the link itself. No draft is made of it unless the reader takes it as one; the link is kept to be compared with the next. */
export function ViewPage({ codec, payload }: ViewPageProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    let shown = true;
    void open({ codec, payload }).then((opened) => {
      if (shown) setOutcome(opened);
      return null;
    });
    return () => {
      shown = false;
    };
  }, [codec, payload]);
  if (outcome === undefined) return null;
  return (
    <>
      <SkipLink className={app['skip']} />
      <Shown
        outcome={outcome}
        word={`${codec}.${payload}`}
        onGive={(passphrase) => void open({ codec, payload }, passphrase).then(setOutcome)}
      />
    </>
  );
}
