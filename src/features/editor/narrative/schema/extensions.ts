import { type Extensions, type KeyboardShortcutCommand, mergeAttributes } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { ListKeymap } from '@tiptap/extension-list/keymap';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { tableNodes } from './cells.ts';
import { FigureRef } from './figure-ref.ts';
import { Link } from './link.ts';
import { RoomBelow } from './room-below.ts';
import { TableArrival } from './tables/arrival.ts';

const headingTags = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

const tagOf = (level: unknown): string =>
  level === 2 || level === 3 ? headingTags[level] : headingTags[1];

/** The page's h1 is the section's title, so its headings begin at h2. Numbers are drawn, never held. */
const NumberedHeading = Heading.configure({ levels: [1, 2, 3] }).extend({
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h2', attrs: { level: 1 } },
    { tag: 'h3', attrs: { level: 2 } },
    { tag: 'h4', attrs: { level: 3 } },
    { tag: 'h5', attrs: { level: 3 } },
    { tag: 'h6', attrs: { level: 3 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    tagOf(node.attrs['level']),
    mergeAttributes(HTMLAttributes),
    0,
  ],
});

const readStart = (element: HTMLElement): number => {
  const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
  return Number.isSafeInteger(start) ? start : 1;
};

/** Without the pasting of typed numbers as a list: what was typed stays as typed. */
const NumberedList = OrderedList.extend({
  addAttributes: () => ({ start: { default: 1, parseHTML: readStart } }),
  addProseMirrorPlugins: () => [],
});

const Item = ListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** The list keys join without asking whether the joint fits, and then throw; the plain keys know better. */
const unlessImpossible =
  (act: KeyboardShortcutCommand): KeyboardShortcutCommand =>
  (props) => {
    try {
      return act(props);
    } catch (error) {
      if (error instanceof Error && error.name === 'TransformError') return false;
      throw error;
    }
  };

const ListKeys = ListKeymap.configure({
  listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }],
}).extend({
  addKeyboardShortcuts() {
    const { Tab: _, ...others } = this.parent?.() ?? {};
    const guarded: Record<string, KeyboardShortcutCommand> = {};
    for (const [key, act] of Object.entries(others)) guarded[key] = unlessImpossible(act);
    return guarded;
  },
});

/** Nodes and marks of the editor: exactly those of `narrativeSchema`, with undo. */
export const narrativeExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  NumberedHeading,
  BulletList,
  NumberedList,
  Item,
  ListKeys,
  ...tableNodes,
  TableArrival,
  Bold,
  Link,
  HardBreak,
  FigureRef,
  RoomBelow,
  Gapcursor,
  UndoRedo.configure({ depth: 200 }),
];
