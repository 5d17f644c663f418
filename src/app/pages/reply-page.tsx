import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { draftAddress, printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { failureWords } from '#app/failure-words.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { draftsKey } from '#drafts/queries.ts';
import { withReply } from '#drafts/take-reply.ts';
import { decodeReply, replyProblems } from '#formats/reply/codecs.ts';
import type { Reply } from '#report/review.ts';
import { ButtonLink } from '#ui/button.tsx';
import { PageFrame } from './page-frame.tsx';
import styles from './plain-page.module.css';

interface ReplyPageProps {
  codec: string;
  payload: string;
}

interface Result {
  readonly title: string;
  readonly words: string;
  readonly draft: string | null;
}

function keep(store: DraftStore, reply: Reply): Result {
  const entry = store.read(reply.of.draft);
  if (entry?.state !== 'readable')
    return {
      title: '没有找到对应的草稿',
      words: `这是${reply.by}给《${reply.of.title}》（草稿第${reply.of.number}稿）的意见。草稿只在写它的那台电脑、那个浏览器里；请在那里打开这个链接，意见还在链接里，没有丢失。`,
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

function takeIn(store: DraftStore, { codec, payload }: ReplyPageProps): Result {
  const decoded = decodeReply(codec, payload);
  return decoded.ok
    ? keep(store, decoded.reply)
    : { title: '意见打不开', words: replyProblems[decoded.problem], draft: null };
}

/** A reviewer's comments carried by the link: they land on the draft they are about. */
export function ReplyPage({ codec, payload }: ReplyPageProps) {
  const { store } = useDraftRoom();
  const client = useQueryClient();
  const [result] = useState(() => takeIn(store, { codec, payload }));
  useEffect(() => {
    void client.invalidateQueries({ queryKey: draftsKey });
  }, [client]);
  return (
    <PageFrame title={result.title}>
      <div className={styles['plain']}>
        <h1>{result.title}</h1>
        <p role={result.draft === null ? 'alert' : 'status'}>{result.words}</p>
        <div className={styles['actions']}>
          {result.draft !== null && (
            <ButtonLink kind="primary" href={draftAddress(result.draft, 'share')}>
              去处理意见
            </ButtonLink>
          )}
          <ButtonLink href={printAddress({ page: 'drafts' })}>回到我的年报</ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}
