import { clear, fillDown, fillSame, paste, selection, stepBack } from './acts.ts';
import { readCopied, writeTabbed, writeTable } from './clipboard.ts';
import type { GridCell } from './grid.ts';
import { ahead, blockEdge, cycle, entryAhead, neighbour, nextEntry } from './grid.ts';
import type { Hands } from './hands.ts';
import type { Command, Deed } from './keys.ts';
import { commandOf } from './keys.ts';

/** What the table asks of its surroundings. */
export interface Surroundings {
  /** Ctrl+Z led to another part of the draft: a figure's address or a section. */
  readonly onUndone: (at: string) => void;
  /** Alt+↓: to what the bar offers for the cell. */
  readonly openActions: () => void;
  /** Whether an element is part of the table's own furniture (bar, tools). */
  readonly isOurs: (element: Element) => boolean;
}

type Move = Extract<Command, { act: 'move' | 'corner' | 'rowEnd' | 'page' }>;

/** Rows one PageDown goes down. */
const page = 10;

function destination({ sheet }: Hands, from: GridCell, to: Move): GridCell | undefined {
  const { grid } = sheet;
  switch (to.act) {
    case 'move': {
      if (!to.edge) return neighbour(grid, from, { way: to.way });
      const filled = (ref: string): boolean => sheet.cells.get(ref).kind !== 'blank';
      return blockEdge(grid, from, { way: to.way, filled });
    }
    case 'corner':
      return grid.cells.at(to.last ? -1 : 0);
    case 'rowEnd':
      return grid.rows[from.row]?.at(to.last ? -1 : 0);
    case 'page': {
      const met = ahead(grid, from, { way: to.way });
      return met[page - 1] ?? met.at(-1);
    }
  }
}

function move(hands: Hands, at: GridCell, to: Move): void {
  const { sheet } = hands;
  hands.commit();
  const from = to.extend ? (sheet.view.get().ends?.extent ?? at) : at;
  const target = destination(hands, from, to);
  if (target === undefined) return;
  if (to.extend) hands.extend(target);
  else sheet.go(target);
}

/** Tab and Enter: on to the next entry, round inside a selection. False lets Tab leave the table. */
function goOn(hands: Hands, at: GridCell, to: Extract<Command, { act: 'next' }>): boolean {
  const { sheet } = hands;
  hands.commit();
  const rows = sheet.selectedRows();
  const count = rows.flat().length;
  const inside = count > 1 && count < sheet.grid.cells.length ? cycle(rows, at, to) : undefined;
  if (inside !== undefined) {
    sheet.within(inside);
    return true;
  }
  const next =
    to.by === 'row'
      ? nextEntry(sheet.grid, at, to.back)
      : entryAhead(sheet.grid, at, { way: to.back ? 'up' : 'down' });
  if (next !== undefined) sheet.go(next);
  else if (to.by === 'column') hands.focus(at);
  return next !== undefined || to.by === 'column';
}

/** Esc gives back what stood there; where nothing was being done it ends a selection of several cells. */
function restore(hands: Hands, at: GridCell): boolean {
  if (hands.mode !== 'ready') {
    hands.restore();
    return true;
  }
  if (hands.sheet.selected().length < 2) return false;
  hands.sheet.select(at);
  return true;
}

function fillSelection(hands: Hands, at: GridCell): void {
  const box = hands.box();
  if (hands.mode === 'ready' || box === null) return;
  const typed = box.value;
  if (hands.sheet.selected().length < 2) hands.commit();
  else fillSame(hands.sheet, typed);
  // The box shows what was taken in, even where the figure was the same before.
  box.value = hands.sheet.cells.get(at.ref).text;
  hands.focus(at);
}

function step(hands: Hands, way: 'undo' | 'redo', { onUndone }: Surroundings): void {
  const elsewhere = stepBack(hands.sheet, way);
  if (elsewhere !== null) onUndone(elsewhere);
}

function selectAll({ sheet }: Hands): void {
  const [first] = sheet.grid.cells;
  const last = sheet.grid.cells.at(-1);
  if (first !== undefined && last !== undefined) sheet.select(first, last);
}

