import type { Guidance } from '#report/edition.ts';
import styles from './guidance.module.css';

/** The regulation's own words on what is to be filled in, each with where it stands. */
export function GuidanceList({ id, guidance }: { id: string; guidance: readonly Guidance[] }) {
  return (
    // It scrolls where it is long: the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section id={id} className={styles['guidance']} aria-label="填写要求" tabIndex={0}>
      <ul>
        {guidance.map(({ text, basis }) => (
          <li key={text}>
            {text}
            <span className={styles['basis']}>{basis}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
