import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraftRoom } from '#app/draft-room.tsx';
import { chooseTextSize, readTextSize, textSizes } from '#app/text-size.ts';
import { lastBackup } from '#drafts/backup.ts';
import { draftsQuery } from '#drafts/queries.ts';
import { type DraftStorage, usedCharacters } from '#drafts/storage.ts';
import { agoWords } from '#features/draft-list/moments.ts';
import { OpenBackup } from '#features/draft-list/open-backup.tsx';
import { AlertBar } from '#ui/alert-bar.tsx';
import { Button } from '#ui/button.tsx';
import { PageFrame } from './page-frame.tsx';
import { withQueries } from './with-queries.tsx';
import styles from './settings-page.module.css';
import { useDraftActs } from './use-draft-acts.ts';

function TextSizeChoice({ storage }: { storage: DraftStorage }) {
  const [chosen, setChosen] = useState(() => readTextSize(storage));
  return (
    <fieldset className={styles['part']}>
      <legend className="visually-hidden">界面字号</legend>
      <h2 aria-hidden="true">界面字号</h2>
      <div className={styles['row']}>
        {textSizes.map(({ id, label }) => (
          <label key={id} className={styles['choice']}>
            <input
              type="radio"
              name="text-size"
              checked={id === chosen}
              onChange={() => {
                setChosen(id);
                chooseTextSize(storage, id);
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Storage keeps two bytes for each character; browsers commonly give a site 5 million. */
const commonRoom = 5_000_000;

function usedWords(storage: DraftStorage): string {
  const share = usedCharacters(storage) / commonRoom;
  const percent = share < 0.01 ? '不到1' : `约${Math.round(share * 100)}`;
  return `草稿占用浏览器给本站空间的${percent}%`;
}

function Settings() {
  const { store, storage, lasting } = useDraftRoom();
  const { data: entries = [], dataUpdatedAt } = useQuery(draftsQuery(store));
  const desk = useDraftActs();
  const backedUp = lastBackup(storage);
  return (
    <PageFrame title="设置与备份">
      <div className={styles['page']}>
        <h1>设置与备份</h1>
        {desk.problem !== null && (
          <div className={styles['bar']}>
            <AlertBar>{desk.problem}</AlertBar>
          </div>
        )}
        <section className={styles['part']}>
          <h2>备份</h2>
          <p>
            {entries.length === 0
              ? '本浏览器里还没有草稿。'
              : `本浏览器里有${entries.length}份草稿，${
                  backedUp === null
                    ? '还没有下载过备份'
                    : `上次下载全部备份：${agoWords(backedUp, new Date(dataUpdatedAt))}`
                }。`}
            备份文件可以在另一台电脑、另一个浏览器里打开，接着编写。
          </p>
          <div className={styles['row']}>
            {entries.length > 0 && (
              <Button kind="primary" icon="save" onClick={desk.backupAll}>
                下载全部备份
              </Button>
            )}
            <OpenBackup onText={desk.openBackup} />
          </div>
        </section>
        <section className={styles['part']}>
          <h2>保存在哪里</h2>
          <p>
            {lasting
              ? `只在这台电脑的这个浏览器里，清理浏览数据会一并删除。${usedWords(storage)}。`
              : '浏览器不允许本页在这台电脑上保存，关闭窗口后写下的内容就没有了。请随时下载备份。'}
          </p>
        </section>
        <TextSizeChoice storage={storage} />
      </div>
    </PageFrame>
  );
}

/** 设置与备份. */
export const SettingsPage = withQueries(Settings);
