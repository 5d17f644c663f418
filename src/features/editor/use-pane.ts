import { useState } from 'react';
import type { PaneKind } from './layout.ts';
import type { Width } from './use-width.ts';

/** Beside prose the paper shows from the start; the table is the statutory shape already. */
const byRoom: Readonly<Record<Width, Readonly<Record<PaneKind, boolean>>>> = {
  wide: { narrative: true, table: true },
  standard: { narrative: true, table: false },
  mid: { narrative: false, table: false },
  narrow: { narrative: false, table: false },
};

const key = (kind: PaneKind): string => `zfxxgk:pane:${kind}`;

/** The officer's last choice; a storage closed to us remembers nothing, and that is all. */
function recall(kind: PaneKind): boolean | null {
  try {
    const kept = localStorage.getItem(key(kind));
    return kept === null ? null : kept === 'open';
  } catch {
    return null;
  }
}

function remember(kind: PaneKind, open: boolean): void {
  try {
    localStorage.setItem(key(kind), open ? 'open' : 'folded');
  } catch {
    // A full disk must not stop the pane.
  }
}

/** Whether the preview shows when a step of a kind is opened. */
export const showsPane = (kind: PaneKind, width: Width): boolean =>
  (width === 'wide' || width === 'standard') && (recall(kind) ?? byRoom[width][kind]);

/** Whether the preview shows, remembered per kind of step where it has a place of its own. */
export function usePane(kind: PaneKind, width: Width): readonly [boolean, (open: boolean) => void] {
  const [choices, setChoices] = useState(() => ({
    narrative: recall('narrative'),
    table: recall('table'),
  }));
  const [over, setOver] = useState(false);
  const beside = width === 'wide' || width === 'standard';
  if (!beside) return [over, setOver];
  const choose = (open: boolean): void => {
    remember(kind, open);
    setChoices({ ...choices, [kind]: open });
  };
  return [choices[kind] ?? byRoom[width][kind], choose];
}
