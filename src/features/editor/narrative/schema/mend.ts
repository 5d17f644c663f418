import { mapped } from '#report/map-lines.ts';
import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeListItem,
} from '#report/narrative.ts';

type Flow = NarrativeListItem['content'][number];
type Row = Extract<NarrativeBlock, { type: 'table' }>['content'][number];

const blank = (): Flow => ({ type: 'paragraph' });

const hasContent = (block: NarrativeBlock): boolean =>
  block.type === 'paragraph' || block.type === 'heading' || block.content.length > 0;

function kept<T extends NarrativeBlock>(blocks: T[]): T[] {
  return blocks.every(hasContent) ? blocks : blocks.filter(hasContent);
}

function mendItem(item: NarrativeListItem): NarrativeListItem {
  const content = kept(mapped(item.content, mendFlow));
  const whole = content[0]?.type === 'paragraph' ? content : [blank(), ...content];
  return whole === item.content ? item : { ...item, content: whole };
}

function mendFlow(block: Flow): Flow {
  if (block.type === 'paragraph') return block;
  const content = mapped(block.content, mendItem);
  return content === block.content ? block : { ...block, content };
}

function mendCell(cell: NarrativeCell): NarrativeCell {
  const content = kept(mapped(cell.content, mendFlow));
  const whole = content.length === 0 ? [blank()] : content;
  return whole === cell.content ? cell : { ...cell, content: whole };
}

function mendRow(row: Row): Row {
  const content = mapped(row.content, mendCell);
  return content === row.content ? row : { ...row, content };
}

function mendBlock(block: NarrativeBlock): NarrativeBlock {
  if (block.type === 'heading') return block;
  if (block.type !== 'table') return mendFlow(block);
  const content = mapped(block.content, mendRow);
  return content === block.content ? block : { ...block, content };
}

/**
 * A narrative the editor can hold: a list's item opens with a paragraph, a cell holds something,
 * what has no place for text is gone, and a line follows a table at the end. No text is lost; a sound block stays the same object.
 */
export function mendNarrative(narrative: Narrative): Narrative {
  const content = kept(mapped(narrative.content, mendBlock));
  const last = content.at(-1);
  if (last === undefined || last.type === 'table') {
    return { type: 'doc', content: [...content, blank()] };
  }
  return content === narrative.content ? narrative : { type: 'doc', content };
}
