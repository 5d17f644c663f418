import type {
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeListItem,
  NarrativeTable,
} from './narrative.ts';

type Line = NarrativeInline[];
type Change = (line: Line) => Line;
type Flow = NarrativeListItem['content'][number];
type Row = NarrativeTable['content'][number];

/** Maps a list, giving the same one back when nothing changed. */
export function mapped<T>(list: T[], change: (item: T) => T): T[] {
  const next = list.map((item) => change(item));
  return next.some((item, index) => item !== list[index]) ? next : list;
}

function inLine<T extends { content?: Line | undefined }>(block: T, change: Change): T {
  if (block.content === undefined) return block;
  const content = change(block.content);
  return content === block.content ? block : { ...block, content };
}

function inFlow(block: Flow, change: Change): Flow {
  if (block.type === 'paragraph') return inLine(block, change);
  const content = mapped(block.content, (item) => inHolder(item, change));
  return content === block.content ? block : { ...block, content };
}

function inHolder<T extends NarrativeListItem | NarrativeCell>(holder: T, change: Change): T {
  const content = mapped<Flow>(holder.content, (child) => inFlow(child, change));
  return content === holder.content ? holder : { ...holder, content };
}

function inRow(row: Row, change: Change): Row {
  const content = mapped(row.content, (cell) => inHolder(cell, change));
  return content === row.content ? row : { ...row, content };
}

/** A block with its lines changed, wherever they stand in it; the same object when none changed. */
export function mapLines(block: NarrativeBlock, change: Change): NarrativeBlock {
  if (block.type === 'heading') return inLine(block, change);
  if (block.type !== 'table') return inFlow(block, change);
  const content = mapped(block.content, (row) => inRow(row, change));
  return content === block.content ? block : { ...block, content };
}
