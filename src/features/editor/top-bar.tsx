import type { ReactNode } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { editionOf } from '#report/editions.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import styles from './top-bar.module.css';

interface TopBarProps {
  draft: OpenDraft;
  home: string;
  /** The save state. */
  state: ReactNode;
  onBackup: () => void;
}

/** Whose report of which year this is, and where it is kept. */
export function TopBar({ draft, home, state, onBackup }: TopBarProps) {
  const agency = useStore(draft, (current) => current.report.agency);
  const year = useStore(draft, (current) => current.report.year);
  const edition = useStore(draft, (current) => editionOf(current.report).name);
  return (
    <header className={styles['top']}>
      <div className={styles['rule']} />
      <div className={styles['bar']}>
        <a className={styles['brand']} href={home}>
          信息公开年报
        </a>
        <nav className={styles['trail']} aria-label="所在位置">
          <a href={home}>我的年报</a>
          <span aria-hidden="true">›</span>
          <strong title={`${agency}${year}年度`}>
            <span className={styles['agency']}>{agency}</span>
            <span className={styles['year']}>{`${year}年度`}</span>
          </strong>
          <span className={styles['tag']}>{edition}</span>
        </nav>
        <span className={styles['state']}>{state}</span>
        <Button kind="quiet" icon="save" className={styles['backup']} onClick={onBackup}>
          下载备份
        </Button>
      </div>
    </header>
  );
}
