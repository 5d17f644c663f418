import { type ReactNode, useId } from 'react';
import styles from './inline-select.module.css';

interface InlineSelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The options. */
  children: ReactNode;
}

/** A small choice in a line of other controls, its label before it. Forms have their own fields. */
export function InlineSelect({ label, value, onChange, children }: InlineSelectProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </>
  );
}
