import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { headingCounter } from '#report/numbering.ts';
import { leadingNumber } from './numbers.ts';

interface Numbered {
  readonly node: Node;
  readonly pos: number;
  /** The number as typed. */
  readonly typed: string;
  readonly agrees: boolean;
}

/** The stretch in which two documents differ, in the later one's positions. */
function changed(before: Node, after: Node): readonly [number, number] | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  return start === null || end === null ? null : [start, Math.max(start, end.b)];
}

/** Headings in a stretch that begin with a typed number, each compared with the number it would get. */
function numberedHeadings(doc: Node, [from, to]: readonly [number, number]): Numbered[] {
  const count = headingCounter();
  const found: Numbered[] = [];
  doc.forEach((node, pos) => {
    const level: unknown = node.attrs['level'];
    if (level !== 1 && level !== 2 && level !== 3) return;
    const drawn = count(level);
    const typed = leadingNumber(node.textContent)?.text;
    const inside = pos < to && pos + node.nodeSize > from;
    if (inside && typed !== undefined) found.push({ node, pos, typed, agrees: typed === drawn });
  });
  return found;
}

/**
 * Pasted headings often carry typed numbers, and ours number themselves. Where every typed number is
 * the one its heading will show, it is taken out of the text; else the lines stay as they were
 * typed, as bold paragraphs. Either way the officer sees what was on the clipboard.
 */
export function settleNumbers(before: EditorState, after: EditorState): Transaction | null {
  const range = changed(before.doc, after.doc);
  const headings = range === null ? [] : numberedHeadings(after.doc, range);
  if (headings.length === 0) return null;
  const { tr, schema } = after;
  const agree = headings.every((heading) => heading.agrees);
  for (const { node, pos, typed } of headings.toReversed()) {
    if (agree) tr.delete(pos + 1, pos + 1 + typed.length);
    else {
      tr.setNodeMarkup(pos, schema.nodes['paragraph']);
      tr.addMark(pos + 1, pos + node.nodeSize - 1, schema.mark('bold'));
    }
  }
  return tr;
}
