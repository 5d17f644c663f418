import { Plugin } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

const rightButton = 2;

function positionOf(view: EditorView, event: MouseEvent): number | null {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (at !== null) return at.pos;
  return event.target instanceof Node && view.dom.contains(event.target)
    ? view.posAtDOM(event.target, 0)
    : null;
}

function holds(cells: CellSelection, pos: number): boolean {
  let found = false;
  cells.forEachCell((cell, start) => {
    found ||= pos >= start && pos < start + cell.nodeSize;
  });
  return found;
}

/** Keeps the selected cells selected when their context menu is asked for. */
export const keepCells = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: (view, event) => {
          const { selection } = view.state;
          if (event.button !== rightButton || !(selection instanceof CellSelection)) return false;
          if (selection.ranges.length < 2) return false;
          const pos = positionOf(view, event);
          if (pos === null || !holds(selection, pos)) return false;
          event.preventDefault();
          return true;
        },
      },
    },
  });
