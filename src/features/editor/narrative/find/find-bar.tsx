import type { Editor } from '@tiptap/core';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Button } from '#ui/button.tsx';
import {
  type Replaced,
  foundIn,
  look,
  replaceAll,
  replaceCurrent,
  showCurrent,
  step,
} from './find-plugin.ts';
import styles from './find.module.css';

interface FindBarProps {
  editor: Editor;
  readOnly: boolean;
  /** Words to begin with: those selected when the bar was asked for. */
  words: string;
  input: RefObject<HTMLInputElement | null>;
  onClose: () => void;
}

/** Milliseconds the hand rests before the words are looked for. */
const pause = 120;

const placeIn = (editor: Editor): string => {
  const { words, matches, current } = foundIn(editor.state);
  if (words === '') return '';
  return matches.length === 0 ? '没有找到' : `第${current + 1}处，共${matches.length}处`;
};

/** Where the search stands, as a word; draws again only when the word changes. */
function usePlace(editor: Editor): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => placeIn(editor));
}

/** Looks for what is typed once the hand rests, never while an input method composes. */
function useSearch(editor: Editor, first: string) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    look(editor.view, first);
    showCurrent(editor.view);
    return () => {
      clearTimeout(timer.current);
      if (!editor.isDestroyed) look(editor.view, '');
    };
  }, [editor, first]);
  const searchNow = (words: string): void => {
    clearTimeout(timer.current);
    if (words === foundIn(editor.state).words) return;
    look(editor.view, words);
    showCurrent(editor.view);
  };
  const searchSoon = (words: string): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => searchNow(words), pause);
  };
  return { searchNow, searchSoon };
}

/** Esc anywhere in the bar closes it. */
function useEscape(onClose: () => void): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const { current } = bar;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      close();
    };
    current?.addEventListener('keydown', onKeyDown);
    return () => current?.removeEventListener('keydown', onKeyDown);
  }, []);
  return bar;
}

/** Whether a key is Enter, and not the one that ends a composition. */
function isEnter(event: KeyboardEvent): boolean {
  const enter = event.key === 'Enter' && !event.nativeEvent.isComposing;
  if (enter) event.preventDefault();
  return enter;
}

function FindRow({ editor, words, input, message }: FindBarProps & { message: string }) {
  const composing = useRef(false);
  const { searchNow, searchSoon } = useSearch(editor, words);
  useLayoutEffect(() => input.current?.select(), [input]);
  const go = (by: 1 | -1): void => {
    const typed = input.current?.value ?? '';
    if (typed === foundIn(editor.state).words) step(editor.view, by);
    else searchNow(typed);
  };
  return (
    <div className={styles['row']}>
      <input
        ref={input}
        className={styles['input']}
        aria-label="查找"
        placeholder="查找"
        defaultValue={words}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          searchSoon(event.currentTarget.value);
        }}
        onInput={(event) => {
          if (!composing.current) searchSoon(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (isEnter(event)) go(event.shiftKey ? -1 : 1);
        }}
      />
      <Button
        kind="quiet"
        size="small"
        icon="chevron-up"
        aria-label="上一个"
        title="上一个（Shift+Enter）"
        onClick={() => go(-1)}
      />
      <Button
        kind="quiet"
        size="small"
        icon="chevron-down"
        aria-label="下一个"
        title="下一个（Enter）"
        onClick={() => go(1)}
      />
      <output className={styles['count']}>{message}</output>
    </div>
  );
}

const inWords = ({ replaced, kept }: Replaced): string =>
  `已替换${replaced}处${kept === 0 ? '' : `，${kept}处是引用的数据，随表更新，没有替换`}`;

interface ReplaceRowProps {
  editor: Editor;
  onDone: (message: string) => void;
}

function ReplaceRow({ editor, onDone }: ReplaceRowProps) {
  const [words, setWords] = useState('');
  const one = (): void => {
    const done = replaceCurrent(editor.view, words);
    if (done.kept > 0) onDone('这是引用的数据，随表更新，没有替换');
  };
  return (
    <div className={styles['row']}>
      <input
        className={styles['input']}
        aria-label="替换为"
        placeholder="替换为"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (isEnter(event)) one();
        }}
      />
      <Button size="small" onClick={one}>
        替换
      </Button>
      <Button size="small" onClick={() => onDone(inWords(replaceAll(editor.view, words)))}>
        全部替换
      </Button>
    </div>
  );
}

/** 查找替换: words to the letter, in this section's prose. */
export function FindBar(props: FindBarProps) {
  const { editor, readOnly, onClose } = props;
  const place = usePlace(editor);
  const bar = useEscape(onClose);
  /** What 全部替换 did, until the search stands elsewhere. */
  const [done, setDone] = useState({ message: '', place: '' });
  const tell = (message: string): void => setDone({ message, place: placeIn(editor) });
  return (
    <section ref={bar} className={styles['bar']} aria-label="查找替换">
      <FindRow
        {...props}
        message={done.place === place && done.message !== '' ? done.message : place}
      />
      {!readOnly && <ReplaceRow editor={editor} onDone={tell} />}
      <Button
        className={styles['close']}
        kind="quiet"
        size="small"
        icon="close"
        aria-label="关闭查找替换"
        onClick={onClose}
      />
    </section>
  );
}
