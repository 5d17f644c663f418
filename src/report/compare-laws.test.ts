import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProseChange } from './compare/prose.ts';
import { unitsOf } from './compare/units.ts';
import type { WordPiece } from './compare/words.ts';
import { compareReports, countChanges } from './compare.ts';
import { tablesOf } from './edition.ts';
import { editionOf } from './editions.ts';
import { printFigure } from './figure.ts';
import type { NarrativeBlock } from './narrative.ts';
import type { Report } from './report.ts';
import { hasProse, narrativeAt, sectionsOf } from './report.ts';
import { figureCells } from './table-layout.ts';
import { arbitraryBlock } from './testing/arbitrary-narrative.ts';
import { anyReport } from './testing/arbitrary-report.ts';
import { settledFigure } from './totals.ts';

const nothing = { metadata: 0, sections: 0, paragraphs: 0, figures: 0 };

/** Another report with the prose of this one: blocks left out, in another order, among strange ones. */
const edited = (before: Report): fc.Arbitrary<Report> => {
  const blocks = Object.values(before.narrative).flatMap(({ content }) => content);
  const mixed = (): fc.Arbitrary<NarrativeBlock[]> =>
    fc
      .tuple(fc.shuffledSubarray(blocks), fc.array(arbitraryBlock, { maxLength: 2 }))
      .map((parts) => parts.flat());
  const ids = Object.keys(before.narrative);
  const withContents = (contents: readonly NarrativeBlock[][]): Report => ({
    ...before,
    narrative: Object.fromEntries(
      ids.map((id, index) => [id, { type: 'doc', content: contents[index] ?? [] }]),
    ),
  });
  return fc.tuple(...ids.map(mixed)).map((contents) => withContents(contents));
};

/** Two reports that have nothing to do with each other, or much. */
const twoReports: fc.Arbitrary<[Report, Report]> = fc.oneof(
  fc.tuple(anyReport, anyReport),
  anyReport.chain((before) => fc.tuple(fc.constant(before), edited(before))),
);

/** Texts of a report's sections, blank lines aside, by id. */
const textsOf = (report: Report): Record<string, readonly string[]> => ({
  basics: unitsOf(report.preamble).map(({ text }) => text),
  ...Object.fromEntries(
    sectionsOf(report).map((section) => [
      section.id,
      hasProse(section) ? unitsOf(narrativeAt(report, section.id)).map(({ text }) => text) : [],
    ]),
  ),
});

/** Every figure as printed, units aside, by its address. */
const printedFigures = (report: Report): ReadonlyMap<string, string> =>
  new Map(
    tablesOf(editionOf(report)).flatMap((table) =>
      figureCells(table).map(({ ref }) => [ref, printFigure(settledFigure(report, table, ref))]),
    ),
  );

const beforeOf = (change: ProseChange): string | undefined =>
  'before' in change ? change.before.text : undefined;

const afterOf = (change: ProseChange): string | undefined =>
  'after' in change ? change.after.text : undefined;

const textOf = (pieces: readonly WordPiece[], but: WordPiece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== but)
    .map(({ text }) => text)
    .join('');

test('a report compared with itself shows no change', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const comparison = compareReports(report, structuredClone(report));
      expect(countChanges(comparison)).toEqual(nothing);
      expect(comparison.figures).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the old side of a comparison is the old text, the new side the new one', () => {
  fc.assert(
    fc.property(twoReports, ([before, after]) => {
      const { sections } = compareReports(before, after);
      const side = (which: 'before' | 'after'): Record<string, readonly string[]> =>
        Object.fromEntries(
          sections.map(({ id, prose }) => [
            id,
            prose.flatMap((change) =>
              which in change
                ? [(which === 'before' ? beforeOf(change) : afterOf(change)) ?? '']
                : [],
            ),
          ]),
        );
      expect(side('before')).toMatchObject(textsOf(before));
      expect(side('after')).toMatchObject(textsOf(after));
      const changed = sections
        .flatMap(({ prose }) => prose)
        .flatMap((change) => (change.kind === 'changed' ? [change] : []));
      expect(changed.map(({ pieces }) => textOf(pieces, 'added'))).toEqual(
        changed.map((change) => change.before.text),
      );
      expect(changed.map(({ pieces }) => textOf(pieces, 'removed'))).toEqual(
        changed.map((change) => change.after.text),
      );
    }),
    { numRuns: 60 },
  );
});

test('every changed figure is listed, and once', () => {
  fc.assert(
    fc.property(twoReports, ([before, after]) => {
      const { figures } = compareReports(before, after);
      const refs = figures.map(({ ref }) => ref);
      expect(new Set(refs).size).toBe(refs.length);
      const [old, now] = [printedFigures(before), printedFigures(after)];
      const differing = [...new Set([...old.keys(), ...now.keys()])].filter(
        (ref) => (old.get(ref) ?? '') !== (now.get(ref) ?? ''),
      );
      expect(differing.filter((ref) => !refs.includes(ref))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what moved away came somewhere, and nothing is said to have both come and gone', () => {
  fc.assert(
    fc.property(twoReports, ([before, after]) => {
      const all = compareReports(before, after).sections.flatMap(({ prose }) => prose);
      const away = all.flatMap((each) => (each.kind === 'movedAway' ? [each.before.key] : []));
      const here = all.flatMap((each) => (each.kind === 'movedHere' ? [each.after.key] : []));
      expect(away.toSorted()).toEqual(here.toSorted());
    }),
    { numRuns: 40 },
  );
});
