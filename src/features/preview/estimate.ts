import type { PaperBlock } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';

/** Characters that fit a line of the sheet (GB/T 9704: 28). */
const lineLength = 28;
/** Height of a line of text and of a table's row, in px of the unscaled sheet. */
const line = 38.6;
const row = 32;

/** About how high a block will stand on the sheet, for the scroll bar before it is drawn. */
export function estimatedHeight(block: PaperBlock): number {
  switch (block.kind) {
    case 'heading':
      return line;
    case 'paragraph':
      return line * Math.ceil((runsText(block.runs).length + 2) / lineLength);
    case 'list':
      return block.items
        .flatMap((item) => item.blocks)
        .reduce((sum, each) => sum + estimatedHeight(each), 0);
    case 'table':
      return row * (block.head.length + block.body.length);
  }
}
