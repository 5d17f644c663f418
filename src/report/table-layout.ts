import type { BlockSpec, ColumnSpec, FigureSpec, RowSpec, TableSpec } from './edition.ts';
import type { FigureRef } from './figure.ts';

/** A printed cell of a statistics table, placed and merged as on the form. */
export type LayoutCell =
  | {
      readonly kind: 'label';
      readonly text: string;
      readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
      readonly colspan: number;
      readonly rowspan: number;
      /** Indentation of a stub label. */
      readonly depth: number;
    }
  | {
      readonly kind: 'band' | 'corner' | 'text';
      readonly text: string;
      readonly colspan: number;
      readonly rowspan: number;
    }
  | {
      readonly kind: 'figure';
      readonly ref: FigureRef;
      readonly colspan: number;
      readonly rowspan: number;
    };

/** A printed row. `head` rows stand above the figures they head. */
export interface LayoutRow {
  readonly part: 'head' | 'body';
  readonly cells: readonly LayoutCell[];
}

/** A statistics table as printed: rows of merged cells over `stubs` label columns and `figures` figure columns. */
export interface TableLayout {
  readonly stubs: number;
  readonly figures: number;
  readonly rows: readonly LayoutRow[];
}

/** Address of a figure; see `FigureRef`. */
export function figureRef(
  table: Pick<TableSpec, 'id'>,
  block: Pick<BlockSpec, 'id' | 'columns'>,
  { row, column }: { row: string; column: string },
): FigureRef {
  const parts = [table.id, ...(block.id === null ? [] : [block.id]), row];
  return (isSingleList(block) ? parts : [...parts, column]).join('/');
}

/** A list of rows with one figure each (统计表): its addresses carry no column. */
const isSingleList = (block: Pick<BlockSpec, 'id' | 'columns'>): boolean =>
  block.id === null && block.columns.length === 1;

/** A figure cell of a table with everything known about it. */
export interface FigureCell {
  readonly ref: FigureRef;
  readonly table: TableSpec;
  readonly block: BlockSpec;
  readonly row: RowSpec;
  readonly column: ColumnSpec;
  readonly spec: FigureSpec;
}

const cellsOfBlock = (table: TableSpec, block: BlockSpec): FigureCell[] =>
  block.rows
    .filter((row) => row.unit !== null)
    .flatMap((row) =>
      block.columns.map((column) => ({
        ref: figureRef(table, block, { row: row.id, column: column.id }),
        table,
        block,
        row,
        column,
        spec: row.figures ?? column.figures ?? block.figures,
      })),
    );

const cellCache = new WeakMap<TableSpec, readonly FigureCell[]>();

/** Figure cells of a table in print order, row by row. */
export function figureCells(table: TableSpec): readonly FigureCell[] {
  const known = cellCache.get(table) ?? table.blocks.flatMap((block) => cellsOfBlock(table, block));
  cellCache.set(table, known);
  return known;
}

/** A row's labels from the outermost in: merged stubs, or the less indented rows above it, then its own. */
export function rowLabels(block: BlockSpec, row: RowSpec): readonly string[] {
  const above: string[] = [];
  let depth = row.depth ?? 0;
  for (const each of block.rows.slice(0, block.rows.indexOf(row)).toReversed()) {
    if ((each.depth ?? 0) >= depth) continue;
    above.unshift(each.path.at(-1) ?? '');
    depth = each.depth ?? 0;
  }
  return [...above, ...row.path.filter((label) => label !== '')];
}

/** A figure's full label in the form's words: row labels, then column labels. */
export const figureLabel = ({ row, column, block }: FigureCell): string =>
  [...rowLabels(block, row), ...(row.unit === undefined ? column.path : [])].join('，');

const deepest = (paths: readonly (readonly string[])[]): number =>
  Math.max(...paths.map((path) => path.length));

const stubColumns = (block: BlockSpec): number =>
  block.rows.every((row) => row.path.every((label) => label === ''))
    ? 0
    : deepest(block.rows.map((row) => row.path)) + (block.unitHead === undefined ? 0 : 1);

/** How many following specs share the head path with the one at `index`, up to `level`. */
function runLength(paths: readonly (readonly string[])[], index: number, level: number): number {
  const own = paths[index]?.slice(0, level + 1).join('\u0000');
  let length = 1;
  while (
    paths[index + length]?.slice(0, level + 1).join('\u0000') === own &&
    (paths[index + length]?.length ?? 0) > level + 1
  )
    length += 1;
  return length;
}

