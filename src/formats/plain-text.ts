import type { Paper, PaperBlock, PaperRow } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';

const rowText = (row: PaperRow): string =>
  row.cells.map((cell) => cell.blocks.map(blockText).join(' ')).join('\t');

function blockText(block: PaperBlock): string {
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
      return [...block.head, ...block.body].map(rowText).join('\n');
  }
}

/** The paper as plain text, one line a paragraph, cells parted by tabs; for the clipboard beside its markup. */
export const plainText = (paper: Paper): string =>
  [
    paper.title,
    ...paper.parts.flatMap(({ heading, blocks }) =>
      [...(heading === null ? [] : [heading]), ...blocks].map(blockText),
    ),
    ...(paper.closing === null ? [] : [paper.closing.agency, paper.closing.date]),
  ].join('\n');
