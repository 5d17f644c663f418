import { useId, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { withReply } from '#drafts/take-reply.ts';
import { replyProblems } from '#formats/reply/codecs.ts';
import { findReplies } from '#formats/reply/reply-text.ts';
import type { ReviewComment } from '#report/review.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import { CommentRow } from './comment-row.tsx';
import styles from './inbox.module.css';
import { TableActs, type TableActsProps } from './table-acts.tsx';

interface InboxProps extends TableActsProps {
  /** Address of what a comment is about. */
  hrefOf: (section: string, at?: string) => string;
  /** Address of the page that compares 第n稿 with the draft as it stands. */
  changesHref: (number: number) => string;
}

/** What pasted words came to, in a sentence. */
function takeIn(draft: OpenDraft, text: string): string {
  const found = findReplies(text);
  const [first] = found;
  if (first === undefined) return '没有找到意见。请把对方发来的整段文字或链接粘贴进来';
  if (!first.ok) return replyProblems[first.problem];
  const { reply } = first;
  if (reply.of.draft !== draft.get().id)
    return `这是给《${reply.of.title}》的意见，不是这份草稿的。请打开那份草稿再收取`;
  const { draft: next, added, changed, known } = withReply(draft.get(), reply);
  draft.change(() => next);
  const counts = [
    added > 0 && `新收${added}条`,
    changed > 0 && `更新${changed}条`,
    known > 0 && `${known}条已经收过`,
    reply.agreed && `${reply.by}同意报送`,
  ].filter((words) => words !== false);
  return counts.length === 0 ? '没有新的意见' : counts.join('，');
}

function Collect({ draft }: { draft: OpenDraft }) {
  const id = useId();
  const [text, setText] = useState('');
  const [said, say] = useState('');
  return (
    <form
      className={styles['collect']}
      onSubmit={(event) => {
        event.preventDefault();
        say(takeIn(draft, text));
        setText('');
      }}
    >
      <label htmlFor={id}>收取意见</label>
      <textarea
        id={id}
        rows={2}
        placeholder="粘贴对方发来的意见文字或链接"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon="upload">
        收取
      </Button>
      <output>{said}</output>
    </form>
  );
}

const none: readonly ReviewComment[] = [];

/** Whose comments are of which 稿, and what changed since. */
function Replies({ draft, changesHref }: Pick<InboxProps, 'draft' | 'changesHref'>) {
  const replies = useStore(draft, (current) => current.replies) ?? [];
  const sent = useStore(draft, (current) => current.sent) ?? [];
  return replies.map(({ by, number }) => (
    <p key={`${by} ${number}`} className={styles['reply']}>
      {`${by}看的是草稿第${number}稿`}
      {sent.some((each) => each.number === number) && (
        <a href={changesHref(number)} aria-label={`与${by}审阅的第${number}稿相比`}>
          与审阅时相比
        </a>
      )}
    </p>
  ));
}

/** 审阅意见: taken in from what was pasted, each with its outcome. */
export function Inbox({ draft, hrefOf, changesHref, onPrintable }: InboxProps) {
  const comments = useStore(draft, (current) => current.comments) ?? none;
  const agreements = useStore(draft, (current) => current.agreements) ?? [];
  const shown = comments.filter(({ withdrawn }) => !withdrawn);
  return (
    <section className={styles['inbox']} aria-label="审阅意见">
      <h2>
        <Icon name="comment" />
        审阅意见
        <span>{shown.length}</span>
      </h2>
      <Collect draft={draft} />
      {agreements.map(({ by, number }) => (
        <p key={`${by} ${number}`}>{`${by}同意报送（草稿第${number}稿）`}</p>
      ))}
      <Replies draft={draft} changesHref={changesHref} />
      {shown.length > 0 && <TableActs draft={draft} onPrintable={onPrintable} />}
      <ul>
        {shown.map((comment) => (
          <CommentRow key={comment.id} draft={draft} comment={comment} hrefOf={hrefOf} />
        ))}
      </ul>
    </section>
  );
}
