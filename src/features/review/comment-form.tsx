import { useId, useState } from 'react';
import type { Report } from '#report/report.ts';
import type { CommentTarget, ReviewComment } from '#report/review.ts';
import { commentKinds } from '#report/review.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { targetWords } from './comment-words.ts';
import { kindNames } from './kind-names.ts';
import styles from './comments.module.css';

/** What a reviewer filled in. */
export type Written = Pick<ReviewComment, 'kind' | 'text' | 'proposed' | 'by'>;

interface CommentFormProps {
  report: Report;
  /** What it is about, or a table's figures to choose from. */
  targets: readonly CommentTarget[];
  /** Filled in before; a new comment starts with the quoted words as proposed. */
  before: Written;
  onSave: (written: Written, target: CommentTarget) => void;
  onClose: () => void;
}

const quotedIn = (target: CommentTarget): string => ('exact' in target ? target.exact : '');

function Kinds({
  kind,
  onChange,
}: {
  kind: Written['kind'];
  onChange: (kind: Written['kind']) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles['kinds']}>
      <legend className="visually-hidden">意见的种类</legend>
      {commentKinds.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === kind} onChange={() => onChange(each)} />
          {kindNames[each]}
        </label>
      ))}
    </fieldset>
  );
}

function Words({ written, onChange }: { written: Written; onChange: (written: Written) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-text`}>意见</label>
      <textarea
        id={`${id}-text`}
        data-first
        rows={3}
        value={written.text}
        onChange={(event) => onChange({ ...written, text: event.target.value })}
      />
      <label htmlFor={`${id}-by`}>您的称呼</label>
      <input
        id={`${id}-by`}
        value={written.by}
        onChange={(event) => onChange({ ...written, by: event.target.value })}
      />
    </>
  );
}

/** A table's figures, to be chosen by keyboard or by a finger too broad for a cell. */
function WhichFigure({
  report,
  targets,
  onChoose,
}: Pick<CommentFormProps, 'report' | 'targets'> & { onChoose: (index: number) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>对哪个数</label>
      <select id={id} onChange={(event) => onChoose(Number(event.target.value))}>
        {targets.map((target, index) => (
          <option key={'figure' in target ? target.figure : index} value={index}>
            {targetWords(report, target)}
          </option>
        ))}
      </select>
    </>
  );
}

/** 提意见: what about, of which kind, and the words. */
export function CommentForm({ report, targets, before, onSave, onClose }: CommentFormProps) {
  const id = useId();
  const [chosen, choose] = useState(0);
  const target = targets[chosen];
  const [written, setWritten] = useState(before);
  const [wrong, setWrong] = useState('');
  const quoted = target === undefined ? '' : quotedIn(target);
  const proposes = written.kind === 'suggestion' && quoted !== '';
  const proposed = written.proposed ?? quoted;
  const save = (): void => {
    const changed = proposes && proposed !== quoted;
    if (target === undefined) return;
    if (written.by.trim() === '') setWrong('请写上您的称呼，交回后对方才知道是谁的意见');
    else if (written.text.trim() === '' && !changed) setWrong('请写意见，或改动建议的文字');
    else onSave({ ...written, by: written.by.trim(), proposed: changed ? proposed : null }, target);
  };
  return (
    <Dialog
      wide
      title="提意见"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="say" onClick={save}>
            保存意见
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {targets.length > 1 ? (
          <WhichFigure report={report} targets={targets} onChoose={choose} />
        ) : (
          target !== undefined && <blockquote>{targetWords(report, target)}</blockquote>
        )}
        <Kinds kind={written.kind} onChange={(kind) => setWritten({ ...written, kind })} />
        {proposes && (
          <>
            <label htmlFor={`${id}-proposed`}>建议改为</label>
            <textarea
              id={`${id}-proposed`}
              rows={3}
              value={proposed}
              onChange={(event) => setWritten({ ...written, proposed: event.target.value })}
            />
          </>
        )}
        <Words written={written} onChange={setWritten} />
        {wrong !== '' && (
          <p role="alert" className={styles['wrong']}>
            {wrong}
          </p>
        )}
      </div>
    </Dialog>
  );
}
