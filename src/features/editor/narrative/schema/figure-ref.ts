import { Node } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { parseSource } from '#report/live-figure.ts';

/** What a live figure in the editor reads, and what it shows; undefined for any other node. */
export function liveFigureOf(node: DocNode): { source: string; text: string } | undefined {
  if (node.type.name !== 'figureRef') return undefined;
  const { source, text }: Record<string, unknown> = node.attrs;
  return { source: String(source), text: String(text) };
}

/** Text of a leaf that is no text: a live figure's own, a forced break as one character. */
export const leafText = (node: DocNode): string => liveFigureOf(node)?.text ?? '\n';

const mark = 'data-live-figure';

/** A source that cannot be read is no live figure: its words are read as text. */
function readFigure(element: HTMLElement): { source: string; text: string } | false {
  const source = element.getAttribute(mark) ?? '';
  const text = element.textContent ?? '';
  return parseSource(source) === undefined || text === '' ? false : { source, text };
}

/** 引用数据: a figure read from a table, one step of the caret wide. On any clipboard it is its text. */
export const FigureRef = Node.create({
  name: 'figureRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    source: { default: '', rendered: false },
    text: { default: '', rendered: false },
  }),
  parseHTML: () => [{ tag: `span[${mark}]`, getAttrs: readFigure }],
  renderHTML: ({ node }) => [
    'span',
    { [mark]: liveFigureOf(node)?.source ?? '' },
    liveFigureOf(node)?.text ?? '',
  ],
  renderText: ({ node }) => leafText(node),
  extendNodeSchema: ({ name }) =>
    name === 'figureRef' ? { leafText: (node: DocNode) => leafText(node) } : {},
});
