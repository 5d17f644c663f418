import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import { sectionsOf } from '#report/report.ts';
import type { Report } from '#report/report.ts';
import type { CommentTarget } from '#report/review.ts';
import { figureCells, figureLabel } from '#report/table-layout.ts';

const sectionName = (report: Report, id: string): string => {
  if (id === 'basics') return '开头语';
  const section = sectionsOf(report).find((each) => each.id === id);
  return section === undefined ? '' : `${section.number}${section.title}`;
};

/** What a comment is about, in the form's words. */
export function targetWords(report: Report, target: CommentTarget): string {
  if (target.kind === 'section')
    return target.section === null ? '全文' : sectionName(report, target.section);
  if (target.kind === 'text') return `${sectionName(report, target.section)}　“${target.exact}”`;
  const cell = tablesOf(editionOf(report))
    .flatMap((table) => figureCells(table))
    .find(({ ref }) => ref === target.figure);
  return `${cell === undefined ? '' : figureLabel(cell)}　${target.exact === '' ? '空格' : target.exact}`;
}
