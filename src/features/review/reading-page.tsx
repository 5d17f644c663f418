import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { printDate } from '#report/date.ts';
import { compose } from '#report/compose.ts';
import { type Paper, runsText } from '#report/paper.ts';
import { Button } from '#ui/button.tsx';
import { later } from '#ui/later.tsx';
import { createCell, useStore } from '#ui/store.ts';
import { draftWords } from './draft-words.ts';
import { type DrawnPaper, drawPaper } from './draw-paper.ts';
import styles from './reading-page.module.css';

/** Read first, comment after. */
const Comments = later(async () => (await import('./comments.tsx')).Comments);

interface ReadingPageProps {
  shared: SharedReport;
  /** Address of the app, so that comments can go back by link; null where it is not known. */
  home: string | null;
  /** Takes the report into the reader's own drafts; absent where it cannot. */
  onCopyAsDraft?: (() => void) | undefined;
  onPrint: () => void;
  /** More about this report: comparing with the draft it came from. */
  aside?: ReactNode;
}

function facts(shared: SharedReport): string {
  const { sender, respondBy } = shared;
  return [
    draftWords(shared),
    sender !== '' && `${sender}发来`,
    respondBy !== null && `希望在${printDate(respondBy)}前收到意见`,
  ]
    .filter((fact) => fact !== false)
    .join('　');
}

/** Where it has a column of its own it begins open; from then on it is the reader's. */
function openWhereRoom(details: HTMLDetailsElement | null): void {
  details?.toggleAttribute('open', matchMedia('(min-width: 1280px)').matches);
}

interface ContentsProps {
  paper: Paper;
  details: RefObject<HTMLDetailsElement | null>;
  onGo: (section: string) => void;
}

function Contents({ paper, details, onGo }: ContentsProps) {
  const headed = paper.parts.flatMap(({ id, heading }) =>
    heading === null ? [] : [{ id, number: heading.number, title: runsText(heading.runs) }],
  );
  useEffect(() => openWhereRoom(details.current), [details]);
  return (
    <nav className={styles['contents']} aria-label="目录">
      <details ref={details}>
        <summary>目录</summary>
        <ol>
          {headed.map(({ id, number, title }) => (
            <li key={id}>
              <button type="button" onClick={() => onGo(id)}>
                <span>{number}</span>
                {title}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Opens the contents and brings them into view. */
function showContents(details: HTMLDetailsElement | null): void {
  details?.setAttribute('open', '');
  details?.scrollIntoView({ block: 'center' });
  details?.querySelector('summary')?.focus({ preventScroll: true });
}

function useDrawn(paper: Paper, asSheet: boolean) {
  const host = useRef<HTMLDivElement>(null);
  const [drawn] = useState(() => createCell<DrawnPaper | null>(null));
  useEffect(() => {
    if (host.current !== null) drawn.set(drawPaper(host.current, paper));
  }, [paper, drawn]);
  const shown = useStore(drawn, (now) => now);
  useEffect(() => {
    shown?.article.toggleAttribute('data-sheet', asSheet);
  }, [shown, asSheet]);
  return { host, shown };
}

interface TopProps extends Pick<ReadingPageProps, 'shared' | 'onCopyAsDraft' | 'onPrint'> {
  title: string;
  asSheet: boolean;
  onSheet: (asSheet: boolean) => void;
}

/** Which report and which 稿, always in view; on a phone what can be done with it scrolls away. */
function Top({ shared, title, asSheet, onSheet, onCopyAsDraft, onPrint }: TopProps) {
  return (
    <header className={styles['top']}>
      <div className={styles['rule']} />
      <div className={styles['bar']}>
        <div className={styles['which']}>
          <span className={styles['mark']}>{`草稿第${shared.draft.number}稿`}</span>
          <span className={styles['name']}>{title}</span>
        </div>
        <div className={styles['tools']}>
          <Button
            kind="quiet"
            className={styles['sheetSwitch']}
            aria-pressed={asSheet}
            onClick={() => onSheet(!asSheet)}
          >
            版式
          </Button>
          <Button kind="quiet" icon="print" onClick={onPrint}>
            打印
          </Button>
          {onCopyAsDraft !== undefined && (
            <Button icon="copy" onClick={onCopyAsDraft}>
              复制为草稿
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}

/** The reviewer's page: the official paper, its contents, and where it stands as a draft. Nothing is stored. */
export function ReadingPage(props: ReadingPageProps) {
  const { shared, home, onCopyAsDraft, onPrint, aside } = props;
  const paper = useMemo(() => compose(shared.report), [shared]);
  const details = useRef<HTMLDetailsElement>(null);
  const [asSheet, setAsSheet] = useState(false);
  const { host, shown } = useDrawn(paper, asSheet);
  return (
    <>
      <Top
        shared={shared}
        title={paper.title}
        asSheet={asSheet}
        onSheet={setAsSheet}
        onCopyAsDraft={onCopyAsDraft}
        onPrint={onPrint}
      />
      <main className={styles['main']} id="main">
        <div className={styles['intro']}>
          <p>{facts(shared)}</p>
          {shared.note !== '' && <p className={styles['note']}>{shared.note}</p>}
          {aside}
        </div>
        <div className={styles['columns']}>
          <Contents paper={paper} details={details} onGo={(section) => shown?.goTo(section)} />
          <div ref={host} className={styles['paper']} />
          {shown !== null && (
            <div className={styles['comments']}>
              <Comments
                shared={shared}
                paper={paper}
                article={shown.article}
                home={home}
                onContents={() => showContents(details.current)}
              />
            </div>
          )}
        </div>
      </main>
    </>
  );
}
