import { useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { PreviewShell } from '#formats/preview-file/preview-file.ts';
import { Button } from '#ui/button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { later } from '#ui/later.tsx';
import { showToast } from '#ui/toast.tsx';
import { fitsQr } from './limits.ts';
import { noteSent, type ReadyLink } from './make-link.ts';
import styles from './share-page.module.css';

const QrDialog = later(async () => (await import('./qr-dialog.tsx')).QrDialog);

interface SendActsProps {
  draft: OpenDraft;
  /** Null while it is being made. */
  link: ReadyLink | null;
  note: string;
  title: string;
  /** Fetches what a preview file is made of. */
  loadShell: () => Promise<PreviewShell>;
}

/** What came of an act, where a toast is not enough. */
interface Said {
  readonly words: string;
  readonly failed: boolean;
}

const notCopied: Said = {
  words: '浏览器不让本页复制。请选中上面的链接，自己复制。',
  failed: true,
};

const notLoaded: Said = {
  words: '预览文件没有生成：网页没有载入完整。请检查网络后再试，草稿没有变化。',
  failed: true,
};

/** 预览文件: made of a page that comes with the first press. */
async function makeFile({ draft, loadShell }: SendActsProps, link: ReadyLink): Promise<Said> {
  try {
    const [{ handOutFile }, shell] = await Promise.all([import('./hand-out-file.ts'), loadShell()]);
    const words = handOutFile(draft.get(), link, shell);
    noteSent(draft, link);
    return { words, failed: false };
  } catch {
    return notLoaded;
  }
}

async function copyLink({ draft, note }: SendActsProps, link: ReadyLink): Promise<Said | null> {
  const copied = await copyText(`${note}\n${link.address}`);
  if (!copied) return notCopied;
  noteSent(draft, link);
  showToast({ text: '已复制' });
  return null;
}

/** The ways to hand the report out: into a chat, as a code to scan, as a file. */
export function SendActs(props: SendActsProps) {
  const { draft, link, title } = props;
  const [qr, showQr] = useState(false);
  const [said, say] = useState<Said | null>(null);
  const blocked = link === null;
  const act = async (run: (link: ReadyLink) => Promise<Said | null>): Promise<void> => {
    if (link !== null) say(await run(link));
  };
  return (
    <>
      <div className={styles['acts']}>
        <Button
          kind="primary"
          icon="copy"
          aria-disabled={blocked}
          onClick={() => void act((ready) => copyLink(props, ready))}
        >
          复制附言和链接
        </Button>
        {link !== null && fitsQr(link.address) && (
          <Button
            onClick={() => {
              noteSent(draft, link);
              showQr(true);
            }}
          >
            二维码
          </Button>
        )}
        <Button
          icon="download"
          aria-disabled={blocked}
          onClick={() => void act((ready) => makeFile(props, ready))}
        >
          预览文件
        </Button>
        {qr && link !== null && (
          <QrDialog address={link.address} fileName={title} onClose={() => showQr(false)} />
        )}
      </div>
      <output className={styles['said']}>{said?.failed === false && said.words}</output>
      {said?.failed === true && (
        <p role="alert" className={styles['failed']}>
          {said.words}
        </p>
      )}
    </>
  );
}
