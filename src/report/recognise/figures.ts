import type { BlockSpec, RowSpec, TableSpec } from '#report/edition.ts';
import { printFigure } from '#report/figure.ts';
import type { Report } from '#report/report.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells, figureLabel, figureRef } from '#report/table-layout.ts';
import type { Cut } from './cut-row.ts';
import { cutRow, rowSums } from './cut-row.ts';
import type { ReadRow } from './grid-rows.ts';
import type { TableRowSpec } from './labels.ts';
import { readCell } from './read-cell.ts';
import type { Doubt } from './recognition.ts';
import { settleCuts } from './settle-cuts.ts';
import { keyOf, plainSigns } from './squeeze.ts';

/** What was read of one statistics table. */
export interface TableFigures {
  readonly figures: Report['figures'];
  readonly units: Report['units'];
  readonly doubts: readonly Doubt[];
}

/** A row of the source settled on a row of the table. */
interface PlacedRow extends TableRowSpec {
  readonly source: number;
  readonly text: string;
  /** One text for each column; null where the cells do not come apart by themselves. */
  readonly cells: Cut | null;
  readonly cuts: readonly Cut[];
  /** Set where the row was there before, with other figures. */
  readonly again: boolean;
  /** Whether its label names several rows. */
  readonly shared: boolean;
}

const isFilled = (text: string): boolean => text.trim() !== '';

/** The cells of a row, one for each column, where they are told apart by themselves. */
function ownCells({ cells }: ReadRow, columns: number): Cut | null {
  if (cells.length === columns) return isRunTogether(cells, columns) ? null : cells;
  const filled = cells.filter(isFilled);
  if (cells.length > columns && !cells.slice(columns).some(isFilled))
    return cells.slice(0, columns);
  if (filled.length === columns) return filled;
  if (filled.length === 0) return Array.from({ length: columns }, () => '');
  return null;
}

/** All figures of a row in its first cell, the others blank. */
const isRunTogether = (cells: readonly string[], columns: number): boolean =>
  columns > 3 &&
  isFilled(cells[0] ?? '') &&
  (cells[0] ?? '').replace(/\D/gu, '').length >= columns &&
  cells.slice(1).every((cell) => !isFilled(cell));

const digitRuns = (cells: readonly string[]): readonly string[] =>
  cells.flatMap((cell) => plainSigns(cell).split(/\s+/u)).filter(isFilled);

/** Which of the rows a label may name is meant: the next in print order that is still open. */
function meantRow(
  table: TableSpec,
  named: readonly TableRowSpec[],
  placed: readonly PlacedRow[],
): TableRowSpec | undefined {
  const order = table.blocks.flatMap((block) => block.rows);
  const taken = new Set(placed.map(({ row }) => row));
  const last = placed.at(-1)?.row;
  const after = last === undefined ? -1 : order.indexOf(last);
  const open = named.filter(({ row }) => !taken.has(row));
  return open.find(({ row }) => order.indexOf(row) > after) ?? open[0] ?? named[0];
}

/** Whether rows stand in the order of the form. */
function inOrder(table: TableSpec, rows: readonly TableRowSpec[]): boolean {
  const order = table.blocks.flatMap((block) => block.rows);
  const places = rows.map(({ row }) => order.indexOf(row));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

const onlyRow = (table: TableSpec): readonly TableRowSpec[] =>
  table.blocks.flatMap((block) => block.rows.map((row) => ({ block, row })));

/** A row without the unit the form prints beside its label, in a cell of its own or run together with the figure. */
function withoutUnit(read: ReadRow, { unit }: RowSpec): ReadRow {
  const [first = '', ...rest] = read.cells;
  if (typeof unit !== 'string' || !keyOf(first).startsWith(keyOf(unit))) return read;
  const figure = first.slice(first.indexOf(unit.charAt(unit.length - 1)) + 1).trim();
  return { ...read, cells: figure === '' ? rest : [figure, ...rest] };
}

function placeRows(table: TableSpec, rows: readonly ReadRow[]): readonly PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const found of rows) {
    const named = found.named.length === 0 ? onlyRow(table) : found.named;
    const meant = meantRow(table, named, placed);
    if (meant === undefined || meant.row.unit === null) continue;
    const read = withoutUnit(found, meant.row);
    const columns = meant.block.columns.length;
    const cells = ownCells(read, columns);
    const cuts =
      cells === null
        ? cutRow(digitRuns(read.cells), columns, rowSums(table, meant.block))
        : [cells];
    const again = placed.some(({ row }) => row === meant.row);
    if (again && !read.cells.some(isFilled)) continue;
    const shared = found.named.length > 1;
    placed.push({ ...meant, source: read.source, text: rowText(read), cells, cuts, again, shared });
  }
  return placed;
}

