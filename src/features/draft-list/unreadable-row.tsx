import { useState } from 'react';
import type { DraftEntry } from '#drafts/draft-store.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Menu } from '#ui/menu.tsx';
import { StatusIcon } from '#ui/status-icon.tsx';
import type { DraftActs } from './acts.ts';
import { DeleteDialog } from './draft-dialogs.tsx';
import styles from './draft-list.module.css';

export type UnreadableEntry = Extract<DraftEntry, { state: 'unreadable' }>;

const reasons: Readonly<Record<UnreadableEntry['reason'], string>> = {
  damaged: '内容不完整或已损坏。原始数据原样留在本浏览器里，不会被覆盖',
  newer: '由更新版本的程序保存，请用新版本打开。原始数据原样留在本浏览器里，不会被覆盖',
};

/** The agency and year, as far as the broken text still tells them. */
function traces(raw: string): string {
  const agency = /"agency":"([^"\\]{1,60})"/u.exec(raw)?.[1];
  const year = /"year":(\d{4})/u.exec(raw)?.[1];
  return [agency, year === undefined ? undefined : `${year}年度`].filter(Boolean).join('');
}

/** A draft that cannot be read: listed, handed out as it stands, never dropped. */
export function UnreadableRow({ entry, acts }: { entry: UnreadableEntry; acts: DraftActs }) {
  const [asking, setAsking] = useState(false);
  const trace = traces(entry.raw);
  const name = trace === '' ? `无法读取的草稿${entry.id}` : trace;
  return (
    <li className={classes(styles['row'], styles['unreadable'])}>
      <div className={styles['name']}>
        <p className={styles['wrong']}>
          <StatusIcon status="must" />
          {trace === '' ? '无法读取' : `无法读取：${trace}`}
        </p>
        <p className={styles['meta']}>{reasons[entry.reason]}</p>
      </div>
      <div className={styles['aside']}>
        <Button size="small" onClick={() => acts.handOutRaw(entry)}>
          下载原始数据
        </Button>
      </div>
      <div className={styles['menu']}>
        <Menu
          label={`${name}：更多操作`}
          items={[{ label: '删除草稿…', danger: true, run: () => setAsking(true) }]}
        />
      </div>
      {asking && (
        <DeleteDialog
          name={name}
          onClose={() => setAsking(false)}
          onBackup={() => acts.handOutRaw(entry)}
          onDelete={() => {
            setAsking(false);
            acts.remove(entry.id, name);
          }}
        />
      )}
    </li>
  );
}
