import { elementOf } from '#formats/html/element-of.ts';
import { markPaper } from '#formats/html/mark-paper.ts';
import { marksCss } from '#formats/html/marks-css.ts';
import { paperCss } from '#formats/html/paper-css.ts';
import { paperHtml } from '#formats/html/paper-html.ts';
import { printCss } from '#formats/html/print-css.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';
import type { Paper } from '#report/paper.ts';
import type { ReviewComment } from '#report/review.ts';
import { targetWords } from './comment-words.ts';
import { kindNames } from './kind-names.ts';
import { draftWords } from './draft-words.ts';
import { ownMarks } from './own-marks.ts';
import { drawnAt } from './targets.ts';

export interface ReviewOnPaper {
  shared: SharedReport;
  paper: Paper;
  comments: readonly ReviewComment[];
}

/** On paper there is the draft, marked as one, and the comments behind it; nothing of the page. */
const onlyPaper = `
@media screen { .print-review { display: none; } }
@media print {
  html, body { height: auto !important; overflow: visible !important; background: none !important; }
  body > :not(.print-review) { display: none !important; }
}
.print-review .draft { margin: 0 0 12pt; font: 12pt/17pt SimSun, "Noto Serif CJK SC", serif; text-align: right; }
.print-review .comments { margin-top: 28pt; padding-top: 8pt; border-top: 1pt solid #000; font: 12pt/18pt SimSun, "Noto Serif CJK SC", serif; }
.print-review .comments h2 { margin: 0 0 6pt; font: 400 14pt/22pt SimHei, "Noto Sans CJK SC", sans-serif; break-after: avoid; }
.print-review .comments ol { margin: 0; padding-left: 2em; list-style: decimal; }
.print-review .comments li { margin-bottom: 6pt; break-inside: avoid; overflow-wrap: anywhere; }
`;

const textElement = (tag: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};

const commentText = ({ report }: SharedReport, comment: ReviewComment): string =>
  [
    `${targetWords(report, comment.target)}　${kindNames[comment.kind]}（${comment.by}）：${comment.text}`,
    comment.proposed === null ? '' : `建议改为：“${comment.proposed}”`,
  ].join('');

function commentList({ shared, comments }: ReviewOnPaper): HTMLElement[] {
  if (comments.length === 0) return [];
  const box = document.createElement('div');
  box.className = 'comments';
  const list = document.createElement('ol');
  list.append(...comments.map((comment) => textElement('li', commentText(shared, comment))));
  box.append(textElement('h2', `审阅意见（${comments.length}条）`), list);
  return [box];
}

/** The draft for the printer, with its marks, and the comments after it. */
export function printedReview(review: ReviewOnPaper): HTMLElement {
  const { shared, paper, comments } = review;
  const element = document.createElement('div');
  element.className = 'print-review';
  const style = textElement('style', paperCss + printCss + marksCss + onlyPaper);
  const draft = textElement('p', draftWords(shared));
  draft.className = 'draft';
  const article = elementOf(paperHtml(paper));
  markPaper(article, ownMarks(shared.report, comments), {
    report: shared.report,
    elementAt: (place) => drawnAt(article, paper, place),
    onPress: () => undefined,
  });
  element.append(style, draft, article, ...commentList(review));
  return element;
}
