import { useState } from 'react';
import { encodeReply } from '#formats/reply/codecs.ts';
import { replyText } from '#formats/reply/reply-text.ts';
import type { Reply } from '#report/review.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { download } from '#ui/download.ts';
import styles from './comments.module.css';

interface ReturnDialogProps {
  /** The reply as it would go out now. */
  reply: (agreed: boolean) => Reply;
  onClose: () => void;
}

const base = (): string => window.location.href.replace(/#.*$/u, '');

/** 交回意见: copied into the chat first, a file second. Nothing goes anywhere by itself. */
export function ReturnDialog({ reply, onClose }: ReturnDialogProps) {
  const [agreed, setAgreed] = useState(false);
  const [said, say] = useState('');
  const now = (): Reply => reply(agreed);
  const { comments, of } = now();
  const count = comments.filter(({ withdrawn }) => !withdrawn).length;
  const copy = async (): Promise<void> => {
    const link = `${base()}#/reply/${encodeReply(now())}`;
    await navigator.clipboard.writeText(`${replyText(now())}\n${link}`);
    say('已复制，请粘贴到聊天或邮件里发给对方');
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
          <Button
            icon="download"
            onClick={() =>
              download(`审阅意见_草稿第${of.number}稿.txt`, replyText(now()), 'text/plain')
            }
          >
            保存为意见文件
          </Button>
        </div>
        <output>{said}</output>
        <p>
          意见不经过服务器：复制后粘贴到聊天或邮件里发回，对方打开链接或粘贴文字即可收到。在微信里打开时，请先在右上角选择用浏览器打开，再复制。
        </p>
      </div>
    </Dialog>
  );
}
