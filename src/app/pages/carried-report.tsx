import { type ReactNode, useEffect, useState } from 'react';
import { SkipLink } from '#app/skip-link.tsx';
import type { decodeProblems } from '#formats/link/codecs.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { later } from '#ui/later.tsx';
import app from '#app/app.module.css';
import { Message } from './message.tsx';

interface Word {
  readonly codec: string;
  readonly payload: string;
  /** What is said where nothing opens, when it is not a link that carries the report. */
  readonly problems?: Readonly<Record<keyof typeof decodeProblems, string>> | undefined;
}

type Outcome =
  | { readonly ok: true; readonly shared: SharedReport }
  | { readonly ok: false; readonly locked: boolean; readonly words: string };

const notLoaded: Outcome = {
  ok: false,
  locked: false,
  words: '网页没有载入完整，报告还没有打开。请检查网络后刷新页面。',
};

async function decode({ codec, payload, problems }: Word, passphrase?: string): Promise<Outcome> {
  const { decodeProblems: linkProblems, decodeShared } = await import('#formats/link/codecs.ts');
  const outcome = await decodeShared(codec, payload, passphrase);
  if (outcome.ok) return outcome;
  const { problem } = outcome;
  const locked = problem === 'locked' || problem === 'wrongPassphrase';
  return { ok: false, locked, words: (problems ?? linkProblems)[problem] };
}

/** Opens what is carried; code that did not arrive is told as such. */
const open = (word: Word, passphrase?: string): Promise<Outcome> =>
  decode(word, passphrase).catch(() => notLoaded);

/** Most links have no passphrase. */
const Locked = later(async () => (await import('./locked.tsx')).Locked);

interface CarriedReportProps extends Word {
  /** Heading of what is said where nothing opens. */
  title: string;
  /** Where else to go from a report that does not open. */
  wayOut?: ReactNode;
  children: (shared: SharedReport) => ReactNode;
}

/** Opens a report carried by a link or a file, asking for its passphrase if it has one. */
export function CarriedReport(props: CarriedReportProps) {
  const { codec, payload, problems, title, wayOut, children } = props;
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    let shown = true;
    void open({ codec, payload, problems }).then((opened) => {
      if (shown) setOutcome(opened);
      return null;
    });
    return () => {
      shown = false;
    };
  }, [codec, payload, problems]);
  if (outcome === undefined) return null;
  const give = (passphrase: string): void =>
    void open({ codec, payload, problems }, passphrase).then(setOutcome);
  return (
    <>
      <SkipLink className={app['skip']} />
      {outcome.ok && children(outcome.shared)}
      {!outcome.ok && outcome.locked && <Locked words={outcome.words} onGive={give} />}
      {!outcome.ok && !outcome.locked && (
        <Message title={title}>
          <p role="alert">{outcome.words}</p>
          {wayOut}
        </Message>
      )}
    </>
  );
}
