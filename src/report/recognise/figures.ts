import type { TableSpec } from '#report/edition.ts';
import { printFigure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import type { Cut } from './cut-row.ts';
import { rowSums } from './cut-row.ts';
import type { ReadRow } from './grid-rows.ts';
import type { PlacedRow } from './place-rows.ts';
import { cellsOf, inOrder, isFilled, placeRows } from './place-rows.ts';
import { readCell } from './read-cell.ts';
import type { Doubt } from './recognition.ts';
import { cellDoubts, missingRow, printed, toldCut, twice, unsureRow } from './row-doubts.ts';
import { settleCuts } from './settle-cuts.ts';

/** What was read of one statistics table. */
export interface TableFigures {
  readonly figures: Report['figures'];
  readonly units: Report['units'];
  readonly doubts: readonly Doubt[];
}

/** Readings of each open row by its table's identities; rows with one reading have it already. */
function settled(table: TableSpec, placed: readonly PlacedRow[]): ReadonlyMap<PlacedRow, Cut> {
  const known = new Map(
    placed.flatMap((row) =>
      row.cuts[0] !== undefined && row.cuts.length === 1 ? [[row, row.cuts[0]] as const] : [],
    ),
  );
  const counted = placed.filter((row) => row.cuts.length > 0 && !row.again);
  if (known.size === placed.length || counted.length !== placed.length) return known;
  const open = placed.map((row) => ({
    row: row.row.id,
    cuts: row.cuts.map((cut) => numbers(table, row, cut)),
  }));
  const picked = settleCuts(table, open);
  if (picked === null) return known;
  return new Map(placed.map((row, index) => [row, picked[index] ?? []]));
}

/** The texts of a row's cells as bare numbers. */
const numbers = (table: TableSpec, { block, row }: PlacedRow, cut: Cut): Cut =>
  cellsOf(table, block, row).map((cell, index) =>
    printFigure(readCell(cut[index] ?? '', cell).figure),
  );

/** Most readings offered for one row. */
const mostChoices = 24;

/** The figures of a row under one reading. */
function figuresOf(cells: readonly FigureCell[], cut: Cut): Record<string, number | string> {
  return Object.fromEntries(
    cells.flatMap((cell, index) => {
      const { figure } = readCell(cut[index] ?? '', cell);
      return figure === null ? [] : [[cell.ref, figure]];
    }),
  );
}

/** A row whose cells could not be told apart: kept as it stood in its first cell, with what it may say. */
function openRow(
  { id: section }: TableSpec,
  row: PlacedRow,
  cells: readonly FigureCell[],
): TableFigures {
  const first = cells[0];
  const reason =
    row.cuts.length === 0
      ? '没有一种分法与表内的合计相符，原文留在这一行的第一格'
      : `有${row.cuts.length}种分法，无法断定，原文留在这一行的第一格`;
  return {
    figures: first === undefined || row.text === '' ? {} : { [first.ref]: row.text },
    units: {},
    doubts: [
      {
        id: `cells:${first?.ref ?? row.source}`,
        section,
        figure: first?.ref ?? null,
        title: '这一行的数字连在一起',
        original: row.text,
        reading: '',
        reason,
        choices: row.cuts
          .slice(0, mostChoices)
          .map((cut) => ({ label: printed(cut), figures: figuresOf(cells, cut) })),
        source: row.source,
      },
    ],
  };
}

/** Whether a reading of cells run together follows from sums the form prescribes, with no cell left blank. */
const isCertain = (table: TableSpec, row: PlacedRow, cut: Cut): boolean =>
  row.cells !== null || (rowSums(table, row.block).length > 0 && cut.every(isFilled));

function readRow(table: TableSpec, row: PlacedRow, cut: Cut | undefined): TableFigures {
  const cells = cellsOf(table, row.block, row.row);
  if (cut === undefined) return openRow(table, row, cells);
  const texts = cells.map((cell, index) => ({ cell, text: cut[index] ?? '' }));
  const units: Record<string, string> = {};
  for (const { cell, text } of texts) {
    const { unit, figure } = readCell(text, cell);
    if (unit !== null && figure !== null) units[cell.ref] = unit;
  }
  return {
    figures: figuresOf(cells, cut),
    units,
    doubts: [
      ...(isCertain(table, row, cut) ? [] : [toldCut(table, row, cut)]),
      ...texts.flatMap(({ cell, text }) => cellDoubts(row, cell, text)),
    ],
  };
}

/** Records as one; where two hold the same key the later has it. */
export function merged<Value>(
  records: readonly Readonly<Record<string, Value>>[],
): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const record of records) for (const [key, value] of Object.entries(record)) all[key] = value;
  return all;
}

/** Reads the figures of a statistics table from its rows as they stood in the source. */
export function readFigures(table: TableSpec, rows: readonly ReadRow[]): TableFigures {
  const placed = placeRows(table, rows);
  const cuts = settled(table, placed);
  const first = placed.filter(({ again }) => !again);
  const read = first.map((row) => readRow(table, row, cuts.get(row)));
  const found = new Set(placed.map(({ row }) => row));
  const missing = table.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.unit !== null && !found.has(row))
      .map((row) => missingRow(table, block, row)),
  );
  return {
    figures: merged(read.map(({ figures }) => figures)),
    units: merged(read.map(({ units }) => units)),
    doubts: [
      ...read.flatMap(({ doubts }) => doubts),
      ...placed.filter(({ again }) => again).map((row) => twice(table, row)),
      ...(inOrder(table, first) ? [] : first.filter(({ shared }) => shared)).map((row) =>
        unsureRow(table, row),
      ),
      ...missing,
    ],
  };
}
