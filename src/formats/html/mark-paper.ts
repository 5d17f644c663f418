import { textOf } from '#report/prose/prose-of.ts';
import type { Place } from '#report/place.ts';
import type { Report } from '#report/report.ts';
import { type Located, locate, proseOf } from '#report/review-anchor.ts';
import type { ReviewComment } from '#report/review.ts';
import { drawnWords } from './drawn-words.ts';

/** A comment as marked on the paper: where, and under which number. */
export interface PaperMark {
  readonly id: string;
  readonly number: number;
  /** What the mark is called: the comment in a few words. */
  readonly name: string;
  readonly located: Located;
}

/** A drawn paper on which marks are set. */
export interface MarkedPaper {
  readonly report: Report;
  /** What is drawn at a place; the report's title where there is none. */
  readonly elementAt: (place: Place | null) => Element | null;
  /** A mark was pressed. */
  readonly onPress: (id: string) => void;
}

/** The marks of comments that are still to be found on the paper, numbered as they are listed. */
export const paperMarks = (
  report: Report,
  comments: readonly (Pick<ReviewComment, 'id' | 'target'> & { readonly name: string })[],
): readonly PaperMark[] =>
  comments.map(({ id, target, name }, index) => ({
    id,
    name,
    number: index + 1,
    located: locate(report, target),
  }));

/** Whether a mark has a place of its own: a comment on the whole report stands at its title. */
export const isMarked = ({ located }: PaperMark): boolean =>
  located.state !== 'changed' || located.place?.figure !== undefined;

function buttonOf({ id, number, name }: PaperMark, { onPress }: MarkedPaper): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark';
  // No text of the page: what is selected and copied is the report's alone.
  button.dataset['number'] = String(number);
  button.dataset['comment'] = id;
  button.setAttribute('aria-label', `意见${number}：${name}`);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    onPress(id);
  });
  return button;
}

/** Underlines the words of a mark; the last stretch, or null when they are not drawn as they are said. */
function underline(element: Element, { located }: PaperMark, report: Report): Element | null {
  const { words } = located;
  const block = words === null ? undefined : proseOf(report, words.section).content[words.block];
  if (words === null || block === undefined) return null;
  const pieces = drawnWords(element, textOf(block))?.pieces(words) ?? [];
  return pieces.reduce((_: Element | null, { node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const said = document.createElement('span');
    said.className = 'said';
    range.surroundContents(said);
    return said;
  }, null);
}

/** Sets a mark behind its words, in its cell, or at the end of its heading. */
function setMark(mark: PaperMark, paper: MarkedPaper): void {
  const element = paper.elementAt(mark.located.place);
  if (element === null) return;
  const button = buttonOf(mark, paper);
  const said = underline(element, mark, paper.report);
  if (said !== null) said.after(button);
  else {
    const isCell = element.matches('td, th');
    element.classList.add(isCell ? 'said-cell' : 'said');
    // What the page itself put at the end stays there.
    element.insertBefore(button, element.querySelector(':scope > button:not(.mark)'));
  }
}

/** Takes every mark off again: the paper is as it was drawn. */
function clearMarks(root: ParentNode): void {
  for (const button of root.querySelectorAll('button.mark')) button.remove();
  for (const said of root.querySelectorAll('span.said')) {
    const { parentNode } = said;
    said.replaceWith(...said.childNodes);
    parentNode?.normalize();
  }
  for (const element of root.querySelectorAll('.said, .said-cell')) {
    element.classList.remove('said', 'said-cell');
    if (element.className === '') element.removeAttribute('class');
  }
}

/** Marks on a drawn paper what comments are about, in place of the marks that stand there. */
export function markPaper(root: ParentNode, marks: readonly PaperMark[], paper: MarkedPaper): void {
  clearMarks(root);
  for (const mark of marks.filter(isMarked)) setMark(mark, paper);
}

/** Brings a comment's mark into view and the focus to it, if it has one. */
export function goToMark(root: ParentNode, id: string): void {
  const mark = root.querySelector<HTMLElement>(`button.mark[data-comment="${CSS.escape(id)}"]`);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}
