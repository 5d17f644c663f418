import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './keep-notice.module.css';
import { agoWords } from './moments.ts';

interface KeepNoticeProps {
  /** When all drafts were last backed up; null when never. */
  backedUp: string | null;
  now: Date;
  onBackup: () => void;
}

/** Where drafts are kept, and when they were last brought to safety. */
export function KeepNotice({ backedUp, now, onBackup }: KeepNoticeProps) {
  return (
    <Notice
      icon="save"
      aside={
        <>
          {backedUp === null ? (
            <span>还没有下载过备份</span>
          ) : (
            <span>
              上次下载备份：<b className={styles['when']}>{agoWords(backedUp, now)}</b>
            </span>
          )}
          <Button size="small" onClick={onBackup}>
            下载备份
          </Button>
        </>
      }
    >
      草稿只保存在这台电脑的这个浏览器里，清理浏览数据会一并删除。
    </Notice>
  );
}
