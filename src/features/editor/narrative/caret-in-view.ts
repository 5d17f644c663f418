import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const isWithin = (inner: Sides, outer: Sides, clear: Sides): boolean =>
  inner.top >= outer.top + clear.top &&
  inner.bottom <= outer.bottom - clear.bottom &&
  inner.left >= outer.left + clear.left &&
  inner.right <= outer.right - clear.right;

/**
 * Whether the caret stands clear of the edges of the window and of the box that scrolls the prose,
 * so that nothing is to be scrolled; most keys need not ask that of each box around it. Never so
 * within a table, which scrolls by itself.
 */
export function caretInView(view: EditorView, clear: Sides): boolean {
  const { selection } = view.state;
  const box = view.dom.parentElement?.getBoundingClientRect();
  if (!(selection instanceof TextSelection) || box === undefined) return false;
  if (selection.$head.node(1).type.name === 'table') return false;
  const caret = view.coordsAtPos(selection.head, 1);
  const screen = { top: 0, left: 0, right: innerWidth, bottom: innerHeight };
  return isWithin(caret, box, clear) && isWithin(caret, screen, clear);
}
