import type { Paper, PaperBlock, PaperTable } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';

/** Every line a block prints, in reading order. */
function blockTexts(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.number + runsText(block.runs)];
    case 'paragraph':
      return [runsText(block.runs)];
    case 'list':
      return block.items.flatMap(({ marker, blocks }) => {
        const texts = blocks.flatMap((each) => blockTexts(each));
        return blocks[0]?.kind === 'paragraph'
          ? [`${marker}\t${texts[0] ?? ''}`, ...texts.slice(1)]
          : [`${marker}\t`, ...texts];
      });
    case 'table':
      return tableTexts(block);
  }
}

const tableTexts = ({ captionPrinted, caption, head, body }: PaperTable): string[] => [
  ...(captionPrinted ? [caption] : []),
  ...[...head, ...body].flatMap((row) =>
    row.cells.flatMap((cell) => cell.blocks.flatMap((each) => blockTexts(each))),
  ),
];

/** Every line a paper prints, in reading order, empty ones left out. */
export const paperTexts = ({ title, parts, closing }: Paper): string[] =>
  [
    title,
    ...parts.flatMap(({ heading, blocks }) =>
      [...(heading === null ? [] : [heading]), ...blocks].flatMap((block) => blockTexts(block)),
    ),
    ...(closing === null ? [] : [closing.agency, closing.date]),
  ].filter((text) => text !== '');
