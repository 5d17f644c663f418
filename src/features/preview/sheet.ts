import { closingHtml, titleHtml } from '#formats/html/block-html.ts';
import type { Paper } from '#report/paper.ts';
import type { Place } from '#report/place.ts';
import type { DrawnPart } from './drawn-part.ts';
import { drawnText, startPart } from './drawn-part.ts';
import type { Stretch } from './held-stretch.ts';

/** The paper as drawn. Drawing the next paper touches only what differs from the last. */
export interface Sheet {
  readonly draw: (paper: Paper) => void;
  /** Paints, or when all is painted lays out, one stretch that was put off; false when none was left. */
  readonly drawNext: () => boolean;
  /** Whether something was put off. */
  readonly hasRest: () => boolean;
  /** What stands at a place: a figure's cell, a paragraph, else the section's beginning. */
  readonly elementAt: (place: Place) => HTMLElement | null;
  /** The place a drawn element stands for; null off the text. */
  readonly placeOf: (element: Element) => Place | null;
}

/** Title, opening and closing lines are filled in under 基本信息. */
const opening = 'basics';

/** Puts sections in order after the title, moving only those out of place. */
function arrange(head: Element, drawn: readonly DrawnPart[]): void {
  let before = head;
  for (const { element } of drawn) {
    if (before.nextElementSibling !== element) before.after(element);
    before = element;
  }
}

/** Starts an empty sheet; `hold` is told which stretch is being written. */
export function startSheet(sheet: HTMLElement, hold?: (stretch: Stretch) => void): Sheet {
  const parts = new Map<string, DrawnPart>();
  const head = document.createElement('div');
  const foot = document.createElement('div');
  sheet.append(head, foot);
  const drawTitle = drawnText(head);
  let titled: string | null = null;
  const drawClosing = drawnText(foot);

  const partAt = (id: string): DrawnPart => {
    const part = parts.get(id) ?? startPart(id, hold);
    parts.set(id, part);
    return part;
  };
  const forgetAllBut = (drawn: readonly DrawnPart[]): void => {
    for (const [id, part] of parts) {
      if (drawn.includes(part)) continue;
      part.element.remove();
      parts.delete(id);
    }
  };

  return {
    draw: (paper) => {
      if (paper.title !== titled) {
        titled = paper.title;
        drawTitle(titleHtml(titled));
        // The page around the sheet has its own first heading.
        head.firstElementChild?.setAttribute('role', 'presentation');
      }
      drawClosing(paper.closing === null ? '' : closingHtml(paper.closing));
      const drawn = paper.parts.map((part) => {
        const own = partAt(part.id);
        own.draw(part);
        return own;
      });
      forgetAllBut(drawn);
      arrange(head, drawn);
    },
    drawNext: () => {
      const lists = [...parts.values()].map(({ blocks }) => blocks);
      return lists.some((list) => list.paintNext()) || lists.some((list) => list.layNext());
    },
    hasRest: () => [...parts.values()].some(({ blocks }) => blocks.hasRest()),
    elementAt: (place) => {
      const title = place.section === opening ? head.firstElementChild : null;
      const found = parts.get(place.section)?.elementAt(place) ?? title;
      return found instanceof HTMLElement ? found : null;
    },
    placeOf: (element) => {
      if (head.contains(element) || foot.contains(element)) return { section: opening };
      const part = [...parts.values()].find((each) => each.element.contains(element));
      return part?.placeOf(element) ?? null;
    },
  };
}
