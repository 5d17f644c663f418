import { useId, useState } from 'react';
import { encodeReply } from '#formats/reply/codecs.ts';
import { replyText } from '#formats/reply/reply-text.ts';
import type { Reply } from '#report/review.ts';
import { Button } from '#ui/button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { Dialog } from '#ui/dialog.tsx';
import { download } from '#ui/download.ts';
import styles from './comments.module.css';

interface ReturnDialogProps {
  /** The reply as it would go out now. */
  reply: (agreed: boolean) => Reply;
  /** Address of the app, for a link that opens it; null where it is not known. */
  home: string | null;
  onClose: () => void;
}

/** The message to paste: for people, with the code, and the link where one can be made. */
const messageOf = (reply: Reply, home: string | null): string =>
  home === null ? replyText(reply) : `${replyText(reply)}\n${home}#/reply/${encodeReply(reply)}`;

/** The message itself, where the browser does not let the page copy it. */
function ByHand({ text }: { text: string }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>浏览器不让本页复制，请全选下面的文字，自己复制</label>
      <textarea
        id={id}
        readOnly
        rows={4}
        value={text}
        ref={(box) => box?.select()}
        onFocus={(event) => event.target.select()}
      />
    </>
  );
}

const howBack = (home: string | null): string =>
  home === null
    ? '意见不经过服务器：复制后粘贴到聊天或邮件里发回，对方粘贴这段文字，或打开意见文件，即可收到。'
    : '意见不经过服务器：复制后粘贴到聊天或邮件里发回，对方打开链接、粘贴文字或打开意见文件，即可收到。在微信里打开时，请先在右上角选择用浏览器打开，再复制。';

/** 交回意见: copied into the chat first, a file second. Nothing goes anywhere by itself. */
export function ReturnDialog({ reply, home, onClose }: ReturnDialogProps) {
  const [agreed, setAgreed] = useState(false);
  const [said, say] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const now = (): Reply => reply(agreed);
  const { comments, of } = now();
  const count = comments.filter(({ withdrawn }) => !withdrawn).length;
  const copy = async (): Promise<void> => {
    const message = messageOf(now(), home);
    const copied = await copyText(message);
    setByHand(copied ? null : message);
    say(copied ? '已复制，请粘贴到聊天或邮件里发给对方' : '');
  };
  const save = (): void => {
    const name = `审阅意见_草稿第${of.number}稿.txt`;
    download(name, replyText(now()), 'text/plain');
    say(`已保存为“${name}”，请发给对方`);
  };
  return (
    <Dialog
      wide
      title={`交回${count}条意见`}
      onClose={onClose}
      actions={
        <Button data-safe onClick={onClose}>
          关闭
        </Button>
      }
    >
      <div className={styles['form']}>
        <label className={styles['agreed']}>
          <input
            type="checkbox"
            checked={agreed}
            onChange={(event) => setAgreed(event.target.checked)}
          />
          同意报送
        </label>
        <div className={styles['acts']}>
          <Button kind="say" icon="copy" onClick={() => void copy()}>
            复制意见
          </Button>
          <Button icon="download" onClick={save}>
            保存为意见文件
          </Button>
        </div>
        <output>{said}</output>
        {byHand !== null && <ByHand text={byHand} />}
        <p>{howBack(home)}</p>
      </div>
    </Dialog>
  );
}
