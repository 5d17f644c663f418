import type { Guidance } from '#report/edition.ts';
import styles from './guidance.module.css';

/** The regulation's own words on what is to be filled in, each with where it stands. */
export function GuidanceList({ id, guidance }: { id: string; guidance: readonly Guidance[] }) {
  return (
    <ul id={id} className={styles['guidance']} aria-label="填写要求">
      {guidance.map(({ text, basis }) => (
        <li key={text}>
          {text}
          <span className={styles['basis']}>{basis}</span>
        </li>
      ))}
    </ul>
  );
}
