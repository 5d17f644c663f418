// @vitest-environment jsdom
import { Editor, type Extensions, Node as Extended } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { CellSelection } from '@tiptap/pm/tables';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Narrative } from '#report/narrative.ts';
import type { LiveEditor } from './live-editor.ts';
import { tableNodes } from './schema/cells.ts';

const text = (words: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: words }],
});
const cell = (words: string) => ({ type: 'tableCell' as const, content: [text(words)] });
const row = (...words: string[]) => ({ type: 'tableRow' as const, content: words.map(cell) });
const plain: Narrative = { type: 'doc', content: [text('前'), text('后')] };
const tabled: Narrative = {
  type: 'doc',
  content: [{ type: 'table', content: [row('甲', '乙'), row('丙', '丁')] }, text('后')],
};

const readSpan = (element: HTMLElement, name: string): number => {
  const value = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(value) ? 1 : Math.min(100, Math.max(1, value));
};
const cells = {
  content: '(paragraph | bulletList | orderedList)+',
  addAttributes: () => ({
    colspan: { default: 1, parseHTML: (element: HTMLElement) => readSpan(element, 'colspan') },
    rowspan: { default: 1, parseHTML: (element: HTMLElement) => readSpan(element, 'rowspan') },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
  }),
};
const theirNodes = [
  Table.configure({ View: null, renderWrapper: true, resizable: false }),
  TableRow,
  TableCell.extend(cells),
  TableHeader.extend(cells),
];
const editorOf = (nodes: Extensions): Editor =>
  new Editor({
    extensions: [Document, Paragraph, Text, BulletList, OrderedList, ListItem, ...nodes],
  });
const specOf = ({ schema }: Editor, name: string) => {
  const { parseDOM, toDOM, attrs, ...spec } = { ...schema.nodes[name]?.spec };
  const defaults = Object.entries(attrs ?? {}).map(([key, value]) => `${key} ${value.default}`);
  return { ...spec, rules: parseDOM?.map(({ tag }) => tag), drawn: typeof toDOM, defaults };
};

const aWhile = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
  });

const press = (editor: Editor, key: string, shiftKey = false): boolean =>
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
  );

describe('the nodes are those of extension-table as it was set up', () => {
  const ours = editorOf(tableNodes);
  const theirs = editorOf(theirNodes);
  const names = ['table', 'tableRow', 'tableCell', 'tableHeader'];

  test('with the same specs', () => {
    expect(tableNodes.every((node) => node instanceof Extended)).toBe(true);
    for (const name of names) expect(specOf(ours, name)).toEqual(specOf(theirs, name));
    expect(Object.keys(ours.schema.nodes)).toEqual(Object.keys(theirs.schema.nodes));
  });

  test.each([
    '<table><tr><th>头</th><th> </th></tr><tr><td>1</td><td>&nbsp;</td></tr></table>',
    '<table><tr><td colspan="2" rowspan="0">甲</td><td colspan="900">乙</td></tr></table>',
    '<table><colgroup><col width="80"><col></colgroup><tr><td align="right" colwidth="9">x</td><td></td></tr></table>',
    '<p>前</p><table><thead><tr><th><ul><li>项</li></ul></th></tr></thead><tbody><tr><td>\n</td></tr></tbody></table>',
    '<table><tr><td><table><tr><td>内</td></tr></table></td></tr></table>',
    '<td>散</td><tr></tr>',
  ])('%s is read and drawn alike', (html) => {
    const read = [ours, theirs].map((editor) => {
      editor.commands.setContent(html);
      return { json: editor.getJSON(), html: editor.getHTML(), page: editor.view.dom.innerHTML };
    });
    expect(read[0]).toEqual(read[1]);
  });

  test.each([[[90, 110]], [[10, 0]], [[90]], [null]])('with widths of %j', (colwidth) => {
    const attrs = { colspan: 2, colwidth };
    const content = [{ type: 'tableHeader', attrs, content: [text('头')] }];
    const table = { type: 'table', content: [{ type: 'tableRow', content }] };
    const drawn = [ours, theirs].map((editor) => {
      editor.commands.setContent({ type: 'doc', content: [table] });
      return editor.getHTML();
    });
    expect(drawn[0]).toBe(drawn[1]);
  });

  test('and a blank one is put in with the caret where it was', async () => {
    const { liveEditor } = await import('./live-editor.ts');
    const live = liveEditor(plain);
    live.prose.editor.commands.setTextSelection(2);
    theirs.commands.setContent({ type: 'doc', content: [text('前'), text('后')] });
    theirs.commands.setTextSelection(2);
    live.prose.editor.commands.insertBlankTable();
    theirs.commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true });
    const { editor } = live.prose;
    expect(editor.state.doc.toJSON()).toEqual(theirs.state.doc.toJSON());
    expect(editor.state.selection.toJSON()).toEqual(theirs.state.selection.toJSON());
    expect(editor.state.selection.$from.node(3).type.name).toBe('tableHeader');
    live.close();
  });
});

