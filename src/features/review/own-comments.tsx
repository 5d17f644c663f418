import { goToMark, isMarked } from '#formats/html/mark-paper.ts';
import type { Paper } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import type { ReviewComment } from '#report/review.ts';
import { TextButton } from '#ui/button.tsx';
import { Numbered } from '#ui/numbered.tsx';
import { targetWords } from './comment-words.ts';
import { kindNames } from './kind-names.ts';
import { useMarks } from './use-marks.ts';
import styles from './comments.module.css';

interface OwnCommentsProps {
  report: Report;
  paper: Paper;
  /** The paper as drawn. */
  article: HTMLElement;
  comments: readonly ReviewComment[];
  onEdit: (comment: ReviewComment) => void;
  onWithdraw: (comment: ReviewComment) => void;
}

/** Id of a comment's item, to which its mark on the paper leads. */
const itemId = (id: string): string => `comment-${id}`;

/** Shows an item of the list, read out with the focus on it. */
function goToItem(id: string): void {
  const item = document.getElementById(itemId(id));
  item?.scrollIntoView({ block: 'center' });
  item?.focus({ preventScroll: true });
}

/** The reviewer's own comments, numbered as they are marked on the paper. */
export function OwnComments(props: OwnCommentsProps) {
  const { report, article, comments, onEdit, onWithdraw } = props;
  const marks = useMarks(props, comments, goToItem);
  return (
    <ol className={styles['own']}>
      {comments.map((comment, index) => {
        const number = index + 1;
        const mark = marks[index];
        return (
          <li key={comment.id} id={itemId(comment.id)} tabIndex={-1}>
            <blockquote>
              <Numbered
                number={number}
                label={`意见${number}，看原文`}
                onPress={
                  mark !== undefined && isMarked(mark)
                    ? () => goToMark(article, comment.id)
                    : undefined
                }
              />
              {targetWords(report, comment.target)}
            </blockquote>
            <p>
              <b>{kindNames[comment.kind]}</b>
              {comment.text}
            </p>
            {comment.proposed !== null && <p>{`建议改为：“${comment.proposed}”`}</p>}
            <TextButton aria-describedby={itemId(comment.id)} onClick={() => onEdit(comment)}>
              修改
            </TextButton>
            <TextButton aria-describedby={itemId(comment.id)} onClick={() => onWithdraw(comment)}>
              删除
            </TextButton>
          </li>
        );
      })}
    </ol>
  );
}