function deeds(hands: Hands, at: GridCell, around: Surroundings): Record<Deed, () => void> {
  return {
    edit: () => hands.edit(),
    clear: () => clear(hands.sheet),
    selectAll: () => selectAll(hands),
    fillSame: () => fillSelection(hands, at),
    fillDown: () => fillDown(hands.sheet),
    openActions: () => around.openActions(),
    undo: () => step(hands, 'undo', around),
    redo: () => step(hands, 'redo', around),
  };
}

/** Carries a command out. False leaves the key to the browser. */
function carryOut(hands: Hands, command: Command, around: Surroundings): boolean {
  const at = hands.focused();
  if (at === undefined) return false;
  switch (command.act) {
    case 'move':
    case 'corner':
    case 'rowEnd':
    case 'page':
      move(hands, at, command);
      return true;
    case 'next':
      return goOn(hands, at, command);
    case 'restore':
      return restore(hands, at);
    case 'do':
      deeds(hands, at, around)[command.what]();
      return true;
  }
}

function onKey(hands: Hands, event: KeyboardEvent, around: Surroundings): void {
  // 229: an input method has the key, whatever it looks like.
  if (event.isComposing || event.keyCode === 229 || hands.focused() === undefined) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') hands.commit();
  const command = commandOf(hands.stroke(event), hands.mode);
  if (command === null || !carryOut(hands, command, around)) return;
  event.preventDefault();
  event.stopPropagation();
}

function onCopy(hands: Hands, event: ClipboardEvent): void {
  if (hands.focused() === undefined || hands.mode !== 'ready') return;
  const range = selection(hands.sheet);
  event.preventDefault();
  event.clipboardData?.setData('text/plain', writeTabbed(range));
  event.clipboardData?.setData('text/html', writeTable(range));
  if (event.type === 'cut') clear(hands.sheet);
}

function onPaste(hands: Hands, event: ClipboardEvent): void {
  const data = event.clipboardData;
  if (hands.focused() === undefined || data === null) return;
  const range = readCopied({ html: data.getData('text/html'), text: data.getData('text/plain') });
  const single = range.length === 1 && range[0]?.length === 1;
  if (hands.mode !== 'ready' && single) return;
  event.preventDefault();
  hands.commit();
  paste(hands.sheet, range);
}

function onFocus(hands: Hands, event: FocusEvent): void {
  const cell = hands.cellOf(event.target);
  const { active, unlocked } = hands.sheet.view.get();
  if (cell === undefined || cell.ref === unlocked) return;
  hands.mode = 'ready';
  if (cell !== active) {
    hands.sheet.select(cell);
    hands.reveal(cell);
  }
  if (event.target instanceof HTMLInputElement) event.target.select();
}

function onBlur(hands: Hands, event: FocusEvent, { isOurs }: Surroundings): void {
  hands.composing = false;
  if (event.target instanceof HTMLInputElement) hands.commit(event.target);
  const to = event.relatedTarget;
  // The browser window itself losing the focus is no leaving.
  if (to === null && !document.hasFocus()) return;
  if (!(to instanceof Element && isOurs(to))) hands.sheet.speakUp();
}

/** Connects keyboard, clipboard and input method to the table; returns how to let go. */
export function wire(hands: Hands, around: Surroundings): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const { frame, sheet } = hands;
  const typing = (): void => {
    if (hands.mode === 'ready') hands.mode = 'enter';
  };
  frame.addEventListener('keydown', (event) => onKey(hands, event, around), { signal });
  frame.addEventListener('input', typing, { signal });
  frame.addEventListener('focusin', (event) => onFocus(hands, event), { signal });
  frame.addEventListener('focusout', (event) => onBlur(hands, event, around), { signal });
  frame.addEventListener(
    'compositionstart',
    () => {
      hands.composing = true;
      typing();
    },
    { signal },
  );
  frame.addEventListener('compositionend', () => (hands.composing = false), { signal });
  // With the focus in a total nothing is selected, and the browser tells the document alone.
  for (const name of ['copy', 'cut'] as const)
    document.addEventListener(name, (event) => onCopy(hands, event), { signal });
  document.addEventListener('paste', (event) => onPaste(hands, event), { signal });
  // Before the draft is flushed: what stands in the cell belongs to it.
  for (const name of ['visibilitychange', 'pagehide'])
    window.addEventListener(name, () => hands.commit(), { signal, capture: true });
  const release = sheet.attach((cell) => hands.focus(cell));
  return () => {
    hands.commit();
    release();
    stop.abort();
  };
}
