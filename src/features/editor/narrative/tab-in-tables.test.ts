// @vitest-environment jsdom
import { Editor } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, CellSelection, goToNextCell } from '@tiptap/pm/tables';
import { expect, test } from 'vitest';
import { tableNodes } from './schema/cells.ts';
import { tabInTable } from './schema/tables/tab.ts';

const extensions = [Document, Paragraph, Text, BulletList, OrderedList, ListItem, ...tableNodes];
const content = (rows: string): string => `<p>前</p><table>${rows}</table><p>后</p>`;
const grids = {
  plain: '<tr><th>1</th><th>2</th></tr><tr><td>3</td><td><ul><li>4</li></ul></td></tr>',
  merged:
    '<tr><th rowspan="2">1</th><th colspan="2">2</th></tr><tr><td>3</td><td rowspan="2">4</td></tr><tr><td colspan="2">5</td></tr>',
  'head at the side': '<tr><th>1</th><td>2</td></tr><tr><th>3</th><td>4</td></tr>',
  'heads alone': '<tr><th>1</th><th>2</th></tr>',
};

const viewed = ({ doc, selection }: EditorState): string => JSON.stringify([doc, selection]);

/** What prosemirror-tables makes of the key; null where it does nothing. */
function theirs(state: EditorState, direction: 1 | -1): string | null {
  let now = state;
  const act = (command: Command): boolean =>
    command(now, (tr) => {
      now = now.apply(tr);
    });
  const toNext = goToNextCell(direction);
  const moved = act(toNext) || (direction === 1 && act(addRowAfter) && act(toNext));
  return moved ? viewed(now) : null;
}

function ours(state: EditorState, direction: 1 | -1): string | null {
  const step = tabInTable(state, direction);
  return step === null ? null : viewed(state.apply(step));
}

/** The text with the caret in each of its paragraphs, those outside the table among them. */
function carets(rows: string): EditorState[] {
  const { state } = new Editor({ extensions, content: content(rows) });
  const states: EditorState[] = [];
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    states.push(state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + 1))));
  });
  return states;
}

test.each(Object.entries(grids))('goes where prosemirror-tables goes: %s', (_name, rows) => {
  const steps = carets(rows).flatMap((state) => [ours(state, 1), ours(state, -1)]);
  expect(steps.some((step) => step !== null)).toBe(true);
  expect(steps).toEqual(carets(rows).flatMap((state) => [theirs(state, 1), theirs(state, -1)]));
});

test('leaves a rectangle of cells at its last', () => {
  const { state } = new Editor({ extensions, content: `<table>${grids.plain}</table>` });
  const selected = state.apply(state.tr.setSelection(CellSelection.create(state.doc, 7, 2)));
  expect(tabInTable(selected, 1)?.selection.$from.parent.textContent).toBe('3');
});
