import type { Paper, PaperPart } from '#report/paper.ts';
import { textTarget } from '#report/review-anchor.ts';
import { shownFigure } from '#report/review-anchor.ts';
import type { CommentTarget } from '#report/review.ts';
import { textOf } from '#report/prose/prose-of.ts';
import { narrativeAt } from '#report/report.ts';
import type { Report } from '#report/report.ts';

/** Elements of a drawn section that stand for its blocks, in order: regions of tables among them. */
const blockElements = (section: Element): Element[] =>
  [...section.children].filter(({ tagName }) => tagName !== 'H2');

function wholeBlock(report: Report, part: PaperPart, index: number): CommentTarget | null {
  const block = part.sources[index];
  if (block === null || block === undefined) return null;
  const narrative = part.id === 'basics' ? report.preamble : narrativeAt(report, part.id);
  const node = narrative.content[block];
  const text = node === undefined ? '' : textOf(node);
  const selected = document.getSelection()?.toString().trim() ?? '';
  const at = selected === '' ? -1 : text.indexOf(selected);
  const [start, end] = at === -1 ? [0, text.length] : [at, at + selected.length];
  return textTarget(report, { section: part.id, block, start, end });
}

/** What of a drawn paper can be commented on, and where a button for it belongs. */
export interface Spot {
  readonly element: Element;
  readonly name: string;
  /** Worked out when asked: what is selected by then is what is meant. */
  readonly target: () => CommentTarget | null;
}

/** Paragraphs and headings of the drawn paper. */
export function spotsOf(article: Element, paper: Paper, report: Report): readonly Spot[] {
  return paper.parts.flatMap((part): Spot[] => {
    const section = article.querySelector(`section[data-section="${CSS.escape(part.id)}"]`);
    if (section === null) return [];
    const head = section.querySelector('h2');
    const heads: Spot[] =
      head === null
        ? []
        : [
            {
              element: head,
              name: head.textContent,
              target: () => ({ kind: 'section', section: part.id }),
            },
          ];
    const blocks = blockElements(section).flatMap((element, index): Spot[] => {
      const { length } = element.textContent;
      if (element.classList.contains('region') || length === 0) return [];
      return [
        {
          element,
          name: element.textContent.slice(0, 20),
          target: () => wholeBlock(report, part, index),
        },
      ];
    });
    return [...heads, ...blocks];
  });
}

/** The figure that was tapped, if one was. */
export function figureTarget(event: Event, report: Report): CommentTarget | null {
  const [tapped] = event.composedPath();
  const cell = tapped instanceof Element ? tapped.closest('[data-figure]') : null;
  const figure = cell?.getAttribute('data-figure') ?? null;
  const exact = figure === null ? null : shownFigure(report, figure);
  return figure === null || exact === null ? null : { kind: 'figure', figure, exact };
}
