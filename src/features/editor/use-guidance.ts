import { useState } from 'react';

const key = (kind: string): string => `zfxxgk:guidance:${kind}`;

function recall(kind: string): boolean | null {
  try {
    const kept = localStorage.getItem(key(kind));
    return kept === null ? null : kept === 'open';
  } catch {
    return null;
  }
}

function remember(kind: string, open: boolean): void {
  try {
    localStorage.setItem(key(kind), open ? 'open' : 'folded');
  } catch {
    // A full disk must not stop the page.
  }
}

/** Prose is read against the rule: it shows there unless height is scarce. A table needs the height itself. */
const byRoom = (kind: string): boolean => kind === 'narrative' && window.innerHeight >= 700;

/** Whether the guidance shows when a section of a kind is opened. */
export const showsGuidance = (kind: string): boolean => recall(kind) ?? byRoom(kind);

/** Whether the guidance shows, remembered per kind of section. */
export function useGuidance(kind: string): readonly [boolean, () => void] {
  const [open, setOpen] = useState(() => showsGuidance(kind));
  const toggle = (): void => {
    remember(kind, !open);
    setOpen(!open);
  };
  return [open, toggle];
}
