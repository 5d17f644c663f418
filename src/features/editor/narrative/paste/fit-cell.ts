import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';

const isCell = (node: Node): boolean =>
  node.type.spec['tableRole'] === 'cell' || node.type.spec['tableRole'] === 'header_cell';

const inCell = ($pos: ResolvedPos): boolean =>
  Array.from({ length: $pos.depth + 1 }, (_, depth) => $pos.node(depth)).some(isCell);

function boldParagraph(heading: Node): Node {
  const { schema } = heading.type;
  const bold = schema.mark('bold');
  const words = heading.children.map((child) => child.mark(bold.addToSet(child.marks)));
  return schema.node('paragraph', null, words);
}

const cellContents = (table: Node): Node[] =>
  table.children.flatMap((row) => row.children.flatMap((cell) => [...cell.children]));

function fitted(node: Node): Node[] {
  if (node.type.name === 'heading') return [boldParagraph(node)];
  return node.type.name === 'table' ? cellContents(node) : [node];
}

const open = (edge: Node | null, depth: number): number =>
  edge?.type.name === 'table' ? 0 : depth;

/**
 * What is pasted into a cell as a cell can hold it: headings become bold paragraphs, a table among
 * other things its paragraphs. A table alone is left to be laid over the cells.
 */
export function fitCell(slice: Slice, $at: ResolvedPos): Slice {
  const { content, openStart, openEnd } = slice;
  const nodes = content.content;
  const foreign = nodes.some((node) => ['heading', 'table'].includes(node.type.name));
  if (!foreign || nodes.every((node) => node.type.name === 'table') || !inCell($at)) return slice;
  return new Slice(
    Fragment.from(nodes.flatMap(fitted)),
    open(content.firstChild, openStart),
    open(content.lastChild, openEnd),
  );
}
