import { type SubmitEvent, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Message } from './message.tsx';

/** Asks for the passphrase of a locked report. */
export function Locked({ words, onGive }: { words: string; onGive: (passphrase: string) => void }) {
  const [text, setText] = useState('');
  const give = (event: SubmitEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onGive(text);
  };
  return (
    <Message title="请输入口令">
      <form onSubmit={give} noValidate>
        <p role="alert">{words}</p>
        <label>
          口令
          <input
            type="password"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Button kind="primary" type="submit">
          打开
        </Button>
      </form>
    </Message>
  );
}
