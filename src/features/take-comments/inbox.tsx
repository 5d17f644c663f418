import { shownComments } from '#drafts/comment-marks.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { withReply } from '#drafts/take-reply.ts';
import { replyProblems } from '#formats/reply/codecs.ts';
import { findReplies } from '#formats/reply/reply-text.ts';
import type { Place } from '#report/place.ts';
import type { Reply } from '#report/review.ts';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import { Collect, noneFound } from './collect.tsx';
import { CommentRow, rowId } from './comment-row.tsx';
import styles from './inbox.module.css';
import { TableActs, type TableActsProps } from './table-acts.tsx';

interface InboxProps extends TableActsProps {
  /** Address of what a comment is about. */
  hrefOf: (section: string, at?: string) => string;
  /** Address of the page that compares 第n稿 with the draft as it stands. */
  changesHref: (number: number) => string;
  /** Shows on the paper what a comment is about. */
  onShow: (place: Place) => void;
}

/** What one reply came to, in a sentence. */
function takeReply(draft: OpenDraft, reply: Reply): string {
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

/** What pasted words came to: a sentence for each reply in them. */
function takeIn(draft: OpenDraft, text: string): readonly string[] {
  const found = findReplies(text).map(({ outcome }) =>
    outcome.ok ? takeReply(draft, outcome.reply) : replyProblems[outcome.problem],
  );
  return found.length === 0 ? [noneFound] : [...new Set(found)];
}

/** Shows a comment in the list, with the focus on it. */
export function goToComment(id: string): void {
  const row = document.getElementById(rowId(id));
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

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
export function Inbox({ draft, hrefOf, onShow, changesHref, onPrintable }: InboxProps) {
  const current = useStore(draft, (now) => now);
  const agreements = current.agreements ?? [];
  const shown = shownComments(current);
  return (
    <section className={styles['inbox']} aria-label="审阅意见">
      <h2>
        <Icon name="comment" />
        审阅意见
        <span>{shown.length}</span>
      </h2>
      <Collect onText={(text) => takeIn(draft, text)} />
      {agreements.map(({ by, number }) => (
        <p key={`${by} ${number}`}>{`${by}同意报送（草稿第${number}稿）`}</p>
      ))}
      <Replies draft={draft} changesHref={changesHref} />
      {shown.length > 0 && <TableActs draft={draft} onPrintable={onPrintable} />}
      <ul>
        {shown.map((comment, index) => (
          <CommentRow
            key={comment.id}
            draft={draft}
            comment={comment}
            number={index + 1}
            hrefOf={hrefOf}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  );
}
