import type { PaperMark } from '#formats/html/mark-paper.ts';
import { isMarked } from '#formats/html/mark-paper.ts';
import type { Report } from '#report/report.ts';
import type { ReviewComment } from '#report/review.ts';
import { TextButton } from '#ui/button.tsx';
import { kindNames, targetWords } from './comment-words.ts';
import styles from './comments.module.css';

interface OwnCommentsProps {
  report: Report;
  comments: readonly ReviewComment[];
  marks: readonly PaperMark[];
  /** Goes to where the comment is marked on the paper. */
  onShow: (id: string) => void;
  onEdit: (comment: ReviewComment) => void;
  onWithdraw: (comment: ReviewComment) => void;
}

/** Id of a comment's item, to which its mark on the paper leads. */
export const itemId = (id: string): string => `comment-${id}`;

/** The reviewer's own comments, numbered as they are marked on the paper. */
export function OwnComments(props: OwnCommentsProps) {
  const { report, comments, marks, onShow, onEdit, onWithdraw } = props;
  return (
    <ol className={styles['own']}>
      {comments.map((comment, index) => {
        const number = index + 1;
        const mark = marks[index];
        return (
          <li key={comment.id} id={itemId(comment.id)} tabIndex={-1}>
            <blockquote>
              {mark !== undefined && isMarked(mark) ? (
                <button
                  type="button"
                  className={styles['number']}
                  aria-label={`意见${number}，看原文`}
                  onClick={() => onShow(comment.id)}
                >
                  {number}
                </button>
              ) : (
                <span className={styles['number']}>{number}</span>
              )}
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
