import type { Draft } from '#drafts/draft.ts';
import { momentWords } from '#drafts/local-time.ts';
import { outcomeNames } from '#drafts/take-reply.ts';
import { fileName } from '#formats/file-name.ts';
import type { ReviewTable, ReviewTableRow } from '#formats/html/review-table.ts';
import {
  reviewTableCss,
  reviewTableHtml,
  reviewTableName,
  reviewTablePage,
} from '#formats/html/review-table.ts';
import {
  commentPlace,
  commentWords,
  proposalWords,
  quotedBy,
  sectionWords,
} from '#report/comment-words.ts';
import { placeOf } from '#report/place.ts';
import type { Report } from '#report/report.ts';
import { reportTitle, sectionsOf } from '#report/report.ts';
import type { CommentTarget, ReviewComment } from '#report/review.ts';
import { download } from '#ui/download.ts';

const sectionOf = (report: Report, target: CommentTarget): string | null | undefined =>
  target.kind === 'figure' ? placeOf(report, target.figure)?.section : target.section;

/** Rows of a table are numbered like sections: a figure's label stands under its section's title. */
function placeWords(report: Report, target: CommentTarget): string {
  const section = target.kind === 'figure' ? sectionOf(report, target) : null;
  const title = typeof section === 'string' ? [sectionWords(report, section)] : [];
  return [...title, commentPlace(report, target)].join('\n');
}

function rowOf({ report, outcomes }: Draft, comment: ReviewComment): ReviewTableRow {
  const outcome = outcomes?.[comment.id];
  return {
    by: comment.by,
    at: momentWords(comment.writtenAt),
    place: placeWords(report, comment.target),
    quoted: quotedBy(comment.target),
    said: [commentWords(comment), proposalWords(comment)],
    outcome: outcome === undefined ? '' : outcomeNames[outcome.state],
    reason: outcome?.reason ?? '',
  };
}

/** The report as a whole first, then the opening, then section by section. */
function rank(report: Report, target: CommentTarget): number {
  const section = sectionOf(report, target);
  if (section === null) return -2;
  return sectionsOf(report).findIndex(({ id }) => id === section);
}

function tableOf(draft: Draft): ReviewTable {
  const { report, comments = [], agreements = [] } = draft;
  return {
    report: reportTitle(report),
    at: momentWords(new Date().toISOString()),
    rows: comments
      .filter(({ withdrawn }) => !withdrawn)
      .toSorted((one, other) => rank(report, one.target) - rank(report, other.target))
      .map((comment) => rowOf(draft, comment)),
    agreements: agreements.map(({ by, number }) => `${by}同意报送（草稿第${number}稿）`),
  };
}

const tableName = ({ report }: Draft): string =>
  `${fileName({ report, draft: null, ending: '' })}_${reviewTableName}`;

/** A page for paper: markup, style, and the name its file would have. */
export interface PrintedTable {
  readonly html: string;
  readonly css: string;
  readonly name: string;
}

/** 意见处理表 as a page for paper. */
export const printedTable = (draft: Draft): PrintedTable => ({
  html: reviewTableHtml(tableOf(draft)),
  css: reviewTableCss,
  name: tableName(draft),
});

/** Hands 意见处理表 out as a page that opens by itself. */
export const downloadTable = (draft: Draft): void =>
  download(`${tableName(draft)}.html`, reviewTablePage(tableOf(draft)), 'text/html');
