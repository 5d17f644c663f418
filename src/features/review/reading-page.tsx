import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { printDate } from '#report/date.ts';
import { compose } from '#report/compose.ts';
import { type Paper, runsText } from '#report/paper.ts';
import { Button } from '#ui/button.tsx';
import { later } from '#ui/later.tsx';
import { createCell, useStore } from '#ui/store.ts';
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

/** 2026年1月20日14:05 */
function printMoment(at: string): string {
  const [date = '', time = ''] = at.split('T');
  return `${printDate(date)}${time}`;
}

function facts({ draft, sender, respondBy }: SharedReport): string {
  return [
    `草稿第${draft.number}稿`,
    printMoment(draft.at),
    sender !== '' && `${sender}发来`,
    respondBy !== null && `希望在${printDate(respondBy)}前收到意见`,
  ]
    .filter((fact) => fact !== false && fact !== '')
    .join('　');
}

function Contents({ paper, onGo }: { paper: Paper; onGo: (section: string) => void }) {
  const headed = paper.parts.flatMap(({ id, heading }) =>
    heading === null ? [] : [{ id, number: heading.number, title: runsText(heading.runs) }],
  );
  const details = useRef<HTMLDetailsElement>(null);
  // Where there is room it begins open; from then on it is the reader's.
  useEffect(() => {
    details.current?.toggleAttribute('open', matchMedia('(min-width: 900px)').matches);
  }, []);
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

/** The reviewer's page: the official paper, its contents, and where it stands as a draft. Nothing is stored. */
export function ReadingPage({ shared, home, onCopyAsDraft, onPrint, aside }: ReadingPageProps) {
  const paper = useMemo(() => compose(shared.report), [shared]);
  const [asSheet, setAsSheet] = useState(false);
  const { host, shown } = useDrawn(paper, asSheet);
  return (
    <>
      <header className={styles['top']}>
        <div className={styles['rule']} />
        <div className={styles['bar']}>
          <span className={styles['mark']}>{`草稿第${shared.draft.number}稿`}</span>
          <span className={styles['name']}>{paper.title}</span>
          <Button
            kind="quiet"
            className={styles['sheetSwitch']}
            aria-pressed={asSheet}
            onClick={() => setAsSheet(!asSheet)}
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
      </header>
      <main className={styles['main']} id="main">
        <div className={styles['intro']}>
          <h1>{`审阅：${paper.title}`}</h1>
          <p>{facts(shared)}</p>
          {shared.note !== '' && <p className={styles['note']}>{shared.note}</p>}
          {aside}
        </div>
        <div className={styles['columns']}>
          <Contents paper={paper} onGo={(section) => shown?.goTo(section)} />
          <div ref={host} className={styles['paper']} />
          {shown !== null && (
            <div className={styles['comments']}>
              <Comments shared={shared} paper={paper} article={shown.article} home={home} />
            </div>
          )}
        </div>
      </main>
    </>
  );
}
