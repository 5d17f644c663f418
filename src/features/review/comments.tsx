import { useEffect, useEffectEvent, useState } from 'react';
import { commentShelf, revised } from '#drafts/comment-shelf.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { Paper } from '#report/paper.ts';
import { reportTitle } from '#report/report.ts';
import type { CommentTarget, Reply, ReviewComment } from '#report/review.ts';
import { Button, TextButton } from '#ui/button.tsx';
import { CommentForm, type Written } from './comment-form.tsx';
import { kindNames, targetWords } from './comment-words.ts';
import styles from './comments.module.css';
import { ReturnDialog } from './return-dialog.tsx';
import { figureTarget, spotsOf } from './targets.ts';

interface CommentsProps {
  shared: SharedReport;
  paper: Paper;
  /** The paper as drawn. */
  article: HTMLElement;
  /** Address of the app, so that comments can go back by link; null where it is not known. */
  home: string | null;
}

type Editing = { readonly target: CommentTarget; readonly comment: ReviewComment | null } | null;

const blank = (by: string): Written => ({ kind: 'suggestion', text: '', proposed: null, by });

/** A new comment's id needs only to be unlike all others. */
const freshId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');

function useKept({ shared }: CommentsProps) {
  const [shelf] = useState(() =>
    commentShelf(() => window.localStorage, {
      draft: shared.draft.id,
      number: shared.draft.number,
    }),
  );
  const [kept, setKept] = useState(() => shelf.read());
  const [lost, setLost] = useState(false);
  const write = (comments: readonly ReviewComment[], by: string): void => {
    const next = { by, comments: [...comments] };
    setKept(next);
    setLost(!shelf.write(next));
  };
  const save = ({ target, comment }: NonNullable<Editing>, written: Written): void => {
    const { by, ...words } = written;
    const next: ReviewComment =
      comment === null
        ? {
            id: freshId(),
            target,
            by,
            writtenAt: new Date().toISOString(),
            revision: 1,
            withdrawn: false,
            ...words,
          }
        : revised(comment, words);
    const others = kept.comments.filter(({ id }) => id !== next.id);
    write([...others, next], by);
  };
  const withdraw = (comment: ReviewComment): void => {
    const others = kept.comments.filter(({ id }) => id !== comment.id);
    write([...others, revised(comment, { withdrawn: true })], kept.by);
  };
  return { kept, lost, save, withdraw };
}

/** A list may hold nothing but items: its button stands in the last. */
const hostOf = (element: Element): Element =>
  ['OL', 'UL'].includes(element.tagName)
    ? (element.querySelector(':scope > li:last-child > div') ?? element)
    : element;

/** A button behind each paragraph and heading, and every figure to be tapped. */
function useSpots(
  { article, paper, shared }: CommentsProps,
  onTarget: (target: CommentTarget) => void,
): void {
  const tell = useEffectEvent((target: CommentTarget | null) => {
    if (target !== null) onTarget(target);
  });
  useEffect(() => {
    const buttons = spotsOf(article, paper, shared.report).map(({ element, name, target }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'comment';
      button.textContent = '提意见';
      button.setAttribute('aria-label', `提意见：${name}`);
      // The selection in the paragraph is what is meant: pressing must not drop it.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => tell(target()));
      hostOf(element).append(button);
      return button;
    });
    const tap = (event: Event): void => tell(figureTarget(event, shared.report));
    article.addEventListener('click', tap);
    return () => {
      for (const button of buttons) button.remove();
      article.removeEventListener('click', tap);
    };
  }, [article, paper, shared]);
}

interface OwnProps {
  shared: SharedReport;
  comments: readonly ReviewComment[];
  onEdit: (comment: ReviewComment) => void;
  onWithdraw: (comment: ReviewComment) => void;
}

function OwnComments({ shared, comments, onEdit, onWithdraw }: OwnProps) {
  return (
    <ul className={styles['own']}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <blockquote>{targetWords(shared.report, comment.target)}</blockquote>
          <p>
            <b>{kindNames[comment.kind]}</b>
            {comment.text}
          </p>
          {comment.proposed !== null && <p>{`建议改为：“${comment.proposed}”`}</p>}
          <TextButton onClick={() => onEdit(comment)}>修改</TextButton>
          <TextButton onClick={() => onWithdraw(comment)}>删除</TextButton>
        </li>
      ))}
    </ul>
  );
}

/** The reviewer's comments: written at the paper, listed here, handed back by the reviewer. */
export function Comments(props: CommentsProps) {
  const { shared, home } = props;
  const { kept, lost, save, withdraw } = useKept(props);
  const [editing, edit] = useState<Editing>(null);
  const [returning, setReturning] = useState(false);
  useSpots(props, (target) => edit({ target, comment: null }));
  const shown = kept.comments.filter(({ withdrawn }) => !withdrawn);
  const reply = (agreed: boolean): Reply => ({
    of: { draft: shared.draft.id, number: shared.draft.number, title: reportTitle(shared.report) },
    by: kept.by,
    agreed,
    comments: kept.comments,
    sentAt: new Date().toISOString(),
  });
  return (
    <section className={styles['panel']} aria-label="我的意见">
      <h2>{`我的意见（${shown.length}）`}</h2>
      <output className="visually-hidden">{`共${shown.length}条意见`}</output>
      {lost && <p role="alert">浏览器不让本页保存，关闭页面意见就没有了，请写完就交回。</p>}
      {shown.length === 0 && (
        <p>在段落后按“提意见”，或点表格里的数；先选中几个字，就只对这几个字提。</p>
      )}
      <OwnComments
        shared={shared}
        comments={shown}
        onEdit={(comment) => edit({ target: comment.target, comment })}
        onWithdraw={withdraw}
      />
      <div className={styles['acts']}>
        <Button
          size="small"
          onClick={() => edit({ target: { kind: 'section', section: null }, comment: null })}
        >
          对全文提意见
        </Button>
        <Button kind="say" onClick={() => setReturning(true)}>
          {`交回${shown.length}条意见`}
        </Button>
      </div>
      {editing !== null && (
        <CommentForm
          report={shared.report}
          target={editing.target}
          before={editing.comment ?? blank(kept.by)}
          onSave={(written) => {
            save(editing, written);
            edit(null);
          }}
          onClose={() => edit(null)}
        />
      )}
      {returning && <ReturnDialog reply={reply} home={home} onClose={() => setReturning(false)} />}
    </section>
  );
}
