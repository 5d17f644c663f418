import type { PaperTable } from '#report/paper.ts';
import type { TableRowSpec, TableWords } from './labels.ts';
import { cellText, tableRows } from './source.ts';
import { keyOf } from './squeeze.ts';

/** Cells of one row of a statistics table, as they stood, with the rows its label may name. */
export interface ReadRow {
  /** Empty where the row bears no label. */
  readonly named: readonly TableRowSpec[];
  readonly cells: readonly string[];
  /** Whether the cells were told apart by their source, blank ones among them. */
  readonly parted: boolean;
  readonly source: number;
  /** The row as it stood. */
  readonly text: string;
}

/** Signs a figure's cell is made of, units aside. */
const figureText = /^[\d\s.,，．０-９+\-−－—/／%]*$/u;

const isFigureText = (text: string): boolean => figureText.test(text) && /[\d０-９]/u.test(text);

/** A row of heads, bands or captions: nothing but words of the table. */
const isHead = (words: TableWords, keys: readonly string[]): boolean =>
  keys.every(
    (key) =>
      key === '' ||
      key === keyOf(words.table.title) ||
      /^(?:计量)?单位.{0,4}$/u.test(key) ||
      (words.byKey.get(key)?.rows.length ?? 1) === 0,
  );

/** Index of the last cell that names a row, before the figures begin. */
function labelIndex(words: TableWords, keys: readonly string[]): number {
  return keys.findLastIndex((key) => (words.byKey.get(key)?.rows.length ?? 0) > 0);
}

/** How a table's rows read in a statistics table's words: its rows, and how many of its rows are not of it. */
export interface GridReading {
  readonly rows: readonly ReadRow[];
  readonly strange: readonly string[];
  readonly heads: number;
}

/** Reads the rows of a drawn table in the words of a statistics table. */
export function gridRows(words: TableWords, table: PaperTable, source: number): GridReading {
  const rows: ReadRow[] = [];
  const strange: string[] = [];
  let heads = 0;
  for (const { cells } of tableRows(table)) {
    const texts = cells.map(cellText);
    const keys = texts.map(keyOf);
    const text = texts.join('\t');
    const at = labelIndex(words, keys);
    if (at !== -1)
      rows.push({
        named: words.byKey.get(keys[at] ?? '')?.rows ?? [],
        cells: texts.slice(at + 1),
        parted: true,
        source,
        text,
      });
    else if (isHead(words, keys)) heads += keys.filter((key) => key !== '').length;
    else if (words.unlabelled && isUnlabelledRow(words, texts))
      rows.push({ named: [], cells: texts, parted: true, source, text });
    else strange.push(text);
  }
  return { rows: withUnlabelled(words, rows, { table, source, heads }), strange, heads };
}

const columnsOf = (words: TableWords): number => words.table.blocks[0]?.columns.length ?? 0;

/** The one row of a table without row labels: as many cells as columns, or figures run together. */
const isUnlabelledRow = (words: TableWords, texts: readonly string[]): boolean =>
  texts.length === columnsOf(words) ||
  texts.filter((text) => text.trim() !== '').every(isFigureText);

/** In a table without row labels a row of blank cells below the heads is its row. */
function withUnlabelled(
  words: TableWords,
  rows: readonly ReadRow[],
  at: { readonly table: PaperTable; readonly source: number; readonly heads: number },
): readonly ReadRow[] {
  if (!words.unlabelled || rows.length > 0 || at.heads === 0) return rows;
  const blank = tableRows(at.table).findLast(({ cells }) =>
    cells.every((cell) => cellText(cell).trim() === ''),
  );
  return blank === undefined
    ? rows
    : [
        {
          named: [],
          cells: blank.cells.map(cellText),
          parted: true,
          source: at.source,
          text: '',
        },
      ];
}
