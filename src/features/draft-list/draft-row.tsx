import { useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { dayWords } from '#drafts/local-time.ts';
import { editionOf } from '#report/editions.ts';
import { reportTitle } from '#report/report.ts';
import { Menu } from '#ui/menu.tsx';
import type { DraftActs } from './acts.ts';
import { shortName } from './acts.ts';
import { BusyDialog, DeleteDialog, RenameDialog } from './draft-dialogs.tsx';
import styles from './draft-list.module.css';
import { momentWords } from './moments.ts';
import { ProgressBar } from './progress-bar.tsx';
import { useStanding } from './use-standing.ts';

interface DraftRowProps {
  draft: Draft;
  /** Another window has it open for writing. */
  elsewhere: boolean;
  /** Why it is only in this page's memory so far. */
  unkept: boolean;
  acts: DraftActs;
  now: Date;
}

function Findings({ must, look }: { must: number; look: number }) {
  if (must + look === 0) return <>没有问题</>;
  return (
    <>
      {must > 0 && <span className={styles['must']}>{`${must}处必须修改`}</span>}
      {look > 0 && <span className={styles['look']}>{`${look}处请核对`}</span>}
    </>
  );
}

type Asking = 'rename' | 'delete' | 'busy' | null;

function RowMenu({ draft, elsewhere, acts }: Pick<DraftRowProps, 'draft' | 'elsewhere' | 'acts'>) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = (): void => setAsking(null);
  const name = shortName(draft);
  return (
    <div className={styles['menu']}>
      <Menu
        label={`${name}：更多操作`}
        items={[
          { label: '打开', run: () => window.location.assign(acts.hrefOf(draft.id)) },
          { label: '复制为新草稿', run: () => acts.copy(draft) },
          { label: '重命名', run: () => setAsking(elsewhere ? 'busy' : 'rename') },
          { label: '下载备份', run: () => acts.backup(draft) },
          {
            label: '删除草稿…',
            danger: true,
            run: () => setAsking(elsewhere ? 'busy' : 'delete'),
          },
        ]}
      />
      {asking === 'busy' && <BusyDialog name={name} onClose={close} />}
      {asking === 'rename' && (
        <RenameDialog
          draft={draft}
          onClose={close}
          onRename={(label) => {
            close();
            acts.rename(draft, label);
          }}
        />
      )}
      {asking === 'delete' && (
        <DeleteDialog
          name={name}
          onClose={close}
          onBackup={() => acts.backup(draft)}
          onDelete={() => {
            close();
            acts.remove(draft.id, name);
          }}
        />
      )}
    </div>
  );
}

/** One draft of the list: what it is, how far it is, what its checks found, when it was kept. */
export function DraftRow({ draft, elsewhere, unkept, acts, now }: DraftRowProps) {
  const standing = useStanding(draft);
  return (
    <li className={styles['row']}>
      <div className={styles['name']}>
        <a className={styles['title']} href={acts.hrefOf(draft.id)}>
          {reportTitle(draft.report)}
        </a>
        <p className={styles['meta']}>
          <span>{editionOf(draft.report).name}</span>
          {draft.label !== null && <span className={styles['label']}>{draft.label}</span>}
          {draft.final !== undefined && (
            <span className={styles['final']}>{`定稿（${dayWords(draft.final.at)}）`}</span>
          )}
          {draft.final === undefined && draft.issue.number > 0 && (
            <span>{`第${draft.issue.number}稿`}</span>
          )}
          {elsewhere && <span>另一窗口正在编辑</span>}
        </p>
      </div>
      <div className={styles['progress']}>
        {standing !== undefined && <ProgressBar steps={standing.statuses} />}
      </div>
      <div className={styles['aside']}>
        {standing !== undefined && <Findings {...standing.counts} />}
      </div>
      <div className={styles['aside']}>
        {unkept ? (
          <span className={styles['must']}>未保存</span>
        ) : (
          <>
            <span className="visually-hidden">最后保存：</span>
            {momentWords(draft.savedAt, now)}
          </>
        )}
      </div>
      <RowMenu draft={draft} elsewhere={elsewhere} acts={acts} />
    </li>
  );
}
