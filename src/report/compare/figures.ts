import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import type { FigureRef } from '#report/figure.ts';
import { printFigure, sumOf } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells, figureLabel } from '#report/table-layout.ts';
import { isTotal, settledFigure } from '#report/totals.ts';

/** A figure that another one stands for now. */
export interface FigureChange {
  readonly ref: FigureRef;
  /** Section whose table it stands in. */
  readonly section: string;
  /** Row and column in the form's words. */
  readonly label: string;
  /** As printed, with its unit where the form notes one; empty when blank. */
  readonly before: string;
  readonly after: string;
  /** How much more there is now; null where either is no number, or the units differ. */
  readonly difference: number | null;
  /** A total that followed its parts: nobody entered it. */
  readonly follows: boolean;
}

interface Cell {
  readonly cell: FigureCell;
  readonly section: string;
}

const cellsOf = (report: Report): ReadonlyMap<FigureRef, Cell> => {
  const { sections } = editionOf(report);
  return new Map(
    sections.flatMap((section) =>
      tablesOf({ ...editionOf(report), sections: [section] }).flatMap((table) =>
        figureCells(table).map((cell) => [cell.ref, { cell, section: section.id }] as const),
      ),
    ),
  );
};

interface Shown {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string;
}

const nothing: Shown = { text: '', value: null, unit: '' };

function shownIn(report: Report, cell: FigureCell | undefined): Shown {
  if (cell === undefined) return nothing;
  const figure = settledFigure(report, cell.table, cell.ref);
  const unit = report.units[cell.ref] ?? cell.spec.unitChoices?.[0] ?? '';
  const noted = figure === null || cell.spec.unitChoices === undefined ? '' : unit;
  return {
    text: printFigure(figure) + noted,
    value: typeof figure === 'number' ? figure : null,
    unit: noted,
  };
}

const isEntered = ({ figures }: Report, ref: FigureRef): boolean => Object.hasOwn(figures, ref);

const differenceOf = (before: Shown, after: Shown): number | null =>
  before.value === null || after.value === null || before.unit !== after.unit
    ? null
    : sumOf([after.value, -before.value]);

/** Every figure that prints otherwise than it did, once, in print order; those only the old form had come last. */
export function compareFigures(before: Report, after: Report): readonly FigureChange[] {
  const [old, now] = [cellsOf(before), cellsOf(after)];
  return [...new Map([...now, ...[...old].filter(([ref]) => !now.has(ref))])].flatMap(
    ([ref, { cell, section }]) => {
      const was = shownIn(before, old.get(ref)?.cell);
      const is = shownIn(after, now.get(ref)?.cell);
      if (was.text === is.text) return [];
      const follows = isTotal(cell.table, ref) && !isEntered(before, ref) && !isEntered(after, ref);
      return [
        {
          ref,
          section,
          label: figureLabel(cell),
          before: was.text,
          after: is.text,
          difference: differenceOf(was, is),
          follows,
        },
      ];
    },
  );
}
