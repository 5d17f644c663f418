import { enter } from './acts.ts';
import type { GridCell } from './grid.ts';
import type { Mode, Stroke } from './keys.ts';
import type { Worksheet } from './worksheet.ts';

/** Text boxes show a line break as nothing; what is kept may have one. */
const asShown = (text: string): string => text.replaceAll(/[\r\n]+/gu, '');

/**
 * The officer's hands on the table in the page: which cell the focus is in, what is being done
 * there, and how a cell is reached. Decides nothing about figures.
 */
export class Hands {
  readonly frame: HTMLElement;
  readonly sheet: Worksheet;
  mode: Mode = 'ready';
  /** An input method is at work: nothing is read, written or moved. */
  composing = false;

  constructor(frame: HTMLElement, sheet: Worksheet) {
    this.frame = frame;
    this.sheet = sheet;
  }

  /** The cell an event happened in. */
  cellOf(target: EventTarget | null): GridCell | undefined {
    const element = target instanceof Element ? target.closest('[data-figure]') : null;
    if (element === null || !this.frame.contains(element)) return undefined;
    return this.sheet.grid.byRef.get(element.getAttribute('data-figure') ?? '');
  }

  /** The cell that has the focus. */
  focused(): GridCell | undefined {
    return this.cellOf(document.activeElement);
  }

  /** The text box that has the focus. */
  box(): HTMLInputElement | null {
    const element = document.activeElement;
    return element instanceof HTMLInputElement && this.frame.contains(element) ? element : null;
  }

  elementOf({ ref }: GridCell): HTMLElement | null {
    return this.frame.querySelector<HTMLElement>(`[data-figure="${CSS.escape(ref)}"]`);
  }

  /** Scrolls a cell clear of the pinned rows and columns, no further than needed. */
  reveal(cell: GridCell): void {
    const element = this.elementOf(cell);
    (element?.closest('td') ?? element)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Puts the focus into a cell, its content selected. */
  focus(cell: GridCell): void {
    const element = this.elementOf(cell);
    element?.focus({ preventScroll: true });
    if (element instanceof HTMLInputElement) element.select();
    this.mode = 'ready';
    this.reveal(cell);
  }

  /** The selection grows or shrinks to a cell; the focus stays where it began. */
  extend(cell: GridCell): void {
    const { ends } = this.sheet.view.get();
    if (ends === null) return;
    this.sheet.select(ends.anchor, cell);
    this.reveal(cell);
  }

  /** Takes in what was typed, if anything was. */
  commit(box: HTMLInputElement | null = this.box()): void {
    const cell = this.cellOf(box);
    this.mode = 'ready';
    if (box === null || cell === undefined || this.composing) return;
    const shown = (): string => asShown(this.sheet.cells.get(cell.ref).text);
    if (box.value !== shown()) {
      enter(this.sheet, cell, box.value);
      box.value = shown();
    }
    if (cell.total) this.#lock(cell);
  }

  /** Puts back what stood in the cell before. */
  restore(): void {
    const box = this.box();
    const cell = this.focused();
    if (cell === undefined) return;
    this.mode = 'ready';
    if (box !== null) box.value = this.sheet.cells.get(cell.ref).text;
    if (cell.total) this.#lock(cell);
    else box?.select();
  }

  /** F2: the caret goes to the end; a total is opened to be filled in by hand. */
  edit(): void {
    const cell = this.focused();
    if (cell === undefined || this.sheet.setting.readOnly) return;
    const box = this.box();
    if (cell.total && box === null) this.sheet.unlock(cell.ref);
    this.mode = this.mode === 'edit' ? 'enter' : 'edit';
    box?.setSelectionRange(box.value.length, box.value.length);
  }

  /** A total that was opened is a plain cell again and keeps the focus. */
  #lock(cell: GridCell): void {
    if (this.sheet.view.get().unlocked !== cell.ref) return;
    const element = this.elementOf(cell);
    const within = element?.contains(document.activeElement) === true;
    this.sheet.unlock(null);
    if (within) element?.focus({ preventScroll: true });
  }

  /** A key as the table understands it. */
  stroke(event: KeyboardEvent): Stroke {
    const box = this.box();
    const { selectionStart: from, selectionEnd: to, value = '' } = box ?? {};
    return {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
      caret: {
        first: box === null || (from === 0 && to === 0),
        last: box === null || (from === value.length && to === value.length),
      },
    };
  }
}
