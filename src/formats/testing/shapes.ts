import type { PaperBlock, PaperCell, PaperList, PaperRow, PaperTable, Run } from '#report/paper.ts';

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** Each sign with its look and the breaks before it: blanks and breaks around a line do not show. */
function looks(runs: readonly Run[]): unknown[] {
  const shown: unknown[] = [];
  let breaks = 0;
  for (const { text, breakBefore, bold, href } of runs) {
    breaks += breakBefore === true ? 1 : 0;
    for (const sign of bare(text)) {
      shown.push([sign, bold ?? false, href, shown.length === 0 ? 0 : breaks]);
      breaks = 0;
    }
  }
  return shown;
}

/** A page tells heads and sides of cells; of a Word file's they are not read back. */
type Where = 'onPage' | 'inWord';

const onPage = ({ blocks, colspan, rowspan, align, header }: PaperCell): unknown => ({
  blocks: shapes(blocks),
  colspan,
  rowspan,
  align,
  header,
});

const inWord = ({ blocks, colspan, rowspan }: PaperCell): unknown => ({
  blocks: shapes(blocks, 'inWord'),
  colspan,
  rowspan,
});

function tableShape({ head, body }: PaperTable, where: Where): unknown {
  const rowsOf = (rows: readonly PaperRow[]): unknown[] =>
    rows.map(({ cells }) => cells.map(where === 'onPage' ? onPage : inWord));
  return where === 'onPage' ? [rowsOf(head), rowsOf(body)] : rowsOf([...head, ...body]);
}

const itemShapes = ({ items }: PaperList, where: Where): unknown[] =>
  items.map(({ marker, blocks }) => [marker, shapes(blocks, where)]);

function shape(block: PaperBlock, where: Where): unknown {
  switch (block.kind) {
    case 'heading':
      return { level: block.level, runs: looks(block.runs) };
    case 'paragraph':
      return { runs: looks(block.runs) };
    case 'list':
      return itemShapes(block, where);
    case 'table':
      return tableShape(block, where);
  }
}

/** What blocks show, to compare a paper written with the one read: a blank line prints nothing, and is not read. */
export const shapes = (blocks: readonly PaperBlock[], where: Where = 'onPage'): unknown[] =>
  blocks
    .filter((block) => block.kind !== 'paragraph' || looks(block.runs).length > 0)
    .flatMap((block) =>
      // Two lists printed under each other look like one.
      where === 'inWord' && block.kind === 'list'
        ? itemShapes(block, where)
        : [shape(block, where)],
    );
