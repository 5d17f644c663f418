import { type MouseEvent, useEffect } from 'react';
import type { Piece } from '#report/ready-sentences.ts';
import { classes } from '#ui/classes.ts';
import type { Choice } from './choices.ts';
import styles from './live.module.css';

interface ChoiceListProps {
  id: string;
  shown: readonly Choice[];
  active: Choice | undefined;
  chosen: readonly string[];
  onTake: (choice: Choice) => void;
  /** The pointer came to a choice. */
  onPoint: (choice: Choice) => void;
}

const grouped = (choices: readonly Choice[]): readonly (readonly [string, readonly Choice[]])[] =>
  [...new Set(choices.map(({ group }) => group))].map((group) => [
    group,
    choices.filter((choice) => choice.group === group),
  ]);

/** Pieces with keys of their own: a figure may stand twice in a sentence. */
const keyed = (pieces: readonly Piece[]) =>
  pieces.map((piece, index) => ({ piece, key: `piece ${index}` }));

function Sentence({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className={styles['sentence']}>
      {keyed(pieces).map(({ piece, key }) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <span key={key} className={styles['quoted']}>
            {piece.text}
          </span>
        ),
      )}
    </span>
  );
}

function Figure({ name, aside, value, unit }: Choice) {
  return (
    <>
      <span className={styles['name']}>
        {aside !== '' && <span className={styles['aside']}>{aside}</span>}
        {name}
      </span>
      <span className={value === '' ? styles['blank'] : styles['value']}>
        {value === '' ? '未填' : `${value}${unit}`}
      </span>
    </>
  );
}

/** What makes an element an option of the list. Its keys are the search field's, which names the active one. */
const optionProps = (choice: Choice, { id, active, chosen, onTake, onPoint }: ChoiceListProps) => ({
  id: `${id}-${choice.id}`,
  role: 'option',
  tabIndex: -1,
  'aria-selected': chosen.includes(choice.id) || choice === active,
  className: classes(
    styles['option'],
    choice === active && styles['active'],
    chosen.includes(choice.id) && styles['chosen'],
  ),
  // The focus stays in the search field.
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
  onPointerMove: () => {
    if (choice !== active) onPoint(choice);
  },
  onClick: () => onTake(choice),
});

const listProps = { role: 'listbox', 'aria-label': '可引用的数据' };
const groupProps = (group: string) => ({ role: 'group', 'aria-label': group });

/** What can be chosen, table by table. */
export function ChoiceList(props: ChoiceListProps) {
  const { id, shown, active } = props;
  const activeId = active?.id;
  useEffect(() => {
    if (activeId !== undefined)
      document.querySelector(`[id="${id}-${activeId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id, activeId]);
  if (shown.length === 0)
    return <p className={styles['none']}>没有找到，请换表中行或列的名称试试</p>;
  return (
    <div id={id} className={styles['list']} {...listProps}>
      {grouped(shown).map(([group, choices]) => (
        <div key={group} {...groupProps(group)}>
          <div className={styles['group']} aria-hidden="true">
            {group}
          </div>
          {choices.map((choice) => (
            <div key={choice.id} {...optionProps(choice, props)}>
              {choice.pieces.length > 0 ? (
                <Sentence pieces={choice.pieces} />
              ) : (
                <Figure {...choice} />
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
