import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './share-page.module.css';

/** 预览与审阅: the whole paper, to read and to print. */
export function SharePage({ paper, onPrint }: { paper: ReactNode; onPrint: () => void }) {
  return (
    <div className={styles['share']}>
      <div className={styles['head']}>
        <h1>预览与审阅</h1>
        <Button kind="primary" icon="print" onClick={onPrint}>
          打印
        </Button>
      </div>
      <div className={styles['paper']}>{paper}</div>
    </div>
  );
}