const rowText = ({ cells }: ReadRow): string => cells.join(' ').trim();

const cellsOf = (table: TableSpec, block: BlockSpec, row: RowSpec): readonly FigureCell[] =>
  figureCells(table).filter((cell) => cell.block === block && cell.row === row);

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

const labelOf = (cell: FigureCell | undefined): string =>
  cell === undefined ? '' : figureLabel(cell);

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

const printed = (cut: Cut): string => cut.map((cell) => (isFilled(cell) ? cell : '空')).join('、');

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

function toldCut(table: TableSpec, row: PlacedRow, cut: Cut): Doubt {
  return {
    id: `cut:${table.id}/${row.row.id}`,
    section: table.id,
    figure: cellsOf(table, row.block, row.row)[0]?.ref ?? null,
    title: '这一行的数字连在一起',
    original: row.text,
    reading: printed(cut),
    reason: '只有这一种分法与列数相符，请核对',
    choices: [],
    source: row.source,
  };
}

function cellDoubts(row: PlacedRow, cell: FigureCell, text: string): Doubt[] {
  const section = cell.table.id;
  const { figure, problem, converted } = readCell(text, cell);
  const shared = {
    section,
    figure: cell.ref,
    original: text.trim(),
    choices: [],
    source: row.source,
  };
  if (converted !== null)
    return [
      {
        ...shared,
        id: `unit:${cell.ref}`,
        title: `单位由${converted}换算成${cell.spec.unit ?? ''}`,
        reading: printFigure(figure),
        reason: `${labelOf(cell)}一格按${cell.spec.unit ?? ''}填报`,
      },
    ];
  if (problem === null) return [];
  return [
    { ...shared, id: `figure:${cell.ref}`, title: '这一格不是数字', reading: '', reason: problem },
  ];
}

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

function unsureRow(table: TableSpec, row: PlacedRow): Doubt {
  return {
    id: `order:${table.id}/${row.row.id}`,
    section: table.id,
    figure: cellsOf(table, row.block, row.row)[0]?.ref ?? null,
    title: '表里有几行同名',
    original: row.text,
    reading: '',
    reason: `行的次序与格式不同，“${row.row.path.at(-1) ?? ''}”归在哪一项下请核对`,
    choices: [],
    source: row.source,
  };
}

function missingRow(table: TableSpec, block: BlockSpec, row: RowSpec): Doubt {
  const [column] = block.columns;
  const labelled = row.path.at(-1) ?? '';
  const ref =
    column === undefined ? null : figureRef(table, block, { row: row.id, column: column.id });
  return {
    id: `missing:${table.id}/${row.id}`,
    section: table.id,
    figure: ref,
    title: '表里没有找到这一行',
    original: '',
    reading: '',
    reason: `没有找到“${labelled === '' ? table.title : labelled}”，这一行留空`,
    choices: [],
    source: null,
  };
}

function twice(table: TableSpec, row: PlacedRow): Doubt {
  return {
    id: `twice:${table.id}/${row.row.id}`,
    section: table.id,
    figure: cellsOf(table, row.block, row.row)[0]?.ref ?? null,
    title: '表里这一行出现了两次',
    original: row.text,
    reading: '',
    reason: `“${row.row.path.at(-1) ?? ''}”已经按前一行读入，这一行没有用`,
    choices: [],
    source: row.source,
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
