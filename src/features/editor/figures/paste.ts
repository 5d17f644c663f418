import type { TableSpec } from '#report/edition.ts';
import type { Figure, FigureRef } from '#report/figure.ts';
import { parseFigure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import { layoutTable } from '#report/table-layout.ts';
import { settledFigure } from '#report/totals.ts';
import type { CopiedRange } from './clipboard.ts';
import type { Grid, GridCell, Rect } from './grid.ts';
import { cellAt, rowsIn } from './grid.ts';

/** What a paste would do, before it does it. */
export interface PastePlan {
  /** Rows and columns that find a place. */
  readonly rows: number;
  readonly columns: number;
  readonly patch: ReadonlyMap<FigureRef, Figure>;
  /** Every cell the range comes to lie on, totals included. */
  readonly target: readonly FigureRef[];
  /** Totals in the target with the text meant for them; they are not written. */
  readonly totals: ReadonlyMap<FigureRef, string>;
  /** Filled cells of the range beyond the edge of the table. */
  readonly outside: number;
  /** Entries that cannot be read as a number; they are kept as they are. */
  readonly unread: number;
  /** Whether the shape fits, so that nothing need be asked. */
  readonly fits: boolean;
}

type Placed = { readonly cell: GridCell | undefined; readonly text: string };

const bare = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Labels printed on the form, without blanks. */
const labelsOf = (table: TableSpec): ReadonlySet<string> =>
  new Set(
    layoutTable(table).rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'figure' ? [] : [bare(cell.text)])),
    ),
  );

/**
 * Leaves the form's own labels out of a range copied together with its heads or stub: rows and
 * leading columns that hold nothing but labels of this table. Anything else stays.
 */
export function withoutLabels(range: CopiedRange, table: TableSpec): CopiedRange {
  const labels = labelsOf(table);
  const isLabel = (text: string): boolean => bare(text) !== '' && labels.has(bare(text));
  const allLabels = (texts: readonly string[]): boolean =>
    texts.some(isLabel) && texts.every((text) => bare(text) === '' || isLabel(text));
  const rows = range.filter((row) => !allLabels(row));
  const width = rows[0]?.length ?? 0;
  let stub = 0;
  while (stub < width && allLabels(rows.map((row) => row[stub] ?? ''))) stub += 1;
  return stub === width ? range : rows.map((row) => row.slice(stub));
}

/** Lays a range over a selection whose sides are whole multiples of it. */
function tiled(selected: readonly (readonly GridCell[])[], range: CopiedRange): Placed[] | null {
  const [first = []] = selected;
  const height = range.length;
  const width = range[0]?.length ?? 1;
  const whole =
    selected.flat().length > 1 &&
    selected.length % height === 0 &&
    selected.every((row) => row.length === first.length && row.length % width === 0);
  if (!whole) return null;
  return selected.flatMap((row, y) =>
    row.map((cell, x) => ({ cell, text: range[y % height]?.[x % width] ?? '' })),
  );
}

/** Lays a range down with its first cell on the first of the selection. */
const laid = (grid: Grid, { top, from }: Rect, range: CopiedRange): Placed[] =>
  range.flatMap((texts, y) => {
    const row = grid.rows[top + y];
    const start = cellAt(grid, top + y, from)?.index ?? 0;
    return texts.map((text, x) => ({ cell: row?.[start + x], text }));
  });

const read = (cell: GridCell, text: string): Figure => parseFigure(text, cell.cell.spec).figure;

/** Plans how a copied range is written into the selection. */
export function planPaste(grid: Grid, rect: Rect, range: CopiedRange): PastePlan {
  const selected = rowsIn(grid, rect);
  const over = tiled(selected, range);
  const placed = over ?? laid(grid, rect, range);
  const inside = placed.flatMap(({ cell, text }) => (cell === undefined ? [] : [{ cell, text }]));
  const entries = inside.filter(({ cell }) => !cell.total);
  const patch = new Map(entries.map(({ cell, text }) => [cell.ref, read(cell, text)]));
  const outside = placed.filter(({ cell, text }) => cell === undefined && text.trim() !== '');
  const widths = new Map<number, number>();
  for (const { cell } of inside) widths.set(cell.row, (widths.get(cell.row) ?? 0) + 1);
  return {
    rows: widths.size,
    columns: Math.max(0, ...widths.values()),
    patch,
    target: inside.map(({ cell }) => cell.ref),
    totals: new Map(
      inside.filter(({ cell }) => cell.total).map(({ cell, text }) => [cell.ref, text]),
    ),
    outside: outside.length,
    unread: [...patch.values()].filter((figure) => typeof figure === 'string').length,
    fits: outside.length === 0 && (over !== null || selected.flat().length === 1),
  };
}

/** How many pasted totals differ from what the table adds up to; to be asked once the paste is written. */
export const differingTotals = (
  plan: PastePlan,
  grid: Grid,
  report: Pick<Report, 'figures'>,
): number =>
  [...plan.totals].filter(([ref, text]) => {
    const cell = grid.byRef.get(ref);
    if (cell === undefined) return false;
    const pasted = read(cell, text);
    return pasted !== null && pasted !== settledFigure(report, cell.cell.table, ref);
  }).length;

/** What the dialog and the toast say of a plan, e.g. 7行×3列，跳过7个合计格. */
export const extentOf = ({ rows, columns, totals }: PastePlan): string =>
  `${rows}行×${columns}列${totals.size > 0 ? `，跳过${totals.size}个合计格` : ''}`;
