import type { Paper } from '#report/paper.ts';
import { closingHtml, partHtml, titleHtml } from './block-html.ts';

/** The whole paper as one article. */
export const paperHtml = (paper: Paper): string =>
  [
    '<article class="paper">',
    titleHtml(paper.title),
    ...paper.parts.map(partHtml),
    paper.closing === null ? '' : closingHtml(paper.closing),
    '</article>',
  ].join('\n');
