import type { ReactNode } from 'react';
import { usePageTitle } from '#app/page-title.ts';
import styles from './carried-report.module.css';

/** What is said where there is no report to show. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main id="main" className={styles['message']}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
