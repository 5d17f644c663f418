import type {
  Paper,
  PaperBlock,
  PaperCell,
  PaperHeadingLevel,
  PaperMetadata,
  PaperRow,
  PaperTable,
  Run,
} from '#report/paper.ts';
import { runsText } from '#report/paper.ts';

/**
 * A source paper, as every reader gives it: one part that holds all blocks in order, nothing told
 * apart yet. A heading's number is part of its runs; its level is a hint.
 */
export const sourcePaper = (blocks: readonly PaperBlock[]): Paper => ({
  title: '',
  agency: '',
  year: 0,
  metadata: [],
  closing: null,
  parts: [{ id: 'source', heading: null, blocks, sources: blocks.map(() => null) }],
});

/** Blocks of a paper in order, whatever parts it has. */
export const sourceBlocks = (source: Paper): readonly PaperBlock[] =>
  source.parts.flatMap(({ heading, blocks }) => (heading === null ? blocks : [heading, ...blocks]));

/** Rows of a table from the top, head and body. */
export const tableRows = (table: PaperTable): readonly PaperRow[] => [...table.head, ...table.body];

/** Text of a cell, its blocks parted by line feeds. */
export const cellText = (cell: PaperCell): string => cell.blocks.map(blockText).join('\n');

/** All text of a block as it stands; cells are parted by tabs, rows, items and paragraphs by line feeds. */
export function blockText(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.number + runsText(block.runs);
    case 'paragraph':
      return runsText(block.runs);
    case 'list':
      return block.items
        .map(({ marker, blocks }) => marker + blocks.map(blockText).join('\n'))
        .join('\n');
    case 'table':
      return tableRows(block)
        .map((row) => row.cells.map(cellText).join('\t'))
        .join('\n');
  }
}

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', runs: [{ text }] });

const heading = (level: PaperHeadingLevel, runs: readonly Run[]): PaperBlock => ({
  kind: 'heading',
  level,
  number: '',
  runs,
});

const plainCell = (text: string): PaperCell => ({
  blocks: [paragraph(text)],
  colspan: 1,
  rowspan: 1,
  align: 'start',
});

const metadataTable = (metadata: readonly PaperMetadata[]): PaperBlock[] =>
  metadata.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: '',
          captionPrinted: false,
          tableId: null,
          widths: [1, 3],
          head: [],
          body: metadata.map(({ label, value }) => ({
            cells: [plainCell(label), plainCell(value)],
          })),
        },
      ];

/** A run as a reader sees it: nobody told it which phrase leads. */
const bareRun = ({ text, bold, href, breakBefore }: Run): Run => ({
  text,
  ...(bold !== undefined && { bold }),
  ...(href !== undefined && { href }),
  ...(breakBefore !== undefined && { breakBefore }),
});

const sameLook = (a: Run, b: Run): boolean => a.bold === b.bold && a.href === b.href;

function bareRuns(runs: readonly Run[]): Run[] {
  const line: Run[] = [];
  for (const run of runs.map(bareRun)) {
    const last = line.at(-1);
    if (last === undefined || run.breakBefore === true || !sameLook(last, run)) line.push(run);
    else line[line.length - 1] = { ...last, text: last.text + run.text };
  }
  return line;
}

const bareCell = ({ blocks, colspan, rowspan, align, header }: PaperCell): PaperCell => ({
  blocks: blocks.flatMap(bareBlock),
  colspan,
  rowspan,
  align,
  ...(header !== undefined && { header }),
});

const bareRow = (row: PaperRow): PaperRow => ({ cells: row.cells.map(bareCell) });

/** A block without what only the composer knows: addresses, computed totals, numbers apart from their words. */
function bareBlock(block: PaperBlock): PaperBlock[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, bareRuns([{ text: block.number }, ...block.runs]))];
    case 'paragraph':
      return [{ ...block, runs: bareRuns(block.runs) }];
    case 'list':
      return [
        {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: item.blocks.flatMap(bareBlock) })),
        },
      ];
    case 'table':
      return [
        ...(block.captionPrinted ? [paragraph(block.caption)] : []),
        {
          ...block,
          caption: '',
          captionPrinted: false,
          tableId: null,
          head: block.head.map(bareRow),
          body: block.body.map(bareRow),
        },
      ];
  }
}

/**
 * A composed paper as a reader that loses nothing would give it back: metadata lines, the title, then
 * every heading, paragraph and table as printed, and the closing lines.
 */
export const flattenPaper = (paper: Paper): Paper =>
  sourcePaper([
    ...metadataTable(paper.metadata),
    heading(1, [{ text: paper.title }]),
    ...sourceBlocks(paper).flatMap(bareBlock),
    ...(paper.closing === null
      ? []
      : [paragraph(paper.closing.agency), paragraph(paper.closing.date)]),
  ]);