describe('what tables need', () => {
  let live: LiveEditor | null = null;
  beforeEach(() => vi.resetModules());
  afterEach(() => {
    live?.close();
    live = null;
    vi.doUnmock('./schema/tables/tools.ts');
  });

  /** A page on which no table has been seen yet. */
  async function open(narrative: Narrative) {
    const { liveEditor, paste } = await import('./live-editor.ts');
    const { tableTools } = await import('./schema/tables/coming.ts');
    live = liveEditor(narrative);
    const { editor } = live.prose;
    const selectsCells = (): boolean =>
      editor.state.plugins.some(({ props }) => props.handleTripleClick !== undefined);
    const came = (): Promise<void> => vi.waitFor(() => expect(selectsCells()).toBe(true));
    return { live, editor, paste, tableTools, selectsCells, came };
  }

  test('does not come without a table', async () => {
    const { live: page, editor, paste, tableTools, selectsCells } = await open(plain);
    editor.commands.insertContent('字');
    paste(page, { html: '<h1>题</h1><p>段</p><ul><li>项</li></ul>' });
    await aWhile();
    expect(tableTools()).toBe(null);
    expect(selectsCells()).toBe(false);
  });

  test('comes when a text with a table is opened, and nothing is written', async () => {
    const { live: page, editor, selectsCells, came } = await open(tabled);
    const before = page.draft.get();
    const { doc } = editor.state;
    expect(selectsCells()).toBe(false);
    await came();
    page.prose.flush();
    expect(editor.state.doc).toBe(doc);
    expect(page.draft.get()).toBe(before);
    expect(editor.can().undo()).toBe(false);
  });

  test('makes rectangular what was put in before it came, and that is undone as one', async () => {
    const { live: page, editor, came } = await open(plain);
    const ragged = { type: 'table', content: [row('甲', '乙'), row('丙')] };
    editor.commands.insertContentAt(3, ragged);
    const widths = (): number[] | undefined =>
      editor.state.doc.children
        .find(({ type }) => type.name === 'table')
        ?.children.map(({ childCount }) => childCount);
    expect(widths()).toEqual([2, 1]);
    await came();
    expect(widths()).toEqual([2, 2]);
    editor.commands.undo();
    expect(page.written()).toEqual(plain);
    editor.commands.redo();
    expect(widths()).toEqual([2, 2]);
  });

  test('comes with a pasted table, which is undone as one', async () => {
    const { live: page, editor, paste, came } = await open(plain);
    editor.commands.setTextSelection(2);
    paste(page, { html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>' });
    await came();
    editor.commands.undo();
    expect(page.written()).toEqual(plain);
    editor.commands.redo();
    expect(editor.state.doc.textContent).toContain('123');
  });

  test('comes with a table put in, and with one that undo brings back to a page taken down and put up again', async () => {
    const { live: page, editor, came, selectsCells } = await open(plain);
    editor.commands.insertBlankTable();
    await came();
    editor.commands.undo();
    page.close();
    const host = document.body.appendChild(document.createElement('div'));
    const unmount = page.prose.mount(host);
    expect(selectsCells()).toBe(false);
    editor.commands.redo();
    expect(selectsCells()).toBe(true);
    unmount();
    host.remove();
  });

  test('leaves undo, the caret and the order of the plugins as they were', async () => {
    const { editor, came } = await open(plain);
    editor.commands.setTextSelection(4);
    editor.commands.insertBlankTable();
    editor.commands.insertContent('格');
    const { selection, plugins } = editor.state;
    await came();
    expect(editor.state.selection.eq(selection)).toBe(true);
    expect(editor.state.plugins.filter((plugin) => plugins.includes(plugin))).toEqual(plugins);
    const at = editor.state.plugins.findIndex(({ props }) => props.handleTripleClick !== undefined);
    expect(editor.state.plugins.slice(at)).toContain(plugins.at(-1));
    editor.commands.undo();
    editor.commands.undo();
    expect(editor.getText()).toBe('前\n\n后');
  });

  test('lets acts asked for before it came wait for it', async () => {
    const { editor, came } = await open(tabled);
    editor.commands.setTextSelection(4);
    expect(editor.can().actOnTable('addRowAfter')).toBe(false);
    editor.chain().focus().actOnTable('addRowBefore').run();
    await came();
    await aWhile();
    expect(editor.state.doc.firstChild?.childCount).toBe(3);
    expect(editor.state.selection.$from.parent.textContent).toBe('甲');
  });

  test('is not waited for by Tab: what is typed next stands where it went', async () => {
    const { live: page, editor, selectsCells } = await open(tabled);
    editor.commands.setTextSelection(4);
    for (const words of ['二', '三', '四', '五', '六']) {
      press(editor, 'Tab');
      editor.commands.insertContent(words);
    }
    expect(selectsCells()).toBe(false);
    press(editor, 'Tab', true);
    editor.commands.insertContent('伍');
    expect(page.written()?.content?.[0]).toEqual({
      type: 'table',
      content: [row('甲', '二'), row('三', '四'), row('伍', '六')],
    });
  });

  test('says which cells can be merged, merges them, and deletes a table wholly selected', async () => {
    const { live: page, editor, came } = await open(tabled);
    await came();
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(CellSelection.create(doc, 2, 7)));
    expect(editor.can().actOnTable('mergeCells')).toBe(true);
    expect(editor.can().actOnTable('splitCell')).toBe(false);
    editor.commands.actOnTable('mergeCells');
    expect(editor.can().actOnTable('splitCell')).toBe(true);
    const row2 = 2 + (editor.state.doc.firstChild?.firstChild?.nodeSize ?? 0);
    const all = CellSelection.create(editor.state.doc, 2, row2 + 5);
    editor.view.dispatch(editor.state.tr.setSelection(all));
    press(editor, 'Backspace');
    expect(page.written()).toEqual({ type: 'doc', content: [text('后')] });
  });

  test('waits for the end of a composition', async () => {
    const { editor, selectsCells, came, tableTools } = await open(plain);
    const composing = vi.spyOn(editor.view, 'composing', 'get').mockReturnValue(true);
    editor.commands.insertBlankTable();
    await vi.waitFor(() => expect(tableTools()).not.toBe(null));
    await aWhile();
    expect(selectsCells()).toBe(false);
    composing.mockRestore();
    editor.view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await came();
  });

  test('does nothing to a page that is gone when it comes', async () => {
    const { live: page, editor, tableTools } = await open(tabled);
    page.close();
    await aWhile();
    expect(tableTools()).not.toBe(null);
    expect(editor.isDestroyed).toBe(true);
  });

  test('is told as not to be had, and tried again at the next change in a table', async () => {
    let offline = true;
    vi.doMock('./schema/tables/tools.ts', async (original) => {
      if (offline) throw new Error('offline');
      return original();
    });
    const { editor, selectsCells, came } = await open(plain);
    editor.commands.insertBlankTable();
    const failed = vi.fn<() => void>();
    editor.commands.actOnTable('addRowAfter', failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
    expect(selectsCells()).toBe(false);
    offline = false;
    editor.commands.insertContent('字');
    await came();
  });
});
