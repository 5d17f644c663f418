import type { ReactNode } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { PreviewShell } from '#formats/preview-file/preview-file.ts';
import { Button } from '#ui/button.tsx';
import { type Readable, useStore } from '#ui/store.ts';
import { SendCard } from './send-card.tsx';
import { SentList } from './sent-list.tsx';
import styles from './share-page.module.css';

interface SharePageProps {
  draft: OpenDraft;
  standing: Readable<Standing>;
  paper: ReactNode;
  /** Comments that came back. */
  inbox?: ReactNode;
  /** Address of the page that compares 第n稿 with the draft as it stands. */
  changesHref: (number: number) => string;
  /** Fetches what a preview file is made of. */
  loadShell: () => Promise<PreviewShell>;
  onPrint: () => void;
}

/** 预览与审阅: the link out, the comments in, and the whole paper to read and to print. */
export function SharePage(props: SharePageProps) {
  const { draft, standing, paper, inbox, changesHref, loadShell, onPrint } = props;
  const look = useStore(standing, ({ counts }) => counts.must + counts.look);
  return (
    <div className={styles['share']}>
      <div className={styles['head']}>
        <h1>预览与审阅</h1>
        <Button icon="print" onClick={onPrint}>
          打印
        </Button>
      </div>
      <div className={styles['two']}>
        <div className={styles['cards']}>
          <SendCard draft={draft} look={look} loadShell={loadShell} />
          <SentList draft={draft} changesHref={changesHref} />
          {inbox}
        </div>
        <div className={styles['paper']}>{paper}</div>
      </div>
    </div>
  );
}
