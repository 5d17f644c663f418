import type { Way } from './grid.ts';

/**
 * What the hand is doing at a cell, as in Excel: `ready` the cell is selected, `enter` something is
 * being typed in its place, `edit` its text is being edited (F2, double click).
 */
export type Mode = 'ready' | 'enter' | 'edit';

/** The parts of a keyboard event that decide. Ctrl stands for Cmd too. */
export interface Stroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Whether the caret stands before the first, or after the last character. */
  readonly caret: { readonly first: boolean; readonly last: boolean };
}

/** What a key asks the table to do. */
export type Command =
  | { readonly act: 'move'; readonly way: Way; readonly edge: boolean; readonly extend: boolean }
  | { readonly act: 'corner'; readonly last: boolean; readonly extend: boolean }
  | { readonly act: 'rowEnd'; readonly last: boolean; readonly extend: boolean }
  | { readonly act: 'page'; readonly way: 'up' | 'down'; readonly extend: boolean }
  | { readonly act: 'next'; readonly by: 'row' | 'column'; readonly back: boolean }
  | { readonly act: 'restore' }
  | { readonly act: 'do'; readonly what: Deed };

/** What is done to the cell or the selection where it is. */
export type Deed =
  | 'edit'
  | 'clear'
  | 'selectAll'
  | 'fillSame'
  | 'fillDown'
  | 'openActions'
  | 'undo'
  | 'redo';

const doing = (what: Deed): Command => ({ act: 'do', what });

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function arrow(stroke: Stroke, mode: Mode): Command | null {
  const way = ways[stroke.key];
  if (way === undefined) return null;
  const { ctrl, shift, caret } = stroke;
  if (mode === 'ready') return { act: 'move', way, edge: ctrl, extend: shift };
  if (shift || ctrl) return null;
  const held = (way === 'left' && !caret.first) || (way === 'right' && !caret.last);
  return mode === 'edit' && held ? null : { act: 'move', way, edge: false, extend: false };
}

/** Keys that mean the same whatever the hand is doing. */
function always({ key, ctrl, shift }: Stroke, mode: Mode): Command | null {
  if (key === 'Tab' && !ctrl) return { act: 'next', by: 'row', back: shift };
  if (key === 'Enter') return ctrl ? doing('fillSame') : { act: 'next', by: 'column', back: shift };
  if (key === 'F2') return doing('edit');
  return key === 'Escape' && mode !== 'ready' ? { act: 'restore' } : null;
}

const letters: Readonly<Record<string, Command>> = {
  a: doing('selectAll'),
  d: doing('fillDown'),
  y: doing('redo'),
};

function withCtrl({ key, shift }: Stroke): Command | null {
  if (key === 'Home' || key === 'End') return { act: 'corner', last: key === 'End', extend: shift };
  const letter = key.toLowerCase();
  if (letter === 'z') return doing(shift ? 'redo' : 'undo');
  return shift ? null : (letters[letter] ?? null);
}

function whenReady(stroke: Stroke): Command | null {
  const { key, ctrl, shift } = stroke;
  if (ctrl) return withCtrl(stroke);
  if (key === 'Home' || key === 'End') return { act: 'rowEnd', last: key === 'End', extend: shift };
  if (key === 'PageUp' || key === 'PageDown')
    return { act: 'page', way: key === 'PageUp' ? 'up' : 'down', extend: shift };
  if (key === 'Escape') return { act: 'restore' };
  return key === 'Delete' ? doing('clear') : null;
}

/** The command of a key; null where the key is the browser's or the text box's own. */
export function commandOf(stroke: Stroke, mode: Mode): Command | null {
  if (stroke.alt) return stroke.key === 'ArrowDown' && !stroke.ctrl ? doing('openActions') : null;
  return (
    arrow(stroke, mode) ?? always(stroke, mode) ?? (mode === 'ready' ? whenReady(stroke) : null)
  );
}
