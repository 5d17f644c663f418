import * as fc from 'fast-check';
import type { Edition, FigureSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells } from '#report/table-layout.ts';
import { isTotal } from '#report/totals.ts';
import { arbitraryNarrative, arbitraryText } from './arbitrary-narrative.ts';

/** A number the rule of a cell allows. */
export function arbitraryNumber({ decimals, negative }: FigureSpec): fc.Arbitrary<number> {
  const least = negative ? -99_999_999 : 0;
  const whole = fc.oneof(
    fc.constant(0),
    fc.integer({ min: negative ? -50 : 0, max: 50 }),
    fc.integer({ min: least, max: 99_999_999 }),
  );
  if (decimals === 0) return whole;
  return fc
    .tuple(whole, fc.integer({ min: 0, max: decimals }))
    .map(([digits, places]) => digits / 10 ** places);
}

/** An entry that cannot be read as a number, as an import or a hand may leave it. */
const arbitraryUnread = fc.constantFrom('12件', '约30', '1,23', '—', '１２．５．１', 'abc');

const figureIn = (cell: FigureCell): fc.Arbitrary<number | string | undefined> =>
  fc.oneof(
    { weight: isTotal(cell.table, cell.ref) ? 1 : 8, arbitrary: arbitraryNumber(cell.spec) },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: arbitraryUnread },
  );

const cellsOf = (edition: Edition): readonly FigureCell[] =>
  tablesOf(edition).flatMap((table) => figureCells(table));

const filled = (
  cells: readonly FigureCell[],
  figures: readonly (number | string | undefined)[],
): Report['figures'] =>
  Object.fromEntries(
    cells.flatMap(({ ref }, index) => {
      const figure = figures[index];
      return figure === undefined ? [] : [[ref, figure]];
    }),
  );

/** Figures of any kind for an edition: numbers, blanks, unread entries, totals reported and not. */
function arbitraryFigures(edition: Edition): fc.Arbitrary<Report['figures']> {
  const cells = cellsOf(edition);
  return fc.tuple(...cells.map(figureIn)).map((figures) => filled(cells, figures));
}

/** Units chosen for the figures that may have one of several; some left as the form has them. */
export const arbitraryUnits = (edition: Edition): fc.Arbitrary<Report['units']> =>
  fc
    .tuple(
      ...cellsOf(edition)
        .filter(({ spec }) => spec.unitChoices !== undefined)
        .map(({ ref, spec }) =>
          fc.constantFrom(undefined, ...(spec.unitChoices ?? [])).map((unit) => ({ ref, unit })),
        ),
    )
    .map((units) =>
      Object.fromEntries(
        units.flatMap(({ ref, unit }) => (unit === undefined ? [] : [[ref, unit]])),
      ),
    );

const line = fc.option(arbitraryText.map((text) => text.trim()).filter((text) => text !== ''));

const arbitraryMetadata: fc.Arbitrary<Report['metadata']> = fc.record({
  title: line,
  indexNumber: line,
  documentNumber: line,
  issuedOn: fc.option(fc.constantFrom('2013-03-29', '2026-01-20', '2024-02-29')),
  publisher: line,
  site: line,
});

type Sections = NonNullable<Report['sections']>;

/** In an open edition: sections in any order, some left out, some renamed, one of the officer's own. */
const arbitrarySections = (edition: Edition): fc.Arbitrary<Sections | undefined> => {
  if (!edition.open) return fc.constant(undefined);
  const own = { id: 'own-1', title: '重点领域政府信息公开情况' };
  const listed = [...edition.sections.map(({ id, title }) => ({ id, title })), own];
  return fc.option(
    fc
      .tuple(fc.shuffledSubarray(listed, { minLength: 1 }), fc.boolean())
      .map(([sections, renamed]) =>
        sections.map(({ id, title }, index) => ({
          id,
          title: renamed && index === 0 ? `${title}（改）` : title,
        })),
      ),
    { nil: undefined },
  );
};

const narrativeIds = (edition: Edition, sections: Sections | undefined): readonly string[] => {
  const withProse = new Set(
    edition.sections
      .filter(({ blocks }) => blocks.some((block) => block.kind === 'narrative'))
      .map(({ id }) => id),
  );
  const own = (sections ?? []).map(({ id }) => id).filter((id) => id.startsWith('own-'));
  return [...withProse, ...own];
};

const arbitraryNarratives = (ids: readonly string[]): fc.Arbitrary<Report['narrative']> =>
  fc.tuple(...ids.map(() => fc.option(arbitraryNarrative, { nil: undefined }))).map((proses) =>
    Object.fromEntries(
      ids.flatMap((id, index) => {
        const prose = proses[index];
        return prose === undefined ? [] : [[id, prose]];
      }),
    ),
  );

const yearsOf = ({ from, until }: Edition): fc.Arbitrary<number> =>
  fc.integer({ min: from, max: until ?? 2030 });

/** Any report of an edition: whatever `reportSchema` accepts and an officer could have made. */
export const arbitraryReport = (edition: Edition): fc.Arbitrary<Report> =>
  arbitrarySections(edition).chain((sections) =>
    fc.record({
      edition: fc.constant(edition.id),
      year: yearsOf(edition),
      agency: fc.constantFrom('云溪县水务局', '云溪县人民政府', 'A&B<局>'),
      metadata: arbitraryMetadata,
      preamble: arbitraryNarrative,
      narrative: arbitraryNarratives(narrativeIds(edition, sections)),
      figures: arbitraryFigures(edition),
      units: arbitraryUnits(edition),
      ...(sections !== undefined && { sections: fc.constant(sections) }),
    }),
  );

/** Any report of any edition. */
export const anyReport: fc.Arbitrary<Report> = fc.oneof(...editions.map(arbitraryReport));
