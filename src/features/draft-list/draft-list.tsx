import type { DraftEntry } from '#drafts/draft-store.ts';
import type { DraftActs } from './acts.ts';
import styles from './draft-list.module.css';
import { DraftRow } from './draft-row.tsx';
import { UnreadableRow } from './unreadable-row.tsx';

interface DraftListProps {
  entries: readonly DraftEntry[];
  /** Drafts another window has open for writing. */
  elsewhere: ReadonlySet<string>;
  acts: DraftActs;
  now: Date;
}

const savedAt = (entry: DraftEntry): string =>
  entry.state === 'readable' ? entry.draft.savedAt : '';

/** Last worked on first; what cannot be read at the end. */
const inOrder = (entries: readonly DraftEntry[]): readonly DraftEntry[] =>
  entries.toSorted((a, b) => savedAt(b).localeCompare(savedAt(a)) || a.id.localeCompare(b.id));

/** The drafts of this browser. */
export function DraftList({ entries, elsewhere, acts, now }: DraftListProps) {
  return (
    <div className={styles['frame']}>
      <div className={styles['head']} aria-hidden="true">
        <span>报告</span>
        <span>进度</span>
        <span>校核</span>
        <span>最后保存</span>
      </div>
      <ul aria-label="草稿">
        {inOrder(entries).map((entry) =>
          entry.state === 'readable' ? (
            <DraftRow
              key={entry.id}
              draft={entry.draft}
              unkept={entry.unkept !== null}
              elsewhere={elsewhere.has(entry.id)}
              acts={acts}
              now={now}
            />
          ) : (
            <UnreadableRow key={entry.id} entry={entry} acts={acts} />
          ),
        )}
      </ul>
    </div>
  );
}
