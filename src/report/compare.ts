import { diffLists } from './compare/diff-lists.ts';
import type { FigureChange } from './compare/figures.ts';
import { compareFigures } from './compare/figures.ts';
import type { MetadataChange } from './compare/metadata.ts';
import { compareMetadata } from './compare/metadata.ts';
import type { ProseChange, ProsePair } from './compare/prose.ts';
import { compareProse } from './compare/prose.ts';
import type { ProseUnit } from './compare/units.ts';
import { unitsOf } from './compare/units.ts';
import type { Report, ReportSection } from './report.ts';
import { hasProse, narrativeAt, sectionsOf } from './report.ts';

/** What became of one section, and of its prose. */
export interface SectionChange {
  /** Section id; `basics` for the opening. */
  readonly id: string;
  /** With its number, as titled now; as it was titled, where it was taken out. Empty for the opening. */
  readonly title: string;
  /** Its former title, where it bears another now. */
  readonly formerTitle: string | null;
  readonly state: 'kept' | 'moved' | 'added' | 'removed';
  readonly prose: readonly ProseChange[];
}

/** What changed from one report to another, in print order. */
export interface Comparison {
  readonly metadata: readonly MetadataChange[];
  /** Every section either has, changed or not. */
  readonly sections: readonly SectionChange[];
  readonly figures: readonly FigureChange[];
}

type Listed = ReadonlyMap<string, ReportSection>;

const listed = (report: Report): Listed =>
  new Map(sectionsOf(report).map((section) => [section.id, section]));

const proseUnits = (report: Report, section: ReportSection | undefined): readonly ProseUnit[] =>
  section !== undefined && hasProse(section) ? unitsOf(narrativeAt(report, section.id)) : [];

/** Ids of all sections in the order of now, those taken out where they stood, with what became of each. */
function orderOf(old: Listed, now: Listed): readonly Pick<SectionChange, 'id' | 'state'>[] {
  return diffLists([...old.keys()], [...now.keys()]).flatMap(({ kind, items }) =>
    items.flatMap((id): Pick<SectionChange, 'id' | 'state'>[] => {
      if (kind === 'same') return [{ id, state: 'kept' }];
      if (kind === 'added') return [{ id, state: old.has(id) ? 'moved' : 'added' }];
      return now.has(id) ? [] : [{ id, state: 'removed' }];
    }),
  );
}

const titleOf = (section: ReportSection | undefined): string =>
  section === undefined ? '' : section.number + section.title;

function formerTitle(was: ReportSection | undefined, is: ReportSection | undefined): string | null {
  return was === undefined || is === undefined || was.title === is.title ? null : was.title;
}

/** What changed from `before` to `after`. Pure; a report compared with itself shows no change. */
export function compareReports(before: Report, after: Report): Comparison {
  const [old, now] = [listed(before), listed(after)];
  const order = orderOf(old, now);
  const pairs: ProsePair[] = [
    { section: 'basics', before: unitsOf(before.preamble), after: unitsOf(after.preamble) },
    ...order.map(({ id }) => ({
      section: id,
      before: proseUnits(before, old.get(id)),
      after: proseUnits(after, now.get(id)),
    })),
  ];
  const proses = compareProse(pairs);
  const opening = { id: 'basics', state: 'kept' } as const;
  return {
    metadata: compareMetadata(before, after),
    sections: [opening, ...order].map(({ id, state }) => ({
      id,
      state,
      title: titleOf(now.get(id) ?? old.get(id)),
      formerTitle: formerTitle(old.get(id), now.get(id)),
      prose: proses.get(id) ?? [],
    })),
    figures: compareFigures(before, after),
  };
}

/** How much changed, as it is told at the head of a change page. */
export interface ChangeCounts {
  readonly metadata: number;
  /** Sections added, taken out, renamed or moved. */
  readonly sections: number;
  /** Paragraphs, headings, items and rows added, taken out, changed or moved; a moved one counts once. */
  readonly paragraphs: number;
  /** Figures entered; totals that only followed are not counted. */
  readonly figures: number;
}

/** Whether a section itself is another: its title, its place, or that it is there. */
export const isRearranged = ({ state, formerTitle: former }: SectionChange): boolean =>
  state !== 'kept' || former !== null;

/** Counts what changed; all 0 for a report compared with itself. */
export function countChanges({ metadata, sections, figures }: Comparison): ChangeCounts {
  const counted = sections.flatMap(({ prose }) =>
    prose.filter(({ kind }) => kind !== 'same' && kind !== 'movedAway'),
  );
  return {
    metadata: metadata.length,
    sections: sections.filter(isRearranged).length,
    paragraphs: counted.length,
    figures: figures.filter(({ follows }) => !follows).length,
  };
}
