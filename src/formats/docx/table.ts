import type { PaperBlock, PaperCell, PaperTable } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import { markedRunsXml } from './comment-edges.ts';
import { ownTableStyle } from './own-styles.ts';
import { em, widthInCharacters } from './sheet.ts';
import { tableSizes, tableTextStyle } from './styles.ts';
import type { GridCell } from '#formats/table-grid.ts';
import { columnWeights, gridRows, shareWidth } from '#formats/table-grid.ts';
import type { Setting } from './text.ts';
import { paragraphXml } from './text.ts';
import { element, valued } from './xml.ts';

/** Blank above a cell's text, in twips. */
const marginAbove = 20;

/** How a table is set by the number of its columns: blank beside a cell's text, in twips, and its usual size. */
const manners = [
  { upTo: 6, side: 108, sizes: tableSizes },
  { upTo: 16, side: 57, sizes: tableSizes.slice(1) },
  { upTo: Infinity, side: 57, sizes: tableSizes.slice(2) },
] as const;

type Manner = (typeof manners)[number];

type GridRows = readonly (readonly GridCell[])[];

/** The widest row decides; a column the grid divides only for other rows' sake does not count. */
function mannerOf(rows: GridRows): Manner {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return manners.find(({ upTo }) => widest <= upTo) ?? manners[0];
}

/** Draws the blocks in a cell. */
type DrawBlocks = (blocks: readonly PaperBlock[], setting: Setting) => Iterable<string>;

interface Drawing {
  readonly columns: readonly number[];
  readonly side: number;
  readonly size: number;
  readonly setting: Setting;
  readonly draw: DrawBlocks;
}

const border = (side: string): string =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });

const tableBorders = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side)),
);

const marginSide = (side: string, width: number): string =>
  element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });

const tableMargins = (side: number): string =>
  element(
    'w:tblCellMar',
    {},
    marginSide('top', marginAbove),
    marginSide('left', side),
    marginSide('bottom', marginAbove),
    marginSide('right', side),
  );

const tableProperties = (caption: string, width: number, side: number): string =>
  element(
    'w:tblPr',
    {},
    valued('w:tblStyle', ownTableStyle.id),
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    valued('w:jc', 'center'),
    tableBorders,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    tableMargins(side),
    element('w:tblLook', { 'w:val': '0000' }),
    caption === '' ? '' : valued('w:tblCaption', caption),
  );

const tableGrid = (columns: readonly number[]): string =>
  element('w:tblGrid', {}, ...columns.map((width) => element('w:gridCol', { 'w:w': width })));

/** Width of a cell's columns, in twips. */
const spanWidth = (columns: readonly number[], { start, columns: count }: GridCell): number =>
  columns.slice(start, start + count).reduce((sum, width) => sum + width, 0);

const plainText = (cell: PaperCell): string =>
  cell.blocks.map((block) => (block.kind === 'paragraph' ? runsText(block.runs) : '')).join('\n');

/** Digits of a typeface that stands in for the right one may be wider. */
const slack = 1.12;

/** Room in characters the longest number of a text takes: the one thing that must not be broken over lines. */
const longestNumber = (text: string): number =>
  Math.max(0, ...(text.match(/[\d.,%]{2,24}/gu) ?? []).map((each) => widthInCharacters(each))) *
  slack;

/** However narrow the columns, a table inside a cell needs some width. */
const leastRoom = 200;

/** Width left for text in a cell. */
const roomIn = ({ columns, side }: Pick<Drawing, 'columns' | 'side'>, place: GridCell): number =>
  Math.max(spanWidth(columns, place) - 2 * side, leastRoom);

/** The largest usual size at which no number breaks. */
function textSize(rows: GridRows, columns: readonly number[]): number {
  const { sizes, side } = mannerOf(rows);
  const fits = (size: number): boolean =>
    rows.every((row) =>
      row.every(
        (place) =>
          place.cell === null ||
          longestNumber(plainText(place.cell)) * em(size) <= roomIn({ columns, side }, place),
      ),
    );
  return sizes.find((size) => fits(size)) ?? tableSizes[3];
}

/** Tables of no more rows than this are kept on one page. */
const shortTable = 6;

/** Rows that head others are kept with them: bands and heads within a table, too. */
const isHeading = (row: readonly GridCell[]): boolean =>
  row.every(({ cell }) => cell?.header === 'col' || cell?.header === 'colgroup');

function cellContent(place: GridCell, drawing: Drawing): string {
  const { size, setting, draw } = drawing;
  const { cell } = place;
  const style = tableTextStyle(size);
  if (cell === null || cell.blocks.length === 0 || place.merge === 'continues') {
    const edges = cell === null ? [] : setting.edges.take(cell);
    return paragraphXml(
      { style, keepNext: setting.kept === true },
      markedRunsXml([], edges, setting.links),
    );
  }
  const inside: Setting = {
    ...setting,
    style,
    listStyle: () => style,
    depth: 0,
    size,
    indent: (cell.indent ?? 0) * em(size),
    width: roomIn(drawing, place),
    align: cell.align,
  };
  return [...draw(cell.blocks, inside)].join('');
}

const merges = { none: '', begins: valued('w:vMerge', 'restart'), continues: '<w:vMerge/>' };

/** A group's label is written downwards when its column has no room for two characters beside each other. */
function isUpright({ cell, merge }: GridCell, room: number, size: number): boolean {
  if (cell === null || merge === 'none' || cell.header !== 'rowgroup') return false;
  return room < 2 * em(size) && widthInCharacters(plainText(cell)) <= 1.5 * cell.rowspan;
}

function cellXml(place: GridCell, drawing: Drawing): string {
  const width = spanWidth(drawing.columns, place);
  const upright = isUpright(place, roomIn(drawing, place), drawing.size);
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      place.columns > 1 ? valued('w:gridSpan', place.columns) : '',
      merges[place.merge],
      upright ? valued('w:textDirection', 'tbRlV') : '',
      valued('w:vAlign', 'center'),
    ),
    cellContent(place, drawing),
  );
}

const rowXml = (row: readonly GridCell[], isHead: boolean, drawing: Drawing): string =>
  element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      '<w:cantSplit/>',
      element('w:trHeight', { 'w:val': Math.round(em(drawing.size) * 1.6), 'w:hRule': 'atLeast' }),
      isHead ? '<w:tblHeader/>' : '',
    ),
    ...row.map((place) => cellXml(place, drawing)),
  );

/**
 * A table as wide as its place, row by row: fixed columns, given both in the grid and on each cell
 * (WPS reads the grid, Word the cells), rows that do not split, head rows that repeat.
 */
export function* tableXml(
  table: PaperTable,
  setting: Setting,
  draw: DrawBlocks,
): Generator<string, void> {
  if (table.head.length + table.body.length === 0) return;
  const columns = shareWidth(columnWeights(table), setting.width);
  const rows = gridRows(table, columns.length);
  const { side } = mannerOf(rows);
  const drawing = { columns, side, size: textSize(rows, columns), setting, draw };
  yield `<w:tbl>${tableProperties(table.caption, setting.width, side)}${tableGrid(columns)}`;
  for (const [index, row] of rows.entries()) {
    const keeps = index < rows.length - 1 && (rows.length <= shortTable || isHeading(row));
    const inRow = keeps ? { ...drawing, setting: { ...setting, kept: true as const } } : drawing;
    yield rowXml(row, index < table.head.length, inRow);
  }
  yield '</w:tbl>';
}
