import type { Run } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import type { Links } from './links.ts';
import { runsXml } from './text.ts';
import { element } from './xml.ts';

/** Where a comment begins or ends in the text of a paragraph, in UTF-16 units. */
export interface CommentEdge {
  readonly at: number;
  readonly kind: 'start' | 'end';
  /** Its number, and that of its reply, which stands on the same words. */
  readonly ids: readonly number[];
}

/** The comments of a document by what holds their edges: a paragraph, a heading, a cell, the paper. */
export interface CommentEdges {
  /** Edges of a place; given once, since a document names each edge once. */
  readonly take: (host: object) => readonly CommentEdge[];
}

/** A document without comments. */
export const noEdges: CommentEdges = { take: () => [] };

/** Edges by their hosts, to be taken as the text is written. */
export function edgesOf(placed: ReadonlyMap<object, readonly CommentEdge[]>): CommentEdges {
  const left = new Map(placed);
  return {
    take: (host) => {
      const edges = left.get(host) ?? [];
      left.delete(host);
      return edges;
    },
  };
}

/** The same edge where more text stands before it. */
export const shifted = (edge: CommentEdge, by: number): CommentEdge => ({
  ...edge,
  at: edge.at + by,
});

const lengthOf = (run: Run): number => runsText([run]).length;

/** A run in two; the break before it counts as its first character. */
function cut(run: Run, at: number): readonly [Run, Run] {
  const { breakBefore, ...rest } = run;
  const inText = breakBefore === true ? at - 1 : at;
  return [
    { ...run, text: run.text.slice(0, inText) },
    { ...rest, text: run.text.slice(inText) },
  ];
}

/** Runs up to a place, and those from there on. */
function splitAt(runs: readonly Run[], at: number): readonly [readonly Run[], readonly Run[]] {
  const before: Run[] = [];
  let left = at;
  for (const [index, run] of runs.entries()) {
    const length = lengthOf(run);
    if (left >= length) {
      before.push(run);
      left -= length;
      continue;
    }
    if (left <= 0) return [before, runs.slice(index)];
    const [head, rest] = cut(run, left);
    return [
      [...before, head],
      [rest, ...runs.slice(index + 1)],
    ];
  }
  return [before, []];
}

const reference = (id: number): string =>
  `<w:r><w:rPr><w:sz w:val="16"/></w:rPr>${element('w:commentReference', { 'w:id': id })}</w:r>`;

const edgeXml = ({ kind, ids }: CommentEdge): string =>
  kind === 'start'
    ? ids.map((id) => element('w:commentRangeStart', { 'w:id': id })).join('')
    : ids.map((id) => element('w:commentRangeEnd', { 'w:id': id }) + reference(id)).join('');

/** An edge within a text that is as long as it is. */
interface Placed {
  readonly edge: CommentEdge;
  readonly at: number;
}

/** Edges in the order of the text. At one place, what ends there stands before what begins, and what does both comes last. */
function inOrder(edges: readonly CommentEdge[], length: number): readonly Placed[] {
  const placed = edges.map((edge) => ({ edge, at: Math.min(edge.at, length) }));
  const begins = new Map(
    placed.flatMap(({ edge, at }) => (edge.kind === 'start' ? [[edge.ids[0], at] as const] : [])),
  );
  const rank = ({ edge: { kind, ids }, at }: Placed): number => {
    if (kind === 'start') return 1;
    return begins.get(ids[0]) === at ? 2 : 0;
  };
  return placed.toSorted((one, other) => one.at - other.at || rank(one) - rank(other));
}

/** Runs with the edges of comments among them. Places beyond the text are at its end. */
export function markedRunsXml(
  runs: readonly Run[],
  edges: readonly CommentEdge[],
  links: Links | null,
): string {
  let xml = '';
  let [reached, left] = [0, runs];
  for (const { edge, at } of inOrder(edges, runsText(runs).length)) {
    const [before, rest] = splitAt(left, at - reached);
    xml += runsXml(before, links) + edgeXml(edge);
    [reached, left] = [at, rest];
  }
  return xml + runsXml(left, links);
}
