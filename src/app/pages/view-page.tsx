import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { failureWords } from '#app/failure-words.ts';
import { usePageTitle } from '#app/page-title.ts';
import { browserClock, freshDraftId } from '#drafts/browser-clock.ts';
import { addDraft } from '#drafts/draft-acts.ts';
import { ReadingPage } from '#features/review/reading-page.tsx';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { reportTitle } from '#report/report.ts';
import { AlertBar } from '#ui/alert-bar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import styles from './plain-page.module.css';
import { PageFrame } from './page-frame.tsx';

interface ViewPageProps {
  codec: string;
  payload: string;
}

/** A link that shows nothing: why, and what to do. */
function BadLink({ words }: { words: string }) {
  return (
    <PageFrame title="链接打不开">
      <div className={styles['plain']}>
        <h1>链接打不开</h1>
        <p role="alert">{words}</p>
        <div className={styles['actions']}>
          <ButtonLink href={printAddress({ page: 'drafts' })}>回到我的年报</ButtonLink>
        </div>
      </div>
    </PageFrame>
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
    <PageFrame title="请输入口令">
      <form className={styles['plain']} onSubmit={give} noValidate>
        <h1>请输入口令</h1>
        <p role="alert">{words}</p>
        <TextField
          label="口令"
          type="password"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles['actions']}>
          <Button kind="primary" type="submit">
            打开
          </Button>
        </div>
      </form>
    </PageFrame>
  );
}

function Reading({ shared }: { shared: SharedReport }) {
  const { store } = useDraftRoom();
  const [refused, setRefused] = useState<string | null>(null);
  usePageTitle(`审阅：${reportTitle(shared.report)}（草稿第${shared.draft.number}稿）`);
  const copy = (): void => {
    const { draft, outcome } = addDraft(store, shared.report, {
      id: freshDraftId(),
      now: browserClock.now(),
      label: '从预览链接复制',
    });
    if (outcome === 'kept') window.location.hash = draftAddress(draft.id);
    else setRefused(failureWords('没能复制为草稿', outcome));
  };
  return (
    <>
      {refused !== null && <AlertBar>{refused}</AlertBar>}
      <ReadingPage shared={shared} onCopyAsDraft={copy} onPrint={() => window.print()} />
    </>
  );
}

/** A report carried by the link itself. Nothing of it is stored unless the reader takes it as a draft. */
export function ViewPage({ codec, payload }: ViewPageProps) {
  const [passphrase, setPassphrase] = useState<string>();
  const { data } = useQuery({
    queryKey: ['view', codec, payload, passphrase ?? null],
    queryFn: async () => {
      const { decodeProblems, decodeShared } = await import('#formats/link/codecs.ts');
      const outcome = await decodeShared(codec, payload, passphrase);
      return outcome.ok ? outcome : { ...outcome, words: decodeProblems[outcome.problem] };
    },
    // A wrong passphrase leaves the question where it is.
    placeholderData: (previous) => previous,
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
    retry: false,
  });
  if (data === undefined) return null;
  if (data.ok) return <Reading shared={data.shared} />;
  return data.problem === 'locked' || data.problem === 'wrongPassphrase' ? (
    <Locked words={data.words} onGive={setPassphrase} />
  ) : (
    <BadLink words={data.words} />
  );
}
