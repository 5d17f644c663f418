import type { ExpectedContent } from '#report/edition.ts';
import type { Place } from '#report/place.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './expected-line.module.css';

export interface ExpectedListProps {
  section: string;
  expected: readonly ExpectedContent[];
  /** For each of them the block its words stand in; null when they are not found. */
  written: readonly (number | null)[];
  onGo: (place: Place) => void;
}

/** 应写到: the contents the rule asks for, ticked as their words are found. It informs and never blocks. */
export function ExpectedList({ section, expected, written, onGo }: ExpectedListProps) {
  return (
    <div className={styles['line']}>
      <span className={styles['lead']} id={`${section}-expected`}>
        应写到
      </span>
      <ul
        aria-labelledby={`${section}-expected`}
        // On small screens it scrolls: with no button in it, the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={written.every((block) => block === null) ? 0 : undefined}
      >
        {expected.map(({ label }, index) => {
          const block = written[index] ?? null;
          return (
            <li key={label}>
              {block === null ? (
                <span className={styles['missing']}>
                  <Icon name="dashed-ring" />
                  {label}
                  <span>未写到</span>
                </span>
              ) : (
                <button type="button" onClick={() => onGo({ section, block })}>
                  <Icon name="check" label="已写到" />
                  {label}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
