import { useState } from 'react';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { Paper } from '#report/paper.ts';
import type { CommentTarget, ReviewComment } from '#report/review.ts';
import { Button } from '#ui/button.tsx';
import { useFetched } from '#ui/fetched.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './comments.module.css';
import { useKept } from './use-kept.ts';
import { useReturning } from './use-returning.tsx';
import { useReviewPrint } from './use-review-print.ts';
import { useSpots } from './use-spots.ts';
import { useWriting } from './use-writing.tsx';

interface CommentsProps {
  shared: SharedReport;
  paper: Paper;
  /** The paper as drawn. */
  article: HTMLElement;
  /** Address of the app, so that comments can go back by link; null where it is not known. */
  home: string | null;
  /** Goes to the contents. */
  onContents: () => void;
}

const loadOwn = async () => (await import('./own-comments.tsx')).OwnComments;

const wholeReport: CommentTarget = { kind: 'section', section: null };

const panelHead = 'own-comments';

function goToPanel(): void {
  const head = document.getElementById(panelHead);
  head?.scrollIntoView();
  head?.focus({ preventScroll: true });
}

interface ActsProps {
  count: number;
  onWhole: () => void;
  onContents: () => void;
  onReturn: () => void;
}

/** What can be done from anywhere; on a phone, the bar at its foot. */
function Acts({ count, onWhole, onContents, onReturn }: ActsProps) {
  return (
    <>
      <Button size="small" onClick={onWhole}>
        对全文提意见
      </Button>
      <div className={styles['bar']}>
        <Button kind="quiet" className={styles['onPhone']} onClick={onContents}>
          <Icon name="list" />
          目录
        </Button>
        <Button className={styles['onPhone']} onClick={goToPanel}>
          {`我的意见（${count}）`}
        </Button>
        <Button kind="say" onClick={onReturn}>
          {`交回${count}条意见`}
        </Button>
      </div>
    </>
  );
}

/** The reviewer's comments: written at the paper, marked there, listed here, handed back by the reviewer. */
export function Comments({ shared, paper, article, home, onContents }: CommentsProps) {
  const { report } = shared;
  const { kept, shown, lost, save, withdraw } = useKept(shared);
  const [said, say] = useState('');
  const { value: OwnComments, missing } = useFetched(loadOwn, shown.length > 0);
  const returning = useReturning({ shared, kept, home });
  const writing = useWriting({
    report,
    by: kept.by,
    onSave: (comment, target, written) => {
      save(comment, target, written);
      say(comment === null ? `已保存，共${shown.length + 1}条意见` : '已保存修改的意见');
    },
  });
  const place = { article, paper, report };
  useSpots(place, (targets) => writing.write({ targets, comment: null }));
  useReviewPrint({ shared, paper, comments: shown });
  const remove = (comment: ReviewComment): void => {
    withdraw(comment);
    say(`已删除一条意见，还有${shown.length - 1}条`);
    goToPanel();
  };
  return (
    <section className={styles['panel']} aria-label="我的意见">
      <h2 id={panelHead} tabIndex={-1}>{`我的意见（${shown.length}）`}</h2>
      <output className="visually-hidden">{said}</output>
      {lost && <p role="alert">浏览器不让本页保存，关闭页面意见就没有了，请写完就交回。</p>}
      {(missing || writing.missing || returning.missing) && (
        <p role="alert">网页没有载入完整。已写的意见没有丢，请检查网络后再按一次。</p>
      )}
      {shown.length === 0 && (
        <p>在段落后按“提意见”，或点表格里的数；先选中几个字，就只对这几个字提。</p>
      )}
      {OwnComments !== null && shown.length > 0 && (
        <OwnComments
          {...place}
          comments={shown}
          onEdit={(comment) => writing.write({ targets: [comment.target], comment })}
          onWithdraw={remove}
        />
      )}
      <Acts
        count={shown.length}
        onWhole={() => writing.write({ targets: [wholeReport], comment: null })}
        onContents={onContents}
        onReturn={returning.open}
      />
      {writing.shown}
      {returning.shown}
    </section>
  );
}
