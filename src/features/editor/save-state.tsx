import { useEffect, useState } from 'react';
import type { Autosave, SaveState } from '#drafts/autosave.ts';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icon-shapes.tsx';
import { type Readable, useStore } from '#ui/store.ts';
import { saveWords } from './save-words.ts';
import type { Unsettled } from './unsettled.ts';
import styles from './save-state.module.css';

const icons: Readonly<Record<SaveState['kind'], IconName>> = {
  saved: 'check',
  waiting: 'refresh',
  failed: 'must',
};

/** A screen reader hears of saving at most this often, in milliseconds. */
const quiet = 60_000;

/** The words as last read out: at once after Ctrl+S, else once a minute at most. */
function useAnnounced(words: string, pressed: number): string {
  const [announced, setAnnounced] = useState('');
  const saved = words.startsWith('已保存');
  useEffect(() => {
    if (!saved) return;
    const timer = setTimeout(() => setAnnounced(words), pressed > 0 ? 0 : quiet);
    return () => clearTimeout(timer);
  }, [words, saved, pressed]);
  return announced;
}

const wordsNow = (state: SaveState, wrong: number): string => saveWords(state, wrong, new Date());

interface SaveStateProps {
  save: Autosave;
  unsettled: Readable<Unsettled>;
  /** How often Ctrl+S was pressed; each press is answered. */
  pressed: number;
}

/** Where the work is kept, always in sight. */
export function SaveStateLine({ save, unsettled, pressed }: SaveStateProps) {
  const state = useStore(save, (current) => current);
  const wrong = useStore(unsettled, (entries) => entries.size);
  const words = wordsNow(state, wrong);
  const announced = useAnnounced(words, pressed);
  const kind = wrong > 0 ? 'failed' : state.kind;
  return (
    <>
      <output
        key={pressed}
        aria-live="off"
        className={styles['state']}
        data-kind={kind}
        data-pressed={pressed > 0 || undefined}
      >
        <Icon name={icons[kind]} />
        {words}
        {kind === 'saved' && <span className={styles['where']}>本浏览器</span>}
      </output>
      <span className="visually-hidden" aria-live="polite">
        {announced}
      </span>
    </>
  );
}
