import { useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { outcomeNames } from '#drafts/take-reply.ts';
import { commentKindNames, commentPlace, quotedBy } from '#report/comment-words.ts';
import type { Place } from '#report/place.ts';
import { locate } from '#report/review-anchor.ts';
import type { Report } from '#report/report.ts';
import type { ReviewComment } from '#report/review.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { Numbered } from '#ui/numbered.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import styles from './inbox.module.css';
import { adopt, adopted, settleComment } from './outcomes.ts';

interface CommentRowProps {
  draft: OpenDraft;
  comment: ReviewComment;
  /** Its number in the list and on the paper. */
  number: number;
  hrefOf: (section: string, at?: string) => string;
  /** Shows on the paper what it is about. */
  onShow: (place: Place) => void;
}

/** Id of a comment's row, to which its mark on the paper leads. */
export const rowId = (id: string): string => `comment-${id}`;

function aboutWords(report: Report, { target }: ReviewComment): string {
  const [place, quoted] = [commentPlace(report, target), quotedBy(target)];
  if (target.kind === 'text') return `${place}　“${quoted}”`;
  return target.kind === 'figure' ? `${place}　${quoted}` : place;
}

function Decline({ onGive, onClose }: { onGive: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string>();
  return (
    <Dialog
      title="不采纳的理由"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            kind="primary"
            onClick={() => {
              if (reason.trim() === '') setWrong('请写明理由');
              else onGive(reason.trim());
            }}
          >
            不采纳
          </Button>
        </>
      }
    >
      <TextField
        label="理由"
        hint="留在草稿里备查，不随报告导出"
        error={wrong}
        value={reason}
        data-first
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}

function Acts({ draft, comment, hrefOf }: CommentRowProps) {
  const [declining, decline] = useState(false);
  const report = useStore(draft, (current) => current.report);
  const { place } = locate(report, comment.target);
  const takeOver = (): void => {
    const undo = adopt(draft, comment);
    if (undo !== null) showToast({ text: '已采纳', action: { label: '撤销', run: undo } });
  };
  return (
    <div className={styles['acts']}>
      {place !== null && (
        <ButtonLink size="small" href={hrefOf(place.section, place.figure)}>
          去修改
        </ButtonLink>
      )}
      {adopted(draft, comment) !== null && (
        <Button size="small" onClick={takeOver}>
          采纳
        </Button>
      )}
      <Button size="small" onClick={() => decline(true)}>
        不采纳…
      </Button>
      <Button
        size="small"
        onClick={() => settleComment(draft, comment.id, { state: 'noted', reason: '' })}
      >
        已阅
      </Button>
      {declining && (
        <Decline
          onClose={() => decline(false)}
          onGive={(reason) => {
            decline(false);
            settleComment(draft, comment.id, { state: 'declined', reason });
          }}
        />
      )}
    </div>
  );
}

/** One comment: about what, by whom, what was said, and what became of it. */
export function CommentRow(props: CommentRowProps) {
  const { draft, comment, number, onShow } = props;
  const report = useStore(draft, (current) => current.report);
  const { state, place } = locate(report, comment.target);
  const outcome = useStore(draft, (current) => current.outcomes?.[comment.id]);
  const isChanged = outcome === undefined && state === 'changed';
  return (
    <li className={styles['row']} id={rowId(comment.id)} tabIndex={-1}>
      <div>
        <Numbered
          number={number}
          label={`意见${number}，看原文`}
          onPress={place === null ? undefined : () => onShow(place)}
        />
        <b>{comment.by}</b>
        <span>{commentKindNames[comment.kind]}</span>
        {isChanged && <span className={styles['changed']}>原文已改动</span>}
      </div>
      <blockquote>{aboutWords(report, comment)}</blockquote>
      {comment.text !== '' && <p>{comment.text}</p>}
      {comment.proposed !== null && <p>{`建议改为：“${comment.proposed}”`}</p>}
      {outcome === undefined ? (
        <Acts {...props} />
      ) : (
        <div className={styles['acts']}>
          <span>{`${outcomeNames[outcome.state]}${outcome.reason === '' ? '' : `：${outcome.reason}`}`}</span>
          {outcome.state !== 'adopted' && (
            <Button
              size="small"
              kind="quiet"
              onClick={() => settleComment(draft, comment.id, null)}
            >
              重新处理
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
