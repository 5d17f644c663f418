import type { BlockSpec, RowSpec, TableSpec } from '#report/edition.ts';
import { printFigure } from '#report/figure.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureLabel, figureRef } from '#report/table-layout.ts';
import type { Cut } from './cut-row.ts';
import type { PlacedRow } from './place-rows.ts';
import { cellsOf, isFilled } from './place-rows.ts';
import { readCell } from './read-cell.ts';
import type { Doubt } from './recognition.ts';

/** A reading of a row in words, blank cells named. */
export const printed = (cut: Cut): string =>
  cut.map((cell) => (isFilled(cell) ? cell : '空')).join('、');

const labelOf = (cell: FigureCell | undefined): string =>
  cell === undefined ? '' : figureLabel(cell);

/** Cells run together that only one cut fits, where no sum proves it. */
export function toldCut(table: TableSpec, row: PlacedRow, cut: Cut): Doubt {
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

/** What a cell's text leaves open: no number, or one in another unit. */
export function cellDoubts(row: PlacedRow, cell: FigureCell, text: string): Doubt[] {
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

/** A row whose label several rows share, out of the form's order. */
export function unsureRow(table: TableSpec, row: PlacedRow): Doubt {
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

/** A row of the form the source does not have. */
export function missingRow(table: TableSpec, block: BlockSpec, row: RowSpec): Doubt {
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

/** A row met before. */
export function twice(table: TableSpec, row: PlacedRow): Doubt {
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
