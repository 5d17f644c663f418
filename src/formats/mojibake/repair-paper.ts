import type { Paper, PaperBlock, PaperCell, PaperRow, Run } from '#report/paper.ts';
import type { Repair } from '#report/recognise/repair.ts';
import { blockText, sourceBlocks, sourcePaper } from '#report/recognise/source.ts';
import type { Mended } from './misread.ts';
import { mendMisread } from './misread.ts';
import { isSpelledOut, withoutSounds } from './spelled-out.ts';

/** A source paper with its mis-encoded words mended, and every mending. */
export interface RepairedPaper {
  readonly paper: Paper;
  readonly repairs: readonly Repair[];
}

type Mend = (line: string) => Mended | null;

/** Mends a page in traditional characters with their sounds; the table of characters is loaded for it alone. */
async function soundMender(): Promise<Mend> {
  const { Converter } = await import('opencc-js/t2cn');
  const simplify = Converter({ from: 't', to: 'cn' });
  return (line) => {
    const { reading, certain } = withoutSounds(line, simplify);
    return reading === line ? null : { reading, certain, cause: '繁体字后夹有拼音' };
  };
}

interface Mending {
  readonly mend: Mend;
  readonly source: number;
  readonly repairs: Repair[];
}

function mendRun({ mend, source, repairs }: Mending, run: Run): Run {
  const mended = run.text === '' ? null : mend(run.text);
  if (mended === null) return run;
  repairs.push({ source, original: run.text, ...mended });
  return { ...run, text: mended.reading };
}

const mendCell = (mending: Mending, cell: PaperCell): PaperCell => ({
  ...cell,
  blocks: cell.blocks.map((block) => mendBlock(mending, block)),
});

const mendRow = (mending: Mending, row: PaperRow): PaperRow => ({
  cells: row.cells.map((cell) => mendCell(mending, cell)),
});

function mendBlock(mending: Mending, block: PaperBlock): PaperBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: block.runs.map((run) => mendRun(mending, run)) };
    case 'list': {
      const items = block.items.map(({ marker, blocks }) => ({
        marker,
        blocks: blocks.map((each) => mendBlock(mending, each)),
      }));
      return { ...block, items };
    }
    case 'table':
      return {
        ...block,
        head: block.head.map((row) => mendRow(mending, row)),
        body: block.body.map((row) => mendRow(mending, row)),
      };
  }
}

/**
 * Mends what was mis-encoded in a source paper: UTF-8 read as GBK or as a western page, GBK read as
 * a western page, traditional characters with their sounds in brackets. What the bytes leave open is
 * mended as far as they go and marked as not certain. A paper in order comes back as it is.
 */
export async function repairPaper(source: Paper): Promise<RepairedPaper> {
  const blocks = sourceBlocks(source);
  const spelledOut = isSpelledOut(blocks.map(blockText).join('\n'));
  const mend = spelledOut ? await soundMender() : mendMisread;
  const repairs: Repair[] = [];
  const mended = blocks.map((block, index) => mendBlock({ mend, source: index, repairs }, block));
  return repairs.length === 0
    ? { paper: source, repairs }
    : { paper: sourcePaper(mended), repairs };
}
