import { useEffect, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { ExpectedContent } from '#report/edition.ts';
import { writtenContents } from '#report/expected.ts';
import type { Place } from '#report/place.ts';
import { narrativeAt } from '#report/report.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './expected-line.module.css';

/** Words are looked for this long after the last key, in milliseconds. */
const pause = 300;

const same = (a: readonly (number | null)[], b: readonly (number | null)[]): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index]);

interface ExpectedLineProps {
  draft: OpenDraft;
  section: string;
  expected: readonly ExpectedContent[];
  onGo: (place: Place) => void;
}

function useWritten({ draft, section, expected }: ExpectedLineProps): readonly (number | null)[] {
  const [written, setWritten] = useState(() =>
    writtenContents(narrativeAt(draft.get().report, section), expected),
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = draft.get().report.narrative[section];
    const look = (): void => {
      const next = writtenContents(narrativeAt(draft.get().report, section), expected);
      setWritten((before) => (same(before, next) ? before : next));
    };
    const stop = draft.subscribe(() => {
      const now = draft.get().report.narrative[section];
      if (now === seen) return;
      seen = now;
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [draft, section, expected]);
  return written;
}

/** 应写到: the contents the rule asks for, ticked as their words are found. It informs and never blocks. */
export function ExpectedLine(props: ExpectedLineProps) {
  const { section, expected, onGo } = props;
  const written = useWritten(props);
  return (
    <div className={styles['line']}>
      <span className={styles['lead']} id={`${section}-expected`}>
        应写到
      </span>
      <ul aria-labelledby={`${section}-expected`}>
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
