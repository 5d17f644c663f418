import type { ReactNode } from 'react';
import type { CheckRecord } from '#drafts/draft.ts';
import type { Report } from '#report/report.ts';
import { Icon } from '#ui/icon.tsx';
import { placeIn } from './by-section.ts';
import styles from './check-page.module.css';

/** What was confirmed, where and why; an act where it may still be taken back. */
export interface ConfirmedLine {
  readonly line: CheckRecord['confirmed'][number];
  readonly act?: ReactNode;
}

/** 已确认: findings closed with a reason. */
export function ConfirmedGroup({
  report,
  lines,
}: {
  report: Report;
  lines: readonly ConfirmedLine[];
}) {
  if (lines.length === 0) return null;
  return (
    <section className={styles['group']} aria-label="已确认">
      <h2>
        <Icon name="check" />
        <span>已确认</span>
        <span className={styles['count']}>{lines.length}</span>
      </h2>
      <ul>
        {lines.map(({ line, act }) => (
          <li key={line.id} className={styles['finding']}>
            <Icon name="check" />
            <div className={styles['what']}>
              <p className={styles['place']}>{placeIn(report, line)}</p>
              <h3>{line.title}</h3>
              <p className={styles['message']}>{line.message}</p>
              <p className={styles['reason']}>{`理由：${line.reason}`}</p>
            </div>
            {act}
          </li>
        ))}
      </ul>
    </section>
  );
}
