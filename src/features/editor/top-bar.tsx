import type { ReactNode } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { editionOf } from '#report/editions.ts';
import { Button } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { TopBarFrame } from './top-bar-frame.tsx';
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
    <TopBarFrame {...{ agency, year, edition, home }}>
      <span className={styles['state']}>{state}</span>
      <Button kind="quiet" icon="save" className={styles['backup']} onClick={onBackup}>
        下载备份
      </Button>
    </TopBarFrame>
  );
}
