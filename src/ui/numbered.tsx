import styles from './numbered.module.css';

interface NumberedProps {
  number: number;
  /** What pressing it does, with the number in it. */
  label: string;
  /** Absent where there is nowhere to go: then it is a number only. */
  onPress?: (() => void) | undefined;
}

/** The number of an item that bears the same number elsewhere, and the way there. */
export function Numbered({ number, label, onPress }: NumberedProps) {
  return onPress === undefined ? (
    <span className={styles['number']}>{number}</span>
  ) : (
    <button type="button" className={styles['number']} aria-label={label} onClick={onPress}>
      {number}
    </button>
  );
}
