import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './choose-files.module.css';
import type { Pasted, ReadItem, Reading } from './reading.ts';

interface ChooseFilesProps {
  reading: Reading;
  onFiles: (files: readonly File[]) => void;
  onPasted: (words: Pasted) => void;
  onCallOff: () => void;
}

const kinds = '.docx,.html,.htm,.txt,.json';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Told whether files hang over the zone; entering a child of it is no leaving. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [depth, setDepth] = useState(0);
  return {
    over: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (hasFiles(event)) setDepth((count) => count + 1);
      },
      onDragLeave: (event: DragEvent) => {
        if (hasFiles(event)) setDepth((count) => Math.max(0, count - 1));
      },
      onDragOver: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}

function DropZone({ onFiles }: Pick<ChooseFilesProps, 'onFiles'>) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { over, handlers } = useDrop(onFiles);
  return (
    <div className={classes(styles['zone'], over && styles['over'])} {...handlers}>
      <Icon name="upload" />
      <p>{over ? '松手即导入' : '把上年的报告拖到这里，可以一次拖几份'}</p>
      <label htmlFor={id} className={styles['pick']}>
        选择文件
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={kinds}
        className={styles['input']}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <p className={styles['kinds']}>
        Word文档（.docx）、网页（.html）、文本（.txt）、数据文件（.json）。文件只在本机读取，不会上传
      </p>
    </div>
  );
}

function PasteBox({ onPasted }: Pick<ChooseFilesProps, 'onPasted'>) {
  const id = useId();
  const [html, setHtml] = useState('');
  const [text, setText] = useState('');
  const take = (event: ClipboardEvent): void => {
    // What is pasted over what stands there is all there is; otherwise only its text counts.
    setHtml(text === '' ? event.clipboardData.getData('text/html') : '');
  };
  return (
    <div className={styles['paste']}>
      <label htmlFor={id}>粘贴全文</label>
      <p id={`${id}-hint`}>
        没有文件时，打开网站上的报告，全选、复制，再粘贴到这里，表格会一并读入
      </p>
      <textarea
        id={id}
        aria-describedby={`${id}-hint`}
        rows={6}
        value={text}
        onPaste={take}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        aria-disabled={text.trim() === ''}
        onClick={() => {
          if (text.trim() !== '') onPasted({ html, text });
        }}
      >
        识别粘贴的内容
      </Button>
    </div>
  );
}

function Progress({ reading, onCallOff }: Pick<ChooseFilesProps, 'reading' | 'onCallOff'>) {
  return (
    <div className={styles['progress']}>
      <output>{`正在读取“${reading.current}”，第${reading.at}份，共${reading.of}份`}</output>
      <progress max={reading.of} value={reading.at - 1 + reading.share} aria-label="读取进度" />
      <Button onClick={onCallOff}>取消</Button>
    </div>
  );
}

function Failed({ items }: { items: readonly ReadItem[] }) {
  return (
    <div className={styles['failed']} role="alert">
      {items.map(({ id, name, outcome }) => (
        <p key={id}>
          <Icon name="must" label="没有读入" />
          <span>
            <b>{name}</b>
            {outcome.ok ? '' : `没有读入：${outcome.problem}`}
          </span>
        </p>
      ))}
    </div>
  );
}

/** 选择文件: the zone to drop on, the box to paste into, how far the reading is, and what could not be read. */
export function ChooseFiles({ reading, onFiles, onPasted, onCallOff }: ChooseFilesProps) {
  const failed = reading.read.filter(({ outcome }) => !outcome.ok);
  return (
    <div className={styles['page']}>
      <h1>导入往年年报</h1>
      <p className={styles['lead']}>
        上年的报告读成一份草稿：可以按原年度打开修改，也可以带入新年度，结转数自动填好，上年的数和文字在旁对照。
      </p>
      {failed.length > 0 && <Failed items={failed} />}
      {reading.current === null ? (
        <DropZone onFiles={onFiles} />
      ) : (
        <Progress reading={reading} onCallOff={onCallOff} />
      )}
      <PasteBox onPasted={onPasted} />
    </div>
  );
}
