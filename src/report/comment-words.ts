import { tablesOf } from './edition.ts';
import { editionOf } from './editions.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './report.ts';
import type { CommentTarget, ReviewComment } from './review.ts';
import { figureCells, figureLabel } from './table-layout.ts';

/** Kinds of comments, as they are shown. */
export const commentKindNames: Readonly<Record<ReviewComment['kind'], string>> = {
  suggestion: '修改建议',
  question: '疑问',
  note: '批注',
};

/** A section with its number; the opening for what is no section of the report. */
export function sectionWords(report: Report, id: string): string {
  const section = sectionsOf(report).find((each) => each.id === id);
  return section === undefined ? '开头语' : `${section.number}${section.title}`;
}

function figureWords(report: Report, ref: string): string {
  const cell = tablesOf(editionOf(report))
    .flatMap((table) => figureCells(table))
    .find((each) => each.ref === ref);
  return cell === undefined ? '' : figureLabel(cell);
}

/** Where that stands which a comment is about, in the form's words: a section, the label of a figure, 全文. */
export function commentPlace(report: Report, target: CommentTarget): string {
  if (target.kind === 'figure') return figureWords(report, target.figure);
  return target.section === null ? '全文' : sectionWords(report, target.section);
}

/** What a comment quotes: the words, the figure as the reviewer saw it (空格 for a blank one); empty for a section as a whole. */
export function quotedBy(target: CommentTarget): string {
  if (target.kind === 'section') return '';
  return target.exact === '' ? '空格' : target.exact;
}

/** What a comment proposes, in words; empty where it proposes nothing. */
export function proposalWords({ proposed }: Pick<ReviewComment, 'proposed'>): string {
  if (proposed === null) return '';
  return proposed === '' ? '建议删去' : `建议改为：“${proposed}”`;
}

/** What a comment says: its kind, and the words if there are any. */
export const commentWords = ({ kind, text }: Pick<ReviewComment, 'kind' | 'text'>): string =>
  text === '' ? commentKindNames[kind] : `${commentKindNames[kind]}：${text}`;

/** What a comment is about: the words, the figure or the section, and where. */
export function aboutWords(report: Report, target: CommentTarget): string {
  const [place, quoted] = [commentPlace(report, target), quotedBy(target)];
  if (target.kind === 'text') return `${place}　“${quoted}”`;
  return target.kind === 'figure' ? `${place}　${quoted}` : place;
}
