import type { ReactNode } from 'react';
import styles from './top-bar.module.css';

interface TopBarFrameProps {
  agency: string;
  year: number;
  /** Name of the edition. */
  edition: string;
  home: string;
  /** What stands at the right. */
  children?: ReactNode;
}

/** Whose report of which year this is, and the way back to the list. */
export function TopBarFrame({ agency, year, edition, home, children }: TopBarFrameProps) {
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
        {children}
      </div>
    </header>
  );
}
