import { useEffect, useEffectEvent, useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { type DraftRoom, useDraftRoom } from '#app/draft-room.tsx';
import { failureWords } from '#app/failure-words.ts';
import { waitingReplies } from '#app/incoming-replies.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { withReply } from '#drafts/take-reply.ts';
import { decodeReply, type ReplyOutcome, replyProblems } from '#formats/reply/codecs.ts';
import type { Reply } from '#report/review.ts';
import { ButtonLink } from '#ui/button.tsx';
import { createCell, useStore } from '#ui/store.ts';
import { PageFrame } from './page-frame.tsx';
import styles from './plain-page.module.css';

interface ReplyPageProps {
  codec: string;
  payload: string;
}

/** What became of one reply. */
interface Result {
  readonly title: string;
  readonly words: string;
  /** The draft it is in; null when it is in none. */
  readonly draft: string | null;
}

function keep(store: DraftStore, reply: Reply): Result {
  const entry = store.read(reply.of.draft);
  if (entry?.state !== 'readable')
    return {
      title: '没有找到对应的草稿',
      words: `这是${reply.by}给《${reply.of.title}》（草稿第${reply.of.number}稿）的意见。草稿只在写它的那台电脑、那个浏览器里；请在那里打开这个链接或粘贴这份意见，意见还在里面，没有丢失。`,
      draft: null,
    };
  const { draft, added, changed, known } = withReply(entry.draft, reply);
  const outcome =
    added + changed === 0 && !reply.agreed
      ? 'kept'
      : store.write({ ...draft, revision: draft.revision + 1 });
  return outcome === 'kept'
    ? {
        title: '已收取意见',
        words: `${reply.by}的意见：新收${added}条，更新${changed}条，${known}条已经收过${reply.agreed ? '；同意报送' : ''}。`,
        draft: draft.id,
      }
    : { title: '意见没有存下', words: failureWords('意见没有存进浏览器', outcome), draft: null };
}

const takeIn = (store: DraftStore, outcome: ReplyOutcome): Result =>
  outcome.ok
    ? keep(store, outcome.reply)
    : { title: '意见打不开', words: replyProblems[outcome.problem], draft: null };

/** Takes in the reply of the address and those that came with it. */
function useTakenIn({ store }: DraftRoom, { codec, payload }: ReplyPageProps): readonly Result[] {
  const waiting = useStore(waitingReplies, (now) => now);
  const [results] = useState(() => createCell<readonly Result[]>([]));
  const take = useEffectEvent((outcomes: readonly ReplyOutcome[]) => {
    const taken = outcomes.map((outcome) => takeIn(store, outcome));
    results.set([...results.get(), ...taken]);
  });
  // Not while drawing: the desk that was left writes its draft first.
  useEffect(() => take([decodeReply(codec, payload)]), [codec, payload]);
  useEffect(() => {
    if (waiting.length === 0) return;
    waitingReplies.set([]);
    take(waiting.map(({ outcome }) => outcome));
  }, [waiting]);
  return useStore(results, (now) => now);
}

/** What is said, each sentence once. */
const distinct = (results: readonly Result[]): Result[] => [
  ...new Map(results.map((result) => [result.words, result])).values(),
];

/** The drafts the replies are in, each once. */
const draftsOf = (results: readonly Result[]): string[] => [
  ...new Set(results.flatMap(({ draft }) => draft ?? [])),
];

/** Reviewers' comments carried by the link or pasted: they land on the drafts they are about. */
export function ReplyPage(props: ReplyPageProps) {
  const results = useTakenIn(useDraftRoom(), props);
  const [first, ...others] = results;
  if (first === undefined) return null;
  const [draft, ...furtherDrafts] = draftsOf(results);
  const title = others.length === 0 ? first.title : `收取${results.length}份意见`;
  return (
    <PageFrame title={title}>
      <div className={styles['plain']}>
        <h1>{title}</h1>
        {distinct(results).map((result) => (
          <p key={result.words} role={result.draft === null ? 'alert' : 'status'}>
            {others.length > 0 && <b>{`${result.title}　`}</b>}
            {result.words}
          </p>
        ))}
        <div className={styles['actions']}>
          {draft !== undefined && furtherDrafts.length === 0 && (
            <ButtonLink kind="primary" href={draftAddress(draft, 'share')}>
              去处理意见
            </ButtonLink>
          )}
          <ButtonLink href={printAddress({ page: 'drafts' })}>回到我的年报</ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