const startsRun = (paths: readonly (readonly string[])[], index: number, level: number): boolean =>
  index === 0 ||
  paths[index - 1]?.slice(0, level + 1).join('\u0000') !==
    paths[index]?.slice(0, level + 1).join('\u0000');

function headRow(block: BlockSpec, level: number, spread: number): LayoutCell[] {
  const paths = block.columns.map((column) => column.path);
  const depth = deepest(paths);
  return paths.flatMap((path, index): LayoutCell[] => {
    const text = path[level];
    if (text === undefined) return [];
    const leaf = level === path.length - 1;
    if (!leaf && !startsRun(paths, index, level)) return [];
    return [
      {
        kind: 'label',
        text,
        scope: leaf ? 'col' : 'colgroup',
        colspan: leaf ? spread : runLength(paths, index, level) * spread,
        rowspan: leaf ? depth - level : 1,
        depth: 0,
      },
    ];
  });
}

function cornerCells(table: TableSpec, block: BlockSpec, rowspan: number): LayoutCell[] {
  const stubs = stubColumns(block);
  if (stubs === 0) return [];
  if (block.unitHead !== undefined)
    return [block.stub ?? '', block.unitHead].map((text) => ({
      kind: 'label',
      text,
      scope: 'col',
      colspan: 1,
      rowspan,
      depth: 0,
    }));
  if (block.stub !== undefined)
    return [{ kind: 'label', text: block.stub, scope: 'col', colspan: stubs, rowspan, depth: 0 }];
  return [{ kind: 'corner', text: table.corner ?? '', colspan: stubs, rowspan }];
}

function headRows(table: TableSpec, block: BlockSpec, spread: number): LayoutRow[] {
  const depth = deepest(block.columns.map((column) => column.path));
  return Array.from({ length: depth }, (_, level) => ({
    part: 'head' as const,
    cells: [
      ...(level === 0 ? cornerCells(table, block, depth) : []),
      ...headRow(block, level, spread),
    ],
  }));
}

function stubCells(block: BlockSpec, index: number): LayoutCell[] {
  const row = block.rows[index];
  const stubs = stubColumns(block);
  if (row === undefined || stubs === 0) return [];
  const paths = block.rows.map((each) => each.path);
  const labels = row.path.flatMap((text, level): LayoutCell[] => {
    const leaf = level === row.path.length - 1;
    if (!leaf && !startsRun(paths, index, level)) return [];
    const rowspan = leaf ? 1 : runLength(paths, index, level);
    const colspan = leaf && block.unitHead === undefined ? stubs - level : 1;
    return [
      {
        kind: 'label',
        text,
        scope: leaf ? 'row' : 'rowgroup',
        colspan,
        rowspan,
        depth: row.depth ?? 0,
      },
    ];
  });
  if (block.unitHead === undefined) return labels;
  return [...labels, { kind: 'text', text: row.unit ?? '', colspan: 1, rowspan: 1 }];
}

function bodyRows(table: TableSpec, block: BlockSpec, spread: number): LayoutRow[] {
  return block.rows.map((row, index) => ({
    part: 'body' as const,
    cells: [
      ...stubCells(block, index),
      ...block.columns.map((column): LayoutCell =>
        row.unit === null
          ? { kind: 'text', text: '', colspan: spread, rowspan: 1 }
          : {
              kind: 'figure',
              ref: figureRef(table, block, { row: row.id, column: column.id }),
              colspan: spread,
              rowspan: 1,
            },
      ),
    ],
  }));
}

const layouts = new WeakMap<TableSpec, TableLayout>();

/** Lays a table out as printed. Blocks with fewer columns spread theirs over the full width. */
export function layoutTable(table: TableSpec): TableLayout {
  const known = layouts.get(table) ?? makeLayout(table);
  layouts.set(table, known);
  return known;
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

const leastCommonMultiple = (a: number, b: number): number => (a * b) / greatestCommonDivisor(a, b);

function makeLayout(table: TableSpec): TableLayout {
  const figures = table.blocks.map((block) => block.columns.length).reduce(leastCommonMultiple);
  const stubs = Math.max(...table.blocks.map((block) => stubColumns(block)));
  const rows = table.blocks.flatMap((block) => {
    const spread = figures / block.columns.length;
    const band: LayoutRow[] =
      block.band === undefined
        ? []
        : [
            {
              part: 'head',
              cells: [{ kind: 'band', text: block.band, colspan: stubs + figures, rowspan: 1 }],
            },
          ];
    return [...band, ...headRows(table, block, spread), ...bodyRows(table, block, spread)];
  });
  return { stubs, figures, rows };
}
