import { drawnWords } from '#formats/html/drawn-words.ts';
import type { Paper, PaperPart } from '#report/paper.ts';
import type { Place } from '#report/place.ts';
import { textOf } from '#report/prose/prose-of.ts';
import type { Report } from '#report/report.ts';
import { proseOf, shownFigure, textTarget } from '#report/review-anchor.ts';
import type { CommentTarget } from '#report/review.ts';
import { selectedIn } from './selected-in.ts';

/** Elements of a drawn section that stand for its blocks, in order: regions of tables among them. */
const blockElements = (section: Element): Element[] =>
  [...section.children].filter(({ tagName }) => !['H2', 'BUTTON'].includes(tagName));

const sectionElement = (article: Element, id: string): Element | null =>
  article.querySelector(`section[data-section="${CSS.escape(id)}"]`);

/** What of a drawn paper stands at a place; its title where there is none. */
export function drawnAt(article: Element, paper: Paper, place: Place | null): Element | null {
  if (place === null) return article.querySelector('h1');
  const { section: id, block, figure } = place;
  const section = sectionElement(article, id);
  const part = paper.parts.find((each) => each.id === id);
  if (section === null || part === undefined) return null;
  if (figure !== undefined) return section.querySelector(`[data-figure="${CSS.escape(figure)}"]`);
  if (block === undefined) return section.querySelector('h2');
  return blockElements(section)[part.sources.indexOf(block)] ?? null;
}

/** The words selected in a block, else all of it. */
function wordsTarget(
  report: Report,
  { section, block }: { readonly section: string; readonly block: number },
  element: Element,
): CommentTarget | null {
  const node = proseOf(report, section).content[block];
  const text = node === undefined ? '' : textOf(node);
  const range = selectedIn(element);
  const selected = range === null ? null : drawnWords(element, text)?.stretchOf(range);
  return textTarget(report, { section, block, ...(selected ?? { start: 0, end: text.length }) });
}

/** What of a drawn paper can be commented on, and where a button for it belongs. */
export interface Spot {
  readonly element: Element;
  readonly name: string;
  /** Whether it is prose, of which some words can be meant. */
  readonly isProse: boolean;
  /** Worked out when asked: what is selected by then is what is meant. Several to choose from: a table's figures. */
  readonly targets: () => readonly CommentTarget[];
}

const listed = (target: CommentTarget | null): CommentTarget[] => (target === null ? [] : [target]);

const figureTargets = (element: Element, report: Report): CommentTarget[] =>
  [...element.querySelectorAll('[data-figure]')].flatMap((cell) =>
    listed(targetOfCell(cell, report)),
  );

/** Characters a paragraph is named by. */
const longestName = 20;

/** A table is named by its title, one without by its first words. */
function tableName(table: HTMLTableElement): string {
  const title = table.getAttribute('aria-label') ?? table.caption?.textContent ?? '';
  const words = [...table.querySelectorAll('th, td')].map(({ textContent }) => textContent);
  return `表格　${title === '' ? words.join('　') : title}`.slice(0, longestName);
}

function blockSpot(element: Element, source: number | null, at: [Report, string]): Spot[] {
  const [report, section] = at;
  const table = element.querySelector('table');
  const name = table === null ? element.textContent.slice(0, longestName) : tableName(table);
  if (source !== null)
    return [
      {
        element,
        name,
        isProse: true,
        targets: () => listed(wordsTarget(report, { section, block: source }, element)),
      },
    ];
  return table === null
    ? []
    : [{ element, name, isProse: false, targets: () => figureTargets(element, report) }];
}

function partSpots(section: Element, part: PaperPart, report: Report): Spot[] {
  const head = section.querySelector('h2');
  const target: CommentTarget = { kind: 'section', section: part.id };
  const heads =
    head === null
      ? []
      : [{ element: head, name: head.textContent, isProse: false, targets: () => [target] }];
  const blocks = blockElements(section).flatMap((element, index) =>
    element.textContent === ''
      ? []
      : blockSpot(element, part.sources[index] ?? null, [report, part.id]),
  );
  return [...heads, ...blocks];
}

/** Headings, paragraphs and tables of the drawn paper. */
export const spotsOf = (article: Element, paper: Paper, report: Report): readonly Spot[] =>
  paper.parts.flatMap((part) => {
    const section = sectionElement(article, part.id);
    return section === null ? [] : partSpots(section, part, report);
  });

function targetOfCell(cell: Element, report: Report): CommentTarget | null {
  const figure = cell.getAttribute('data-figure');
  const exact = figure === null ? null : shownFigure(report, figure);
  return figure === null || exact === null ? null : { kind: 'figure', figure, exact };
}

/** The figure that was tapped, if one was. */
export function figureTarget(event: Event, report: Report): CommentTarget | null {
  const [tapped] = event.composedPath();
  const cell = tapped instanceof Element ? tapped.closest('[data-figure]') : null;
  return cell === null ? null : targetOfCell(cell, report);
}
