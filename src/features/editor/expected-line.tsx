import { useEffect, useState } from 'react';
import { browserClock } from '#drafts/browser-clock.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { onceRested } from '#drafts/rest.ts';
import { writtenContents } from '#report/expected.ts';
import { narrativeAt } from '#report/report.ts';
import { ExpectedList, type ExpectedListProps } from './expected-list.tsx';

/** Words are looked for this long after the last key, in milliseconds. */
const pause = 300;

const same = (a: readonly (number | null)[], b: readonly (number | null)[]): boolean =>
  a.length === b.length && a.every((block, index) => block === b[index]);

interface ExpectedLineProps extends Omit<ExpectedListProps, 'written'> {
  draft: OpenDraft;
}

function useWritten({ draft, section, expected }: ExpectedLineProps): readonly (number | null)[] {
  const [written, setWritten] = useState(() =>
    writtenContents(narrativeAt(draft.get().report, section), expected),
  );
  useEffect(() => {
    let seen = draft.get().report.narrative[section];
    const look = (): void => {
      const next = writtenContents(narrativeAt(draft.get().report, section), expected);
      setWritten((before) => (same(before, next) ? before : next));
    };
    const rest = onceRested(browserClock, look);
    const stop = draft.subscribe(() => {
      const now = draft.get().report.narrative[section];
      if (now === seen) return;
      seen = now;
      rest.wait(pause);
    });
    return () => {
      stop();
      rest.callOff();
    };
  }, [draft, section, expected]);
  return written;
}

/** 应写到, ticked as the words are written. */
export function ExpectedLine({ draft, ...list }: ExpectedLineProps) {
  const written = useWritten({ draft, ...list });
  return <ExpectedList {...list} written={written} />;
}
