import { type ReactNode, useEffect, useState } from 'react';
import type { Seen } from '#drafts/seen-shelf.ts';
import { reportOfLink } from '#formats/link/report-of-link.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { Report } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import styles from './compare-offers.module.css';
import type { Offers } from './use-comparing.tsx';

/** What the report that was opened is compared with, and under which name. */
export interface Compared {
  readonly with: 'seen' | 'own';
  readonly name: string;
  readonly report: Report;
}

export interface CompareOffersProps {
  shared: SharedReport;
  offers: Offers;
  /** Gives the page of changes to show; null to go back to the report. */
  onChanges: (page: ReactNode) => void;
  /** Why nothing was compared; null once something is. */
  onFailure: (words: string | null) => void;
}

const nameOf = ({ number }: Seen): string => `您看过的草稿第${number}稿`;

const seenAs = (seen: Seen, report: Report): Compared => ({
  with: 'seen',
  name: nameOf(seen),
  report,
});

/** The report read before this one, `locked` if it is under a passphrase; null until it is known to open. */
function usePrevious(seen: Seen): Report | 'locked' | null {
  const [previous, setPrevious] = useState<Report | 'locked' | null>(null);
  useEffect(() => {
    let shown = true;
    void reportOfLink(seen.link).then((report) => {
      if (shown) setPrevious(report);
      return null;
    });
    return () => {
      shown = false;
    };
  }, [seen]);
  return previous;
}

interface PreviousProps {
  seen: Seen;
  onCompare: (compared: Compared) => void;
}

/** Asks for the passphrase of the link that was read before: it is not kept. */
function Locked({ seen, onCompare }: PreviousProps) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  const give = async (): Promise<void> => {
    const report = await reportOfLink(seen.link, text);
    if (report === null || report === 'locked') setWrong('口令不对，请核对后重新输入');
    else onCompare(seenAs(seen, report));
  };
  return (
    <form
      className={styles['locked']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <TextField
        label={`第${seen.number}稿的口令`}
        type="password"
        autoComplete="off"
        error={wrong}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">与上次相比</Button>
    </form>
  );
}

function Previous({ seen, onCompare }: PreviousProps) {
  const previous = usePrevious(seen);
  if (previous === null) return null;
  return (
    <>
      <span>{`这台设备上留着${nameOf(seen)}，可以只看变化：`}</span>
      {previous === 'locked' ? (
        <Locked seen={seen} onCompare={onCompare} />
      ) : (
        <Button onClick={() => onCompare(seenAs(seen, previous))}>与上次相比</Button>
      )}
    </>
  );
}

/** The draft in this browser, as it stands; null where it cannot be read. */
async function ownDraft(id: string): Promise<Compared | null> {
  const { openRoom } = await import('#app/open-room.ts');
  const entry = openRoom().store.read(id);
  return entry?.state === 'readable'
    ? { with: 'own', name: '本机草稿', report: entry.draft.report }
    : null;
}

const notLoaded = '网页没有载入完整，没有比较。请检查网络后再试，您的意见还在。';

/** Shows the page of changes; on the way back the hand is where it was. */
function showing({ shared, onChanges, onFailure }: CompareOffersProps) {
  return async (compared: Compared): Promise<void> => {
    const opener = document.activeElement;
    const goBack = (): void => {
      onChanges(null);
      requestAnimationFrame(() => {
        if (opener instanceof HTMLElement) opener.focus();
      });
    };
    try {
      const { ReaderChanges } = await import('./reader-changes.tsx');
      onFailure(null);
      onChanges(<ReaderChanges {...{ shared, compared }} onBack={goBack} />);
    } catch {
      onFailure(notLoaded);
    }
  };
}

/** 与上次相比, 与本机草稿相比: offered where there is something to compare with, and nothing else. */
export function CompareOffers(props: CompareOffersProps) {
  const { own, previous } = props.offers;
  const show = showing(props);
  const onCompare = (compared: Compared): void => void show(compared);
  const [failed, setFailed] = useState(false);
  const compareOwn = async (): Promise<void> => {
    const compared = await ownDraft(props.shared.draft.id).catch(() => null);
    setFailed(compared === null);
    if (compared !== null) onCompare(compared);
  };
  return (
    <div className={styles['offers']}>
      {previous !== null && <Previous seen={previous} onCompare={onCompare} />}
      {own && <Button onClick={() => void compareOwn()}>与本机草稿相比</Button>}
      {failed && <p role="alert">本机草稿读不出来，没有比较。草稿的原始数据没有改动。</p>}
    </div>
  );
}
