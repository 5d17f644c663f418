import { useEffect, useId, useState } from 'react';
import { issued } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { PreviewShell } from '#formats/preview-file/preview-file.ts';
import { reportTitle } from '#report/report.ts';
import { Button, TextButton } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import { whatFits } from './limits.ts';
import type { Cover, ReadyLink } from './make-link.ts';
import { makeLink } from './make-link.ts';
import { SendActs } from './send-acts.tsx';
import styles from './share-page.module.css';

/** Milliseconds of rest before the link is made anew. */
const rest = 200;

/** The link of the draft as it stands, made anew after every change. */
function useLink(draft: OpenDraft, cover: Cover, passphrase: string | null): ReadyLink | null {
  const current = useStore(draft, (now) => now);
  const [link, setLink] = useState<ReadyLink | null>(null);
  const { note, sender, respondBy } = cover;
  useEffect(() => {
    let shown = true;
    const timer = setTimeout(() => {
      void makeLink(current, { note, sender, respondBy }, passphrase).then((made) => {
        if (shown) setLink(made);
        return null;
      });
    }, rest);
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [current, note, sender, respondBy, passphrase]);
  return link;
}

function usualNote(title: string, number: number): string {
  return `请审阅${title}（草稿第${number}稿），有意见请在页面上写明后交回。`;
}

interface CoverFieldsProps {
  cover: Cover;
  onChange: (cover: Cover) => void;
}

function CoverFields({ cover, onChange }: CoverFieldsProps) {
  const id = useId();
  return (
    <div className={styles['cover']}>
      <label htmlFor={id}>附言</label>
      <textarea
        id={id}
        rows={3}
        value={cover.note}
        onChange={(event) => onChange({ ...cover, note: event.target.value })}
      />
      <TextField
        label="您的称呼"
        optional="可不填"
        value={cover.sender}
        onChange={(event) => onChange({ ...cover, sender: event.target.value })}
      />
      <TextField
        label="希望收回日期"
        optional="可不填"
        type="date"
        value={cover.respondBy}
        onChange={(event) => onChange({ ...cover, respondBy: event.target.value })}
      />
    </div>
  );
}

/** Fewest characters of a passphrase. */
const shortest = 4;

interface PassphraseProps {
  set: boolean;
  onSet: (passphrase: string | null) => void;
}

function Passphrase({ set, onSet }: PassphraseProps) {
  const [asking, ask] = useState(false);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string>();
  if (typeof crypto === 'undefined' || !('subtle' in crypto))
    return <>当前网址不是https，浏览器不能加口令</>;
  if (set)
    return (
      <>
        已设，请另行告知对方
        <TextButton onClick={() => onSet(null)}>取消口令</TextButton>
      </>
    );
  if (!asking)
    return (
      <>
        未设
        <TextButton onClick={() => ask(true)}>加口令</TextButton>
      </>
    );
  return (
    <form
      className={styles['passphrase']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim().length < shortest) setWrong(`口令至少${shortest}个字符`);
        else {
          ask(false);
          onSet(text);
        }
      }}
    >
      <TextField
        label="口令"
        hint="忘了口令就打不开，也没有人能找回"
        error={wrong}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">加上口令</Button>
    </form>
  );
}

interface FactsProps extends PassphraseProps {
  link: ReadyLink | null;
  look: number;
}

function Facts({ link, look, ...passphrase }: FactsProps) {
  return (
    <dl className={styles['facts']}>
      <dt>内容</dt>
      <dd>
        {link === null
          ? '正在生成…'
          : `第${link.number}稿的全文${look > 0 ? `，还有${look}处请核对` : ''}`}
      </dd>
      <dt>长度</dt>
      <dd>{link === null ? '' : whatFits(link.address)}</dd>
      <dt>口令</dt>
      <dd>
        <Passphrase {...passphrase} />
      </dd>
    </dl>
  );
}

interface SendCardProps {
  draft: OpenDraft;
  /** Findings still to be looked at. */
  look: number;
  /** Fetches what a preview file is made of. */
  loadShell: () => Promise<PreviewShell>;
}

function useSending({ draft }: SendCardProps) {
  const title = useStore(draft, (current) => reportTitle(current.report));
  const number = useStore(draft, (current) => issued(current).issue.number);
  const [written, setWritten] = useState<Cover | null>(null);
  const usual = { note: usualNote(title, number), sender: '', respondBy: '' };
  const cover = written ?? usual;
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const link = useLink(draft, cover, passphrase);
  return { title, cover, setWritten, passphrase, setPassphrase, link };
}

/** 发给审阅人: the note and the link, what it fits, and what a link is. */
export function SendCard(props: SendCardProps) {
  const id = useId();
  const { title, cover, setWritten, passphrase, setPassphrase, link } = useSending(props);
  return (
    <section className={styles['card']} aria-label="发给审阅人">
      <h2>
        <Icon name="link" />
        发给审阅人
      </h2>
      <CoverFields cover={cover} onChange={setWritten} />
      <label htmlFor={id} className="visually-hidden">
        预览链接
      </label>
      <input id={id} className={styles['address']} readOnly value={link?.address ?? ''} />
      <SendActs
        draft={props.draft}
        link={link}
        note={cover.note}
        title={title}
        loadShell={props.loadShell}
      />
      <Facts link={link} look={props.look} set={passphrase !== null} onSet={setPassphrase} />
      <p className={styles['warning']}>
        链接里就是报告全文，不经过服务器；发出后不能撤回。以后再改草稿，对方看到的仍是这一稿，需要重新发送。
      </p>
    </section>
  );
}
