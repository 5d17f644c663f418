import type { ReactNode } from 'react';
import styles from './check-page.module.css';

interface CheckSheetFrameProps {
  verdict: string;
  /** What to do next. */
  next: string;
  /** Buttons under the verdict. */
  tools: ReactNode;
  children: ReactNode;
}

/** The page of 校核: its verdict at the head. */
export function CheckSheetFrame({ verdict, next, tools, children }: CheckSheetFrameProps) {
  return (
    <div className={styles['check']}>
      <div className={styles['sheet']}>
        <h1>
          <span className={styles['name']}>校核</span>
          {verdict}
        </h1>
        <p className={styles['next']}>{next}</p>
        <div className={styles['tools']}>{tools}</div>
        {children}
      </div>
    </div>
  );
}
