import { blockLines } from '#report/narrative.ts';
import type { Paper, PaperBlock, PaperHeading, PaperParagraph, PaperPart } from '#report/paper.ts';
import type { Report } from '#report/report.ts';
import type { WordsPlace } from '#report/review-anchor.ts';
import { locate, proseOf } from '#report/review-anchor.ts';
import type { CommentTarget } from '#report/review.ts';
import type { CommentEdge, CommentEdges } from './comment-edges.ts';
import { edgesOf } from './comment-edges.ts';
import type { CommentThread } from './comments.ts';
import { threadIds } from './comments.ts';

/** A thread, and what it is about. */
export interface PlacedThread extends CommentThread {
  readonly target: CommentTarget;
}

/** A place in what is written: a host and a position in its text. */
interface Point {
  readonly host: object;
  readonly at: number;
}

type Stretch = readonly [start: Point, end: Point];

const whole = (host: object): Stretch => [
  { host, at: 0 },
  { host, at: Infinity },
];

/** What holds the lines of a block, in reading order, one for one with the narrative's own. */
function leavesOf(block: PaperBlock): readonly (PaperParagraph | PaperHeading)[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap((each) => leavesOf(each)));
    case 'table':
      return [...block.head, ...block.body].flatMap((row) =>
        row.cells.flatMap((cell) => cell.blocks.flatMap((each) => leavesOf(each))),
      );
  }
}

const lengthOf = (line: ReturnType<typeof blockLines>[number]): number =>
  line.reduce((sum, node) => sum + (node.type === 'hardBreak' ? 1 : node.text.length), 0);

interface Written {
  readonly report: Report;
  readonly paper: Paper;
}

const partOf = ({ parts }: Paper, section: string): PaperPart | undefined =>
  parts.find(({ id }) => id === section);

/** Where a position of a block's text is written: its line's paragraph, and how far into it. */
function pointAt(
  lengths: readonly number[],
  leaves: readonly object[],
  position: number,
): Point | null {
  let left = position;
  for (const [index, length] of lengths.entries()) {
    const host = leaves[index];
    if (left <= length) return host === undefined ? null : { host, at: left };
    left -= length + 1;
  }
  return null;
}

function stretchOfWords({ report, paper }: Written, words: WordsPlace): Stretch | null {
  const part = partOf(paper, words.section);
  const block = part?.blocks[part.sources.indexOf(words.block)];
  const source = proseOf(report, words.section).content[words.block];
  if (block === undefined || source === undefined) return null;
  const [lengths, leaves] = [blockLines(source).map(lengthOf), leavesOf(block)];
  const start = pointAt(lengths, leaves, words.start);
  const end = pointAt(lengths, leaves, words.end);
  return start === null || end === null ? null : [start, end];
}

/** A figure's text, or, where it is blank, its cell. */
function stretchOfFigure({ parts }: Paper, figure: string): Stretch | null {
  const cell = parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? block.head.concat(block.body) : []))
    .flatMap(({ cells }) => cells)
    .find((each) => each.figure === figure);
  return cell === undefined ? null : whole(cell.blocks[0] ?? cell);
}

/** The heading of a section; of the opening its first paragraph; else the title. */
function stretchOfSection(paper: Paper, section: string | undefined): Stretch {
  const part = section === undefined ? undefined : partOf(paper, section);
  const [first] = part?.blocks ?? [];
  const opening = first === undefined ? paper : (leavesOf(first)[0] ?? paper);
  return whole(part === undefined ? paper : (part.heading ?? opening));
}

/** Where the document shows what a comment is about: as near as it can still be told. */
function stretchOf(written: Written, target: CommentTarget): Stretch {
  const { paper, report } = written;
  const { place, words } = locate(report, target);
  const exact =
    words === null ? stretchOfFigure(paper, place?.figure ?? '') : stretchOfWords(written, words);
  return exact ?? stretchOfSection(paper, place?.section);
}

/** Finds for every thread its place in the text that is written; none is left out. */
export function placeComments(written: Written, threads: readonly PlacedThread[]): CommentEdges {
  const placed = new Map<object, CommentEdge[]>();
  threads.forEach((thread, index) => {
    const [start, end] = stretchOf(written, thread.target);
    const ids = threadIds(thread, index);
    const put = ({ host, at }: Point, kind: CommentEdge['kind']): void => {
      placed.set(host, [...(placed.get(host) ?? []), { at, kind, ids }]);
    };
    put(start, 'start');
    put(end, 'end');
  });
  return edgesOf(placed);
}
