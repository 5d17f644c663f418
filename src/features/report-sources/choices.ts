import type { Draft } from '#drafts/draft.ts';
import type { Report } from '#report/report.ts';
import { reportTitle } from '#report/report.ts';

/** A draft that may be attached as last year's report. */
export interface LastYearChoice {
  readonly id: string;
  /** Title, with the officer's own name for the draft. */
  readonly words: string;
  readonly report: Report;
}

/** Drafts of the year before: the same agency's first, then those worked on last. */
export function lastYearChoices(
  drafts: readonly Draft[],
  { agency, year }: Pick<Report, 'agency' | 'year'>,
): readonly LastYearChoice[] {
  const foreign = ({ report }: Draft): number => (report.agency === agency ? 0 : 1);
  return drafts
    .filter(({ report }) => report.year === year - 1)
    .toSorted((a, b) => foreign(a) - foreign(b) || b.savedAt.localeCompare(a.savedAt))
    .map(({ id, label, report }) => ({
      id,
      words: label === null ? reportTitle(report) : `${reportTitle(report)}（${label}）`,
      report,
    }));
}
