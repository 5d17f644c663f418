import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { Grounds } from '#report/evaluate.ts';
import { unfilledText } from '#report/live-figure.ts';
import type { Piece } from '#report/ready-sentences.ts';
import { Button } from '#ui/button.tsx';
import { type Choice, figureChoices, found, sentenceChoices } from './choices.ts';
import { ChoiceList } from './choice-list.tsx';
import { type Mode, modeNames, nextStep, planned } from './plan.ts';
import styles from './live.module.css';

export interface FigureChooserProps {
  grounds: Grounds;
  onInsert: (pieces: readonly Piece[]) => void;
}

function useChooser({ grounds, onInsert }: FigureChooserProps) {
  const [mode, setMode] = useState<Mode>('value');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [at, setAt] = useState(0);
  const choices = useMemo(
    () => (mode === 'sentence' ? sentenceChoices(grounds) : figureChoices(grounds)),
    [mode, grounds],
  );
  const shown = useMemo(() => found(choices, query), [choices, query]);
  const active = shown[Math.min(at, shown.length - 1)];
  const picked = { mode, chosen, active };
  const pieces = planned(picked, grounds);
  const insert = (): void => {
    if (pieces !== undefined) onInsert(pieces);
  };
  const toggle = (choice: Choice): void =>
    setChosen(
      chosen.includes(choice.id) ? chosen.filter((id) => id !== choice.id) : [...chosen, choice.id],
    );
  const ask = (words: string): void => {
    setQuery(words);
    setAt(0);
  };
  return {
    mode,
    choices,
    shown,
    active,
    chosen,
    pieces,
    insert,
    ask,
    hint: nextStep(picked),
    turn: (next: Mode): void => {
      setMode(next);
      setChosen([]);
      setAt(0);
    },
    move: (by: number): void => {
      if (shown.length > 0)
        setAt((Math.min(at, shown.length - 1) + by + shown.length) % shown.length);
    },
    point: (choice: Choice): void => setAt(shown.indexOf(choice)),
    /** Enter, or a press on a choice. */
    take: (choice: Choice): void => {
      const gathers = mode === 'sum' || (mode === 'share' && chosen.length === 0);
      if (gathers) return toggle(choice);
      const taken = planned({ mode, chosen, active: choice }, grounds);
      if (taken !== undefined) onInsert(taken);
    },
  };
}

type Chooser = ReturnType<typeof useChooser>;

function Modes({ chooser, years }: { chooser: Chooser; years: boolean }) {
  const name = useId();
  return (
    <fieldset className={styles['modes']}>
      <legend className="visually-hidden">引用方式</legend>
      {modeNames
        .filter(([mode]) => mode !== 'change' || years)
        .map(([mode, words]) => (
          <label key={mode} className={styles['mode']}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={chooser.mode === mode}
              onChange={() => chooser.turn(mode)}
            />
            {words}
          </label>
        ))}
    </fieldset>
  );
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

function keyed(event: KeyboardEvent, { move, take, insert, active }: Chooser): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  const by = steps[event.key];
  if (by === undefined && event.key !== 'Enter') return;
  event.preventDefault();
  if (by !== undefined) move(by);
  else if (event.ctrlKey || event.metaKey) insert();
  else if (active !== undefined) take(active);
}

function Search({ chooser, listId }: { chooser: Chooser; listId: string }) {
  const { active, ask } = chooser;
  return (
    <input
      ref={(input) => input?.focus()}
      className={styles['search']}
      role="combobox"
      aria-label="查找数据"
      aria-expanded={active !== undefined}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={active === undefined ? undefined : `${listId}-${active.id}`}
      placeholder={
        chooser.mode === 'sentence' ? '按句中的字查找' : '按表中行、列的名称查找，如：新收 总计'
      }
      autoComplete="off"
      onInput={(event) => {
        const { nativeEvent } = event;
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing))
          ask(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => ask(event.currentTarget.value)}
      onKeyDown={(event) => keyed(event, chooser)}
    />
  );
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

const namesOf = ({ choices, chosen }: Chooser): string =>
  chosen.map((id) => choices.find((choice) => choice.id === id)?.name ?? '').join('、');

function Foot({ chooser }: { chooser: Chooser }) {
  const { chosen, pieces, hint, insert, mode } = chooser;
  const text = pieces === undefined ? '' : textOf(pieces);
  const says = text.includes(unfilledText) ? '，表中填写后随之更新' : '';
  return (
    <div className={styles['foot']}>
      <output className={styles['outcome']}>
        {chosen.length > 0 && <span className={styles['meta']}>{`已选：${namesOf(chooser)}`}</span>}
        {pieces === undefined ? (
          <span className={styles['meta']}>{hint}</span>
        ) : (
          <span>
            将插入<b className={mode === 'sentence' ? styles['line'] : styles['figure']}>{text}</b>
            {says}
          </span>
        )}
      </output>
      <Button
        kind="primary"
        size="small"
        aria-disabled={pieces === undefined || undefined}
        onClick={insert}
      >
        插入
      </Button>
    </div>
  );
}

/** Chooses a figure of the tables, or what is made of some, and shows what it will say before it is put in. */
export function FigureChooser(props: FigureChooserProps) {
  const chooser = useChooser(props);
  const listId = useId();
  const { report, lastYear } = props.grounds;
  return (
    <>
      <Modes chooser={chooser} years={lastYear?.year === report.year - 1} />
      <Search key={chooser.mode} chooser={chooser} listId={listId} />
      <ChoiceList id={listId} {...chooser} onTake={chooser.take} onPoint={chooser.point} />
      <Foot chooser={chooser} />
    </>
  );
}
