import { Node, type Schema } from '@tiptap/pm/model';
import { mapLines, mapped } from '#report/map-lines.ts';
import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeList,
  NarrativeListItem,
  NarrativeTable,
} from '#report/narrative.ts';
import { liveFigureOf } from './figure-ref.ts';
import { isSafeHref } from './link.ts';

type Flow = NarrativeListItem['content'][number];
type Marks = NonNullable<Extract<NarrativeInline, { type: 'text' }>['marks']>;

const children = (node: Node): readonly Node[] => node.children;

const marksOf = (node: Node): Marks =>
  node.marks.flatMap((mark): Marks => {
    if (mark.type.name === 'bold') return [{ type: 'bold' }];
    const href: unknown = mark.attrs['href'];
    return isSafeHref(href) ? [{ type: 'link', attrs: { href } }] : [];
  });

function inlineOf(node: Node): NarrativeInline {
  const marks = marksOf(node);
  const looks = marks.length > 0 && { marks };
  const live = liveFigureOf(node);
  if (live !== undefined)
    return { type: 'figureRef', attrs: { source: live.source }, text: live.text, ...looks };
  if (node.text === undefined) return { type: 'hardBreak' };
  return { type: 'text', text: node.text, ...looks };
}

const lineOf = (node: Node): { content?: NarrativeInline[] } =>
  node.childCount === 0 ? {} : { content: children(node).map(inlineOf) };

function listOf(node: Node): NarrativeList {
  const content = children(node).map((item): NarrativeListItem => ({
    type: 'listItem',
    content: children(item).map(flowOf),
  }));
  if (node.type.name === 'bulletList') return { type: 'bulletList', content };
  const start: unknown = node.attrs['start'];
  return typeof start === 'number' && start !== 1
    ? { type: 'orderedList', attrs: { start }, content }
    : { type: 'orderedList', content };
}

const flowOf = (node: Node): Flow =>
  node.type.name === 'paragraph' ? { type: 'paragraph', ...lineOf(node) } : listOf(node);

const isWidths = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((width) => typeof width === 'number');

function cellAttrsOf(node: Node): Pick<NarrativeCell, 'attrs'> {
  const { colspan, rowspan, colwidth }: Record<string, unknown> = node.attrs;
  const attrs = {
    ...(typeof colspan === 'number' && colspan !== 1 && { colspan }),
    ...(typeof rowspan === 'number' && rowspan !== 1 && { rowspan }),
    ...(isWidths(colwidth) && { colwidth }),
  };
  return Object.keys(attrs).length === 0 ? {} : { attrs };
}

const cellOf = (node: Node): NarrativeCell => ({
  type: node.type.name === 'tableHeader' ? 'tableHeader' : 'tableCell',
  ...cellAttrsOf(node),
  content: children(node).map(flowOf),
});

const tableOf = (node: Node): NarrativeTable => ({
  type: 'table',
  content: children(node).map((row) => ({
    type: 'tableRow',
    content: children(row).map(cellOf),
  })),
});

function readBlock(node: Node): NarrativeBlock {
  if (node.type.name === 'table') return tableOf(node);
  if (node.type.name !== 'heading') return flowOf(node);
  const level: unknown = node.attrs['level'];
  return {
    type: 'heading',
    attrs: { level: level === 2 || level === 3 ? level : 1 },
    ...lineOf(node),
  };
}

/** Editor nodes are persistent values, so a block that did not change gives the same object again. */
const known = new WeakMap<Node, NarrativeBlock>();

function blockOf(node: Node): NarrativeBlock {
  const before = known.get(node);
  if (before !== undefined) return before;
  const block = readBlock(node);
  known.set(node, block);
  return block;
}

/** The editor keeps what a live figure shows among its attributes. */
function held(node: NarrativeInline): NarrativeInline {
  if (node.type !== 'figureRef') return node;
  const attrs = { source: node.attrs.source, text: node.text };
  return { ...node, attrs };
}

/** A narrative as the editor's document. */
export const docFrom = (schema: Schema, narrative: Narrative): Node =>
  Node.fromJSON(schema, {
    type: 'doc',
    content: narrative.content.map((block) =>
      mapLines(block, (line) => mapped(line, (node) => held(node))),
    ),
  });

/** Ties the editor's first document to the narrative it was made from, so that opening changes no object. */
export function remember(doc: Node, narrative: Narrative): void {
  if (doc.childCount !== narrative.content.length) return;
  narrative.content.forEach((block, index) => known.set(doc.child(index), block));
}

/** What stands in the editor, default attributes left out. Unchanged blocks keep their identity. */
export const narrativeFrom = (doc: Node): Narrative => ({
  type: 'doc',
  content: children(doc).map(blockOf),
});
