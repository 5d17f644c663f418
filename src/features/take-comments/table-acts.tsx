import type { OpenDraft } from '#drafts/open-draft.ts';
import { Button } from '#ui/button.tsx';
import styles from './inbox.module.css';
import type { PrintedTable } from './review-table.ts';
import { downloadTable, printedTable } from './review-table.ts';

export interface TableActsProps {
  draft: OpenDraft;
  /** Gives what is printed instead of the report; returns how to take it back. */
  onPrintable: (page: () => PrintedTable) => () => void;
}

/** 意见处理表, on paper for the file or as one. */
export function TableActs({ draft, onPrintable }: TableActsProps) {
  const print = (): void => {
    const takeBack = onPrintable(() => printedTable(draft.get()));
    window.addEventListener('afterprint', takeBack, { once: true });
    window.print();
  };
  return (
    <div className={styles['acts']}>
      <Button size="small" icon="print" onClick={print}>
        打印意见处理表
      </Button>
      <Button size="small" icon="download" onClick={() => downloadTable(draft.get())}>
        下载意见处理表
      </Button>
    </div>
  );
}
