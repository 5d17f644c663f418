import type { Finding, Quote } from './check.ts';
import type { FigureRef } from './figure.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './report.ts';
import { figureCells } from './table-layout.ts';

/** A place in a report, the same in the form, on the paper and in a finding. */
export interface Place {
  /** Section id; `basics` for 基本信息 and the preamble. */
  readonly section: string;
  /** Index of a top-level block in the section's narrative. */
  readonly block?: number;
  /** Address of a figure in one of the section's tables. */
  readonly figure?: FigureRef;
  /** Words in that block. */
  readonly quote?: Quote;
  /** Id of the finding that led here. */
  readonly finding?: string;
}

/** Where to go to mend a finding: its first figure, its first words, else the beginning of its section's prose. */
export function placeOfFinding({ id, section, figures, quotes }: Finding): Place {
  const [figure] = figures;
  const [quote] = quotes;
  if (quote !== undefined)
    return { section: quote.section, block: quote.block, quote, finding: id };
  if (figure !== undefined) return { section, figure };
  return section === 'basics' ? { section, finding: id } : { section, block: 0 };
}

/** Section whose tables hold a figure; undefined when the report has no such figure. */
const sectionOfFigure = (report: Report, figure: FigureRef): string | undefined =>
  sectionsOf(report).find(({ spec }) =>
    (spec?.blocks ?? []).some(
      (block) =>
        block.kind === 'table' && figureCells(block.table).some(({ ref }) => ref === figure),
    ),
  )?.id;

/** The place an address names: a figure's, or a section by its id. Null when the report has neither. */
export function placeOf(report: Report, at: string): Place | null {
  const known = at === 'basics' || sectionsOf(report).some((section) => section.id === at);
  if (known) return { section: at };
  const section = sectionOfFigure(report, at);
  return section === undefined ? null : { section, figure: at };
}
