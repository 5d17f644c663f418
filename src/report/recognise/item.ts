import type { PaperBlock, PaperHeadingLevel, Run } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import { sliceRuns } from './runs.ts';
import { blockText } from './source.ts';

/** A block of the source, or a stretch of a line of it. */
export interface Item {
  /** Index of the block among the source's. */
  readonly source: number;
  /** Its text as it stands. */
  readonly text: string;
  /** The block where it is a list or a table; null for a line. */
  readonly block: Extract<PaperBlock, { kind: 'list' | 'table' }> | null;
  /** The runs of a line; empty for a list or table. */
  readonly runs: readonly Run[];
  /** A heading's level in the source; null for anything else. */
  readonly level: PaperHeadingLevel | null;
}

/** Source blocks as items. */
export const itemsOf = (blocks: readonly PaperBlock[]): readonly Item[] =>
  blocks.map((block, source) => {
    if (block.kind === 'list' || block.kind === 'table')
      return { source, text: blockText(block), block, runs: [], level: null };
    const number = block.kind === 'heading' && block.number !== '' ? [{ text: block.number }] : [];
    const runs = [...number, ...block.runs];
    return {
      source,
      text: runsText(runs),
      block: null,
      runs,
      level: block.kind === 'heading' ? block.level : null,
    };
  });

/** A stretch of a line as an item of its own. */
export const sliceItem = (item: Item, from: number, to: number): Item => {
  const runs = sliceRuns(item.runs, from, to);
  return {
    source: item.source,
    text: item.text.slice(from, to),
    block: null,
    runs,
    level: item.level,
  };
};

/** Whether an item is a line with something on it. */
export const isLine = (item: Item): boolean => item.block === null && item.text.trim() !== '';
