import type { Narrative, NarrativeBlock } from '#report/narrative.ts';
import { blockTexts, isBlankNarrative } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { hasProse, narrativeAt, sectionsOf } from '#report/report.ts';

/** A section's prose; `basics` is the opening. */
export interface Prose {
  readonly section: string;
  readonly narrative: Narrative;
}

/** Everything a report says in prose, in print order. */
export const prosesOf = (report: Report): readonly Prose[] => [
  { section: 'basics', narrative: report.preamble },
  ...sectionsOf(report)
    .filter(hasProse)
    .map(({ id }) => ({ section: id, narrative: narrativeAt(report, id) })),
];

const texts = new WeakMap<NarrativeBlock, string>();

/** A block's text, its lines joined by line feeds: what a `Quote` counts its place in. */
export function textOf(block: NarrativeBlock): string {
  const known = texts.get(block) ?? blockTexts(block).join('\n');
  texts.set(block, known);
  return known;
}

/** Whether any section has prose; the opening comes with the form. */
export const hasOwnProse = (report: Report): boolean =>
  sectionsOf(report).some(({ id }) => !isBlankNarrative(narrativeAt(report, id)));
