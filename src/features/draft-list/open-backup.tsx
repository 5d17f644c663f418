import { useRef } from 'react';
import { Button } from '#ui/button.tsx';

/** 打开备份或意见文件: asks for a file and gives its text. The same file may be chosen twice. */
export function OpenBackup({ onText }: { onText: (text: string, fileName: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="upload" onClick={() => input.current?.click()}>
        打开备份或意见文件
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file === undefined) return;
          const { target } = event;
          void file.text().then((text) => {
            target.value = '';
            return onText(text, file.name);
          });
        }}
      />
    </>
  );
}
