import type { CheckRecord } from '#drafts/draft.ts';
import { dayWords } from '#drafts/local-time.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { StandingWatch } from '#drafts/standing.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { placeIn } from './by-section.ts';
import { downloadSheet } from './check-sheet.ts';
import { Passed } from './passed.tsx';
import { finalVerdict } from './verdict.ts';
import styles from './check-page.module.css';

interface CheckRecordProps {
  draft: OpenDraft;
  standing: StandingWatch;
  record: CheckRecord;
  checksHref: string;
  onPrint: () => void;
}

function Confirmed({ draft, record }: Pick<CheckRecordProps, 'draft' | 'record'>) {
  if (record.confirmed.length === 0) return null;
  const { report } = draft.get();
  return (
    <section className={styles['group']} aria-label="已确认">
      <h2>
        <Icon name="check" />
        <span>已确认</span>
        <span className={styles['count']}>{record.confirmed.length}</span>
      </h2>
      <ul>
        {record.confirmed.map((line) => (
          <li key={line.section + line.message} className={styles['finding']}>
            <Icon name="check" />
            <div className={styles['what']}>
              <p className={styles['place']}>{placeIn(report, line)}</p>
              <h3>{line.title}</h3>
              <p className={styles['message']}>
                <span>{line.message}</span>
                <span>{`理由：${line.reason}`}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 校核记录: how the report was checked when it was made final, as it was kept then. */
export function CheckRecordPage(props: CheckRecordProps) {
  const { draft, standing, record, checksHref, onPrint } = props;
  const { verdict, next } = finalVerdict(dayWords(record.at), record.confirmed.length);
  return (
    <div className={styles['check']}>
      <div className={styles['sheet']}>
        <h1>
          <span className={styles['name']}>校核</span>
          {verdict}
        </h1>
        <p className={styles['next']}>{next}</p>
        <div className={styles['tools']}>
          <Button icon="print" onClick={onPrint}>
            打印校核记录
          </Button>
          <Button icon="download" onClick={() => downloadSheet(draft.get(), standing.get())}>
            导出校核记录
          </Button>
        </div>
        <section aria-label="校核结果" className={styles['results']}>
          <Confirmed draft={draft} record={record} />
        </section>
        <Passed passed={record.checked} checksHref={checksHref} />
      </div>
    </div>
  );
}
