/** A range as it was copied: rows of cell texts, merged cells unfolded (their text first, blanks after). */
export type CopiedRange = readonly (readonly string[])[];

/** Reads one quoted cell from after its opening quote; doubled quotes stand for one. */
function readQuoted(text: string, start: number): { cell: string; end: number } | undefined {
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    if (text[quote + 1] === '"') from = quote + 2;
    else return { cell: text.slice(start, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}

const isEnd = (sign: string | undefined): boolean =>
  sign === undefined || sign === '\t' || sign === '\n';

/** Reads one cell; a quote opens a quoted one only where a closing one ends the cell. */
function readCell(text: string, start: number): { cell: string; end: number } {
  const quoted = text[start] === '"' ? readQuoted(text, start + 1) : undefined;
  if (quoted !== undefined && isEnd(text[quoted.end])) return quoted;
  const length = text.slice(start).search(/[\t\n]/u);
  const end = length === -1 ? text.length : start + length;
  return { cell: text.slice(start, end), end };
}

/** Reads tab-separated text as Excel and WPS put it on the clipboard, with quoted cells that hold tabs and line breaks. */
export function readTabbed(source: string): CopiedRange {
  const text = source.replaceAll(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = readCell(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) return evened(rows);
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
}

/** Rows made equally long with blanks. */
function evened(rows: readonly (readonly string[])[]): CopiedRange {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

const quote = (cell: string): string =>
  /[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes a range as tab-separated text. */
export const writeTabbed = (range: CopiedRange): string =>
  range.map((row) => row.map(quote).join('\t')).join('\r\n');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes a range as a bare web table, which Word, WPS and Excel take as cells. */
export const writeTable = (range: CopiedRange): string =>
  `<table>${range
    .map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const textOf = (cell: Element): string =>
  (cell.textContent ?? '').replaceAll(/[\s\u00a0]+/gu, ' ').trim();

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 1), 200);

/** Puts a cell into the first free place of its row and claims the places it spans. */
function place(rows: (string | undefined)[][], at: number, cell: Element): void {
  const own = rows[at] ?? [];
  let column = own.findIndex((taken) => taken === undefined);
  if (column === -1) column = own.length;
  const down = spanOf(cell, 'rowspan');
  const right = spanOf(cell, 'colspan');
  for (let row = at; row < Math.min(at + down, rows.length); row += 1)
    for (let offset = 0; offset < right; offset += 1) {
      const target = rows[row];
      if (target !== undefined) target[column + offset] = '';
    }
  own[column] = textOf(cell);
}

/** Unfolds the merged cells of a web table. */
function readTable(table: HTMLTableElement): CopiedRange {
  const lines = [...table.rows];
  const rows = lines.map((): (string | undefined)[] => []);
  for (const [at, line] of lines.entries()) {
    // A place claimed from a row above may leave holes before it; the next cell goes into the first.
    rows[at] = Array.from(rows[at] ?? []);
    for (const cell of line.cells) place(rows, at, cell);
  }
  return evened(rows.map((row) => Array.from(row, (cell) => cell ?? '')));
}

/** Reads what was copied: a web table where there is one (its merged cells are known), else tab-separated text. */
export function readCopied({ html, text }: { html: string; text: string }): CopiedRange {
  const table = html.includes('<t')
    ? new DOMParser().parseFromString(html, 'text/html').querySelector('table')
    : null;
  return table === null || table.rows.length === 0 ? readTabbed(text) : readTable(table);
}
