import type { CheckRecord } from '#drafts/draft.ts';
import { dayWords } from '#drafts/local-time.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { StandingWatch } from '#drafts/standing.ts';
import { Button } from '#ui/button.tsx';
import { CheckSheetFrame } from './check-sheet-frame.tsx';
import { downloadSheet } from './check-sheet.ts';
import { ConfirmedGroup } from './confirmed-group.tsx';
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

/** 校核记录: how the report was checked when it was made final, as it was kept then. */
export function CheckRecordPage(props: CheckRecordProps) {
  const { draft, standing, record, checksHref, onPrint } = props;
  const { verdict, next } = finalVerdict(dayWords(record.at), record.confirmed.length);
  return (
    <CheckSheetFrame
      verdict={verdict}
      next={next}
      tools={
        <>
          <Button icon="print" onClick={onPrint}>
            打印校核记录
          </Button>
          <Button icon="download" onClick={() => downloadSheet(draft.get(), standing.get())}>
            导出校核记录
          </Button>
        </>
      }
    >
      <section aria-label="校核结果" className={styles['results']}>
        <ConfirmedGroup
          report={draft.get().report}
          lines={record.confirmed.map((line) => ({ line }))}
        />
      </section>
      <Passed passed={record.checked} checksHref={checksHref} />
    </CheckSheetFrame>
  );
}
