import { useState } from 'react';
import type { Grounds } from '#report/evaluate.ts';
import { cellAt, freshFigure } from '#report/evaluate.ts';
import { editionOf } from '#report/editions.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import { parseSource, refsIn } from '#report/live-figure.ts';
import { Button } from '#ui/button.tsx';
import { nameOf } from './choices.ts';
import styles from './live.module.css';

interface QuoteTypedProps {
  grounds: Grounds;
  /** Recognised numbers of the paragraph, in reading order. */
  typed: readonly RecognisedFigure[];
  onQuote: (typed: readonly RecognisedFigure[]) => void;
}

/** Names of what a source reads, in the form's words. */
function namesOf(source: string, { report }: Grounds): string {
  const read = parseSource(source);
  const cells = (read === undefined ? [] : refsIn(read)).flatMap(
    (ref) => cellAt(editionOf(report), ref) ?? [],
  );
  return cells.map((cell) => nameOf(cell)).join('、');
}

function Line({ typed, grounds, ...tick }: LineProps) {
  const now = freshFigure(typed.source, grounds).text;
  return (
    <label className={styles['typed']}>
      <input
        type="checkbox"
        checked={tick.checked}
        onChange={(event) => tick.onTick(event.currentTarget.checked)}
      />
      <span>
        {typed.agrees ? (
          <b>{typed.quote.text}</b>
        ) : (
          <>
            正文写<b>{typed.quote.text}</b>，表中为<b className={styles['differs']}>{now}</b>
          </>
        )}
        <span className={styles['aside']}>{namesOf(typed.source, grounds)}</span>
      </span>
    </label>
  );
}

interface LineProps {
  typed: RecognisedFigure;
  grounds: Grounds;
  checked: boolean;
  onTick: (checked: boolean) => void;
}

/** 一键引用: typed numbers that a table has become live figures. Those that differ are listed with both numbers, to be chosen. */
export function QuoteTyped({ grounds, typed, onQuote }: QuoteTypedProps) {
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState<readonly RecognisedFigure[]>(() =>
    typed.filter(({ agrees }) => agrees),
  );
  const agreeing = typed.filter(({ agrees }) => agrees).length;
  const differing = typed.length - agreeing;
  const says = [
    agreeing > 0 && `本段有${agreeing}个数与表中相同`,
    differing > 0 && `${agreeing > 0 ? '另有' : '本段有'}${differing}个与表中不同`,
  ];
  return (
    <div className={styles['quoting']}>
      <div className={styles['offer']}>
        <span>{says.filter((words) => words !== false).join('，')}</span>
        <Button
          size="small"
          aria-disabled={(open && ticked.length === 0) || undefined}
          onClick={() => {
            if (differing > 0 && !open) setOpen(true);
            else if (ticked.length > 0) onQuote(ticked);
          }}
        >
          {open ? `引用所选${ticked.length}个` : '一键引用'}
        </Button>
      </div>
      {open &&
        typed.map((each) => (
          <Line
            key={each.quote.start}
            typed={each}
            grounds={grounds}
            checked={ticked.includes(each)}
            onTick={(checked) =>
              setTicked(typed.filter((one) => (one === each ? checked : ticked.includes(one))))
            }
          />
        ))}
    </div>
  );
}
