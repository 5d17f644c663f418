import { type ReactNode, useId, useState } from 'react';
import type { Doubt } from '#report/recognise/recognition.ts';
import type { Decision } from '#report/recognise/settle.ts';
import { Icon } from '#ui/icon.tsx';
import { Button, TextButton } from '#ui/button.tsx';
import styles from './doubt-card.module.css';

interface DoubtCardProps {
  doubt: Doubt;
  number: number;
  /** Where it stands, in the form's words. */
  place: string;
  decision: Decision | undefined;
  onDecide: (decision: Decision | null) => void;
  /** The officer looks at it: the original comes into view. */
  onLook: () => void;
}

const isSame = (a: Decision | undefined, b: Decision): boolean =>
  a !== undefined &&
  a.kind === b.kind &&
  (a.kind !== 'choice' || (b.kind === 'choice' && a.index === b.index));

function Option({
  name,
  checked,
  onChoose,
  onLook,
  children,
}: {
  name: string;
  checked: boolean;
  onChoose: () => void;
  onLook: () => void;
  children: ReactNode;
}) {
  return (
    <label className={styles['option']}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} onFocus={onLook} />
      <span>{children}</span>
    </label>
  );
}

function Change({
  label,
  given,
  onGive,
  onLook,
}: {
  label: string;
  given: string;
  onLook: () => void;
  onGive: (text: string) => void;
}) {
  const [text, setText] = useState(given);
  return (
    <form
      className={styles['change']}
      onSubmit={(event) => {
        event.preventDefault();
        onGive(text);
      }}
    >
      <input
        aria-label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={onLook}
      />
      <Button size="small" type="submit">
        改为
      </Button>
    </form>
  );
}

/** What the text of a reading is called on its option. */
const takeWords = ({ figure, reading }: Doubt): string => {
  if (reading === '') return figure === null ? '照原样带入' : '暂时留空';
  return `采用 ${reading}`;
};

function Options({ doubt, decision, onDecide, onLook }: Omit<DoubtCardProps, 'number' | 'place'>) {
  const name = useId();
  const chosen = (option: Decision): boolean => isSame(decision, option);
  const isOfFigures = doubt.figure !== null || doubt.choices.length > 0;
  return (
    <fieldset className={styles['options']}>
      <legend className="visually-hidden">{doubt.title}</legend>
      <Option
        name={name}
        onLook={onLook}
        checked={chosen({ kind: 'take' })}
        onChoose={() => onDecide({ kind: 'take' })}
      >
        {takeWords(doubt)}
        {doubt.reason !== '' && <small>{doubt.reason}</small>}
      </Option>
      {doubt.choices.map(({ label }, index) => (
        <Option
          key={label}
          name={name}
          onLook={onLook}
          checked={chosen({ kind: 'choice', index })}
          onChoose={() => onDecide({ kind: 'choice', index })}
        >
          {`采用 ${label}`}
        </Option>
      ))}
      {isOfFigures && (
        <Option
          name={name}
          onLook={onLook}
          checked={chosen({ kind: 'blank' })}
          onChoose={() => onDecide({ kind: 'blank' })}
        >
          留空，以后再填
        </Option>
      )}
      {(doubt.figure !== null || doubt.original !== '') && (
        <Change
          onLook={onLook}
          label={`把“${doubt.original}”改为`}
          given={decision?.kind === 'change' ? decision.text : ''}
          onGive={(text) => onDecide({ kind: 'change', text })}
        />
      )}
    </fieldset>
  );
}

/** One doubt: what stands there, our reading and why, and what may be done. Settled, it folds to a line. */
export function DoubtCard(props: DoubtCardProps) {
  const { doubt, number, place, decision, onDecide, onLook } = props;
  const settled = decision !== undefined;
  return (
    <li className={styles['card']} data-settled={settled}>
      <div className={styles['head']}>
        <button type="button" className={styles['number']} onClick={onLook}>
          <span className="visually-hidden">看原文，存疑</span>
          {number}
        </button>
        <b>{doubt.title}</b>
        <span className={styles['place']}>{place}</span>
        {settled && (
          <span className={styles['settled']}>
            <Icon name="check" />
            已确定
            <TextButton onClick={() => onDecide(null)}>更改</TextButton>
          </span>
        )}
      </div>
      {doubt.original !== '' && !settled && (
        <p className={styles['original']}>
          原文
          <q>{doubt.original}</q>
        </p>
      )}
      {!settled && <Options {...props} />}
    </li>
  );
}
