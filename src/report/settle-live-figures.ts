import { evaluate } from './evaluate.ts';
import { mapLines, mapped } from './map-lines.ts';
import type { LiveFigure, Narrative, NarrativeBlock, NarrativeInline } from './narrative.ts';
import { blockLines } from './narrative.ts';
import type { Report } from './report.ts';

/** A live figure where it stands in prose. */
export interface PlacedFigure {
  readonly node: LiveFigure;
  /** Index of the top-level block. */
  readonly block: number;
  /** Where its text begins in the block's text (its lines joined by line feeds), in UTF-16 units. */
  readonly start: number;
}

type InBlock = Pick<PlacedFigure, 'node' | 'start'>;

const none: readonly InBlock[] = [];

function inLine(line: readonly NarrativeInline[], from: number): readonly [InBlock[], number] {
  const found: InBlock[] = [];
  let start = from;
  for (const node of line) {
    if (node.type === 'figureRef') found.push({ node, start });
    start += node.type === 'hardBreak' ? 1 : node.text.length;
  }
  return [found, start];
}

function readBlock(block: NarrativeBlock): readonly InBlock[] {
  const all: InBlock[] = [];
  let start = 0;
  for (const line of blockLines(block)) {
    const [found, end] = inLine(line, start);
    all.push(...found);
    start = end + 1;
  }
  return all.length === 0 ? none : all;
}

/** Blocks are persistent values: each is looked through once. */
const known = new WeakMap<NarrativeBlock, readonly InBlock[]>();

function inBlock(block: NarrativeBlock): readonly InBlock[] {
  const found = known.get(block) ?? readBlock(block);
  known.set(block, found);
  return found;
}

/** Live figures of a narrative in reading order. */
export const liveFiguresIn = (narrative: Narrative): readonly PlacedFigure[] =>
  narrative.content.flatMap((block, index) =>
    inBlock(block).map(({ node, start }) => ({ node, start, block: index })),
  );

type TextOf = (source: string) => string | undefined;

function settleInline(node: NarrativeInline, textOf: TextOf): NarrativeInline {
  if (node.type !== 'figureRef') return node;
  const text = textOf(node.attrs.source);
  return text === undefined || text === node.text ? node : { ...node, text };
}

/** Narratives without a live figure, which is most: nothing in them is looked at again. */
const plain = new WeakSet<Narrative>();

function settleNarrative(narrative: Narrative, textOf: TextOf): Narrative {
  if (plain.has(narrative)) return narrative;
  if (narrative.content.every((block) => inBlock(block).length === 0)) {
    plain.add(narrative);
    return narrative;
  }
  const content = mapped(narrative.content, (block) =>
    inBlock(block).length === 0
      ? block
      : mapLines(block, (line) => mapped(line, (node) => settleInline(node, textOf))),
  );
  return content === narrative.content ? narrative : { ...narrative, content };
}

/**
 * A report whose live figures all show what their tables say now. One that cannot be read (its row
 * is not in this edition, its cell is blank, last year's report is not at hand) keeps its last text.
 * Gives the same object when nothing changes, and keeps every block that has none.
 */
export function settleLiveFigures(report: Report, lastYear: Report | undefined): Report {
  const textOf: TextOf = (source) => {
    const value = evaluate(source, report, lastYear);
    return 'text' in value ? value.text : undefined;
  };
  const preamble = settleNarrative(report.preamble, textOf);
  const entries = Object.entries(report.narrative);
  const settled = entries.map(
    ([id, narrative]) => [id, settleNarrative(narrative, textOf)] as const,
  );
  const changed = settled.some(([, narrative], index) => narrative !== entries[index]?.[1]);
  if (!changed && preamble === report.preamble) return report;
  return { ...report, preamble, ...(changed && { narrative: Object.fromEntries(settled) }) };
}
