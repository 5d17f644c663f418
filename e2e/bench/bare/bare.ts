import { Editor } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableKit } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import * as z from 'zod/mini';

/**
 * The measure of all: the app's kinds of text in an editor as it comes, on a page with nothing
 * else. It reads the same draft from the same storage.
 */

const kept = z.object({ report: z.object({ narrative: z.record(z.string(), z.looseObject({})) }) });
const [, id = '', section = ''] = location.hash.split('/');
const stored: unknown = JSON.parse(localStorage.getItem(`zfxxgk:draft:${id}`) ?? 'null');

export const editor = new Editor({
  element: document.querySelector('main'),
  extensions: [
    Document,
    Paragraph,
    Text,
    Heading,
    BulletList,
    OrderedList,
    ListItem,
    TableKit.configure({ table: { resizable: false } }),
    Bold,
    Link,
    HardBreak,
    UndoRedo,
  ],
  content: kept.parse(stored).report.narrative[section] ?? '',
});
