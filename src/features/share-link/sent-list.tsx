import type { OpenDraft } from '#drafts/open-draft.ts';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import { printDate } from '#report/date.ts';
import styles from './share-page.module.css';

interface SentListProps {
  draft: OpenDraft;
  /** Address of the page that compares 第n稿 with the draft as it stands. */
  changesHref: (number: number) => string;
}

/** 2026年1月20日14:05 */
const moment = (at: string): string => {
  const [date = '', time = ''] = at.split('T');
  return printDate(date) + time;
};

/** 已发出: what was handed out and when, the newest first, each to be compared with the draft as it stands. */
export function SentList({ draft, changesHref }: SentListProps) {
  const sent = useStore(draft, (current) => current.sent);
  if (sent === undefined || sent.length === 0) return null;
  return (
    <section className={styles['card']} aria-label="已发出">
      <h2>
        <Icon name="clock" />
        已发出
      </h2>
      <ul className={styles['sent']}>
        {sent.toReversed().map(({ number, at }) => (
          <li key={number}>
            <span>{`第${number}稿　${moment(at)}`}</span>
            <a href={changesHref(number)} aria-label={`第${number}稿与现在相比`}>
              与现在相比
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
