import type { Report } from '#report/report.ts';
import { hasProse, sectionsOf } from '#report/report.ts';

/** One page of the wizard, in the order of the list. */
export interface Step {
  readonly id: string;
  /** Statutory title without its number. */
  readonly title: string;
  /** 一、, or nothing for a page that is no section. */
  readonly number: string;
  readonly kind: 'basics' | 'narrative' | 'table' | 'page';
}

/** Pages after the sections, as the foot of the list has them. */
export const closingSteps: readonly Step[] = [
  { id: 'check', title: '校核', number: '', kind: 'page' },
  { id: 'share', title: '预览与审阅', number: '', kind: 'page' },
  { id: 'export', title: '导出', number: '', kind: 'page' },
];

/** Pages to be filled in: 基本信息, then the report's sections. */
export const fillingSteps = (report: Report): readonly Step[] => [
  { id: 'basics', title: '基本信息', number: '', kind: 'basics' },
  ...sectionsOf(report).map((section): Step => ({
    id: section.id,
    title: section.title,
    number: section.number,
    kind: hasProse(section) ? 'narrative' : 'table',
  })),
];

/** Neighbours of a page: the one before and the one after it among those to be filled in. */
export function neighbours(
  steps: readonly Step[],
  id: string,
): { readonly before: Step | undefined; readonly after: Step | undefined } {
  const at = steps.findIndex((step) => step.id === id);
  if (at !== -1) return { before: steps[at - 1], after: steps[at + 1] };
  return { before: steps.at(-1), after: undefined };
}
