import type { ReadResult } from '#formats/format.ts';
import { attachedTables } from '#report/attached.ts';
import type { Paper } from '#report/paper.ts';
import type { Doubt, Recognition } from '#report/recognise/recognition.ts';
import type { Repair } from '#report/recognise/repair.ts';
import { narrativeLength } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { hasProse, narrativeAt, sectionsOf } from '#report/report.ts';
import { enteredRefs } from '#report/totals.ts';

/** One file recognised: what it held, what it was read as, and what is to be said of it. */
export interface Recognised {
  readonly name: string;
  readonly size: number;
  /** Null for a data file: it is the report itself. */
  readonly source: Paper | null;
  readonly notes: readonly string[];
  readonly recognition: Recognition;
}

const doubtOf = (text: string, index: number): Doubt => ({
  id: `data:${index}`,
  section: null,
  figure: null,
  title: text,
  original: '',
  reading: '',
  reason: '数据文件里本应用不认识的内容，没有读入',
  choices: [],
  source: null,
});

/** Reads a report back from a source, with what was mended in it beforehand. */
export type Recognise = (source: Paper, repairs?: readonly Repair[]) => Recognition;

/** What a successful reading is recognised as. */
export function recognisedFrom(
  { name, size }: { name: string; size: number },
  result: Extract<ReadResult, { ok: true }>,
  recognise: Recognise,
): Recognised {
  if ('source' in result) {
    const { source, notes } = result;
    return { name, size, source, notes, recognition: recognise(source, result.repairs) };
  }
  const doubts = result.doubts.map(doubtOf);
  const recognition = {
    report: result.report,
    doubts,
    setAside: [],
    sections: [],
    account: [],
  };
  return { name, size, source: null, notes: [], recognition };
}

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
