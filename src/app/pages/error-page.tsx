import { printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { usePageTitle } from '#app/page-title.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { downloadAllBackups } from './backup.ts';
import frame from './page-frame.module.css';
import styles from './plain-page.module.css';

const wordsOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** A fault in the app itself: what happened, what was kept, what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const { store, storage } = useDraftRoom();
  usePageTitle('这一页出错了');
  return (
    <main className={frame['main']}>
      <div className={styles['plain']} role="alert">
        <h1>这一页出错了，没能显示出来</h1>
        <p>
          已存在本浏览器里的草稿没有改动。请先下载备份，再重新载入；还不行，就用备份文件在另一台电脑上接着写。
        </p>
        <div className={styles['actions']}>
          <Button kind="primary" icon="save" onClick={() => downloadAllBackups(store, storage)}>
            下载备份
          </Button>
          <Button icon="refresh" onClick={() => window.location.reload()}>
            重新载入
          </Button>
          <ButtonLink href={printAddress({ page: 'drafts' })}>回到我的年报</ButtonLink>
        </div>
        <p className={styles['detail']}>{`报修时请附上这一行：${wordsOf(error)}`}</p>
      </div>
    </main>
  );
}
