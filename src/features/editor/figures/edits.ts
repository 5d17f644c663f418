import type { Figure, FigureRef } from '#report/figure.ts';
import { parseFigure, printFigure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { figureAt } from '#report/report.ts';
import { settledFigure } from '#report/totals.ts';
import type { CopiedRange } from './clipboard.ts';
import type { Grid, GridCell } from './grid.ts';
import { neighbour } from './grid.ts';

/** Figures to be written, by address. */
export type Patch = ReadonlyMap<FigureRef, Figure>;

/** Empties the cells; a total that was reported follows its parts again. */
export const clearing = (cells: readonly GridCell[]): Patch =>
  new Map(cells.map(({ ref }) => [ref, null]));

/** Writes one typed text into every cell but the totals. */
export const filledWith = (cells: readonly GridCell[], text: string): Patch =>
  new Map(
    cells
      .filter(({ total }) => !total)
      .map(({ ref, cell }) => [ref, parseFigure(text, cell.spec).figure]),
  );

const shown = (report: Report, { ref, cell }: GridCell): Figure =>
  settledFigure(report, cell.table, ref);

/** Fills the first row of a selection down into the rest; a single cell takes the figure above it. */
export function filledDown(
  grid: Grid,
  report: Report,
  selection: readonly (readonly GridCell[])[],
): Patch {
  const [first = [], ...rest] = selection;
  const [only] = first;
  if (only !== undefined && first.length === 1 && rest.length === 0) {
    const above = neighbour(grid, only, { way: 'up' });
    return above === undefined || only.total
      ? new Map()
      : filledWith([only], printFigure(shown(report, above)));
  }
  return new Map(
    first.flatMap((source) =>
      rest.flatMap((row) =>
        row
          .filter(({ total, from }) => !total && from === source.from)
          .map(({ ref }): [FigureRef, Figure] => [ref, shown(report, source)]),
      ),
    ),
  );
}

/** Entries still blank, totals aside. */
export const blanksOf = (grid: Grid, report: Pick<Report, 'figures'>): readonly GridCell[] =>
  grid.cells.filter(({ ref, total }) => !total && figureAt(report, ref) === null);

/** The blank entry after a cell, round the end. */
export const nextBlank = (
  grid: Grid,
  report: Pick<Report, 'figures'>,
  after: GridCell | undefined,
): GridCell | undefined => {
  const blanks = blanksOf(grid, report);
  const index = after === undefined ? -1 : grid.cells.indexOf(after);
  return blanks.find((cell) => grid.cells.indexOf(cell) > index) ?? blanks[0];
};

/** A selection as it is copied: what the cells show. */
export const copied = (
  report: Report,
  selection: readonly (readonly GridCell[])[],
): CopiedRange => {
  const width = Math.max(...selection.map((row) => row.length));
  return selection.map((row) => [
    ...row.map((cell) => printFigure(shown(report, cell))),
    ...Array<string>(width - row.length).fill(''),
  ]);
};
