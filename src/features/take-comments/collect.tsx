import { useId, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import styles from './inbox.module.css';

interface CollectProps {
  /** Takes in what was pasted or read; says what it came to, in sentences. */
  onText: (text: string) => readonly string[] | Promise<readonly string[]>;
}

/** Said of a text that holds no reply. */
export const noneFound = '没有找到意见。请把对方发来的整段文字或链接粘贴进来，或选择意见文件';

/** 收取意见: a box to paste into, and the file. What is dropped on the page is taken in too. */
export function Collect({ onText }: CollectProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [said, say] = useState<readonly string[]>([]);
  const take = async (given: string): Promise<void> => {
    say(await onText(given));
    setText('');
  };
  return (
    <form
      className={styles['collect']}
      data-takes-replies
      onSubmit={(event) => {
        event.preventDefault();
        void take(text);
      }}
    >
      <label htmlFor={id}>收取意见</label>
      <textarea
        id={id}
        rows={2}
        data-first
        placeholder="粘贴对方发来的意见文字或链接"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles['acts']}>
        <Button type="submit" icon="upload">
          收取
        </Button>
        <Button icon="file" onClick={() => file.current?.click()}>
          选择意见文件
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,text/plain"
          multiple
          hidden
          onChange={(event) => {
            const { target } = event;
            const files = [...(target.files ?? [])];
            void Promise.all(files.map((each) => each.text())).then((texts) => {
              target.value = '';
              return take(texts.join('\n'));
            });
          }}
        />
      </div>
      <output>
        {said.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </output>
    </form>
  );
}
