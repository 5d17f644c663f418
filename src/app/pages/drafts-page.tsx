import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { takeReplies } from '#app/incoming-replies.ts';
import { lastBackup } from '#drafts/backup.ts';
import type { DraftEntry } from '#drafts/draft-store.ts';
import { draftsKey, draftsQuery } from '#drafts/queries.ts';
import { draftsOpenElsewhere } from '#drafts/tabs.ts';
import { DraftList } from '#features/draft-list/draft-list.tsx';
import { DueLine } from '#features/draft-list/due-line.tsx';
import { EmptyState } from '#features/draft-list/empty-state.tsx';
import { KeepNotice } from '#features/draft-list/keep-notice.tsx';
import { OpenBackup } from '#features/draft-list/open-backup.tsx';
import { AlertBar } from '#ui/alert-bar.tsx';
import { Button, ButtonLink } from '#ui/button.tsx';
import { later } from '#ui/later.tsx';
import styles from './drafts-page.module.css';
import { PageFrame } from './page-frame.tsx';
import { withQueries } from './with-queries.tsx';
import { type DraftsDesk, useDraftActs } from './use-draft-acts.ts';

const CollectDialog = later(
  async () => (await import('#features/take-comments/collect-dialog.tsx')).CollectDialog,
);

const none: ReadonlySet<string> = new Set();

const elsewhereQuery = {
  queryKey: [...draftsKey, 'elsewhere'],
  queryFn: draftsOpenElsewhere,
  staleTime: 0,
  refetchOnWindowFocus: true,
  structuralSharing: false,
};

const unkeptIn = (entries: readonly DraftEntry[]): number =>
  entries.filter((entry) => entry.state === 'readable' && entry.unkept !== null).length;

/** What keeps drafts from being safe, and what went wrong last. */
function Bars({ entries, desk }: { entries: readonly DraftEntry[]; desk: DraftsDesk }) {
  const { lasting } = useDraftRoom();
  const unkept = unkeptIn(entries);
  const backup: ReactNode = entries.length > 0 && (
    <Button size="small" onClick={desk.backupAll}>
      下载备份
    </Button>
  );
  return (
    <div className={styles['bars']}>
      {!lasting && (
        <AlertBar actions={backup}>
          浏览器不允许本页在这台电脑上保存，关闭窗口后写下的内容就没有了。请随时下载备份，或换一个浏览器
        </AlertBar>
      )}
      {lasting && unkept > 0 && (
        <AlertBar actions={backup}>
          {`有${unkept}份草稿还没有存进浏览器，关闭窗口就会丢失。请立即下载备份，再删除不用的草稿腾出空间`}
        </AlertBar>
      )}
      {desk.problem !== null && <AlertBar>{desk.problem}</AlertBar>}
    </div>
  );
}

/** A backup is read in here; replies in the file lead to where they are taken in. */
async function openText(desk: DraftsDesk, text: string): Promise<void> {
  if (!(await takeReplies(text))) desk.openBackup(text);
}

function CollectButton() {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button icon="comment" onClick={() => ask(true)}>
        收取意见
      </Button>
      {asking && <CollectDialog onText={takeReplies} onClose={() => ask(false)} />}
    </>
  );
}

interface FilledPageProps {
  entries: readonly DraftEntry[];
  desk: DraftsDesk;
  now: Date;
}

function FilledPage({ entries, desk, now }: FilledPageProps) {
  const { storage } = useDraftRoom();
  const { data: elsewhere = none } = useQuery(elsewhereQuery);
  return (
    <>
      <div className={styles['head']}>
        <div className={styles['title']}>
          <h1>我的年报</h1>
          <DueLine today={now} />
        </div>
        <div className={styles['acts']}>
          <CollectButton />
          <OpenBackup onText={(text) => void openText(desk, text)} />
          <ButtonLink icon="file" href={printAddress({ page: 'import' })}>
            导入往年年报
          </ButtonLink>
          <ButtonLink kind="primary" icon="plus" href={printAddress({ page: 'new' })}>
            新建年报
          </ButtonLink>
        </div>
      </div>
      <Bars entries={entries} desk={desk} />
      <KeepNotice backedUp={lastBackup(storage)} now={now} onBackup={desk.backupAll} />
      <div className={styles['list']}>
        <DraftList entries={entries} elsewhere={elsewhere} acts={desk} now={now} />
      </div>
    </>
  );
}

function Drafts() {
  const { store } = useDraftRoom();
  const { data: entries, dataUpdatedAt } = useQuery(draftsQuery(store));
  const desk = useDraftActs();
  return (
    <PageFrame title="我的年报">
      {entries?.length === 0 && (
        <>
          <Bars entries={entries} desk={desk} />
          <EmptyState
            newHref={printAddress({ page: 'new' })}
            importHref={printAddress({ page: 'import' })}
            openBackup={<OpenBackup onText={(text) => void openText(desk, text)} />}
            onSample={desk.openSample}
          />
        </>
      )}
      {entries !== undefined && entries.length > 0 && (
        <FilledPage entries={entries} desk={desk} now={new Date(dataUpdatedAt)} />
      )}
    </PageFrame>
  );
}

/** 我的年报: every draft of this browser, or the first step where there is none. */
export const DraftsPage = withQueries(Drafts);
