import { attachedTables } from '#report/attached.ts';
import type { Paper } from '#report/paper.ts';
import type { Recognition } from '#report/recognise/recognition.ts';
import { narrativeLength } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { hasProse, narrativeAt, sectionsOf } from '#report/report.ts';
import { enteredRefs } from '#report/totals.ts';

/** One file recognised: what it held, what it was read as, and what is to be said of it. */
export interface Recognised {
  readonly name: string;
  /** Null for a data file: it is the report itself. */
  readonly source: Paper | null;
  readonly notes: readonly string[];
  readonly recognition: Recognition;
}

/** What a file gave: a report with what is to be said of it, or why there is none. */
export type Outcome =
  | { readonly ok: true; readonly recognised: Recognised }
  | { readonly ok: false; readonly problem: string };

/** How much of a section was found. */
export interface SectionCount {
  readonly id: string;
  readonly title: string;
  readonly found: boolean;
  readonly characters: number;
  readonly figures: number;
  readonly cells: number;
}

/** How much of a report was found, section by section. */
export const sectionCounts = (report: Report): readonly SectionCount[] =>
  sectionsOf(report).map((section) => {
    const refs = attachedTables(report, section).flatMap((table) => enteredRefs(table));
    const figures = refs.filter((ref) => Object.hasOwn(report.figures, ref)).length;
    const characters = hasProse(section) ? narrativeLength(narrativeAt(report, section.id)) : 0;
    return {
      id: section.id,
      title: `${section.number}${section.title}`,
      found: characters > 0 || figures > 0,
      characters,
      figures,
      cells: refs.length,
    };
  });
