// @vitest-environment jsdom
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { withEdition } from '#report/change-edition.ts';
import { editionForYear } from '#report/editions.ts';
import type { LiveFigure, Narrative, NarrativeInline } from '#report/narrative.ts';
import { narrativeTexts } from '#report/narrative.ts';
import { type LiveEditor, liveEditor, paste } from './live-editor.ts';
import { insertPieces, toPlainText } from './quote.ts';

const received = 'applications/newlyReceived/total';
const live = (shown: string, source = received): LiveFigure => ({
  type: 'figureRef',
  attrs: { source },
  text: shown,
});
const words = (text: string) => ({ type: 'text' as const, text });
const prose = (...content: NarrativeInline[]): Narrative => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

let current: LiveEditor | null = null;
const open = (...given: Parameters<typeof liveEditor>): LiveEditor => {
  current = liveEditor(...given);
  return current;
};
afterEach(() => {
  current?.close();
  current = null;
});

/** What waits for the end of an event, and for input methods that have just ended, is done. */
async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}
const write = ({ draft }: LiveEditor, figure: number | null, ref = received): void =>
  draft.writeFigures(new Map([[ref, figure]]));
const textIn = ({ prose: { editor } }: LiveEditor): string => editor.state.doc.textContent;
const written = (editor: LiveEditor): string =>
  narrativeTexts(editor.written() ?? prose()).join('|');
const type = ({ prose: { editor } }: LiveEditor, text: string): void => {
  for (const sign of text) editor.view.dispatch(editor.state.tr.insertText(sign));
};

const select = (editor: LiveEditor, pos: number): void => {
  const { view } = editor.prose.editor;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
};

describe('while the editor is open', () => {
  const sentence = prose(words('收到'), live('旧'), words('件。'));

  test('its figures follow the table, as no step of undo', async () => {
    const editor = open(sentence);
    write(editor, 5);
    await settled();
    expect(textIn(editor)).toBe('收到5件。');
    expect(editor.prose.look.get().canUndo).toBe(false);
    editor.draft.undo();
    write(editor, 6);
    await settled();
    expect(textIn(editor)).toBe('收到6件。');
    expect(written(editor)).toBe('收到6件。');
  });

  test('nothing is redrawn while an input method composes', async () => {
    const editor = open(sentence);
    const { dom } = editor.prose.editor.view;
    dom.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    write(editor, 5);
    await settled();
    expect(textIn(editor)).toBe('收到旧件。');
    dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }));
    await settled();
    await settled();
    expect(textIn(editor)).toBe('收到5件。');
  });

  test('a figure taken away and brought back by undo shows what the table says since', async () => {
    const editor = open(sentence);
    write(editor, 5);
    await settled();
    editor.prose.editor.commands.deleteRange({ from: 3, to: 4 });
    await settled();
    write(editor, 8);
    await settled();
    editor.prose.editor.commands.undo();
    await settled();
    expect(textIn(editor)).toBe('收到8件。');
    expect(written(editor)).toBe('收到8件。');
  });

  test('another edition leaves the last text, and nothing is lost', async () => {
    const editor = open(sentence);
    write(editor, 5);
    editor.draft.reform((report) => withEdition(report, editionForYear(2012)), 'basics');
    await settled();
    expect(textIn(editor)).toBe('收到5件。');
    expect(written(editor)).toBe('收到5件。');
  });

  test('a figure copied from another draft shows this one’s', async () => {
    const editor = open();
    write(editor, 7);
    const html =
      '<p data-pm-slice="1 1 []" data-narrative=""><span data-live-figure="applications/newlyReceived/total">99</span></p>';
    paste(editor, { html });
    await settled();
    await settled();
    expect(textIn(editor)).toBe('7');
    expect(editor.written()).toEqual(prose(live('7')));
  });
});

describe('on the clipboard', () => {
  test('a figure copied within the app comes back as one, with its looks', () => {
    const sentence = prose(words('收到'), { ...live('5'), marks: [{ type: 'bold' }] });
    const editor = open(sentence);
    const { view } = editor.prose.editor;
    editor.prose.editor.commands.selectAll();
    const { dom, text } = view.serializeForClipboard(view.state.selection.content());
    expect(text).toBe('收到5');
    editor.prose.editor.commands.setTextSelection(view.state.doc.content.size - 1);
    paste(editor, { html: dom.innerHTML });
    const [paragraph] = sentence.content;
    expect(editor.written()?.content).toEqual([paragraph, paragraph]);
  });

  test('a figure copied alone goes into the line it is pasted in', () => {
    const editor = open(prose(words('收到'), live('5')));
    const { view } = editor.prose.editor;
    select(editor, 3);
    const { dom } = view.serializeForClipboard(view.state.selection.content());
    editor.prose.editor.commands.setTextSelection(2);
    paste(editor, { html: dom.innerHTML });
    expect(editor.written()).toEqual(prose(words('收'), live('5'), words('到'), live('5')));
  });

  test.each([
    [
      'a foreign page',
      '<p><span data-live-figure="applications/newlyReceived/total">999</span></p>',
    ],
    [
      'a page that pretends',
      '<p data-pm-slice="1 1 []" data-narrative=""><span data-live-figure="alert(1)">999</span></p>',
    ],
  ])('%s brings no figure, only text', (_, html) => {
    const editor = open();
    paste(editor, { html });
    expect(editor.written()).toEqual(prose(words('999')));
  });
});

const chooses = (text: string, narrative?: Narrative): number => {
  const choose = vi.fn<() => void>();
  const editor = open(narrative, { choose });
  editor.prose.editor.commands.setTextSelection(editor.prose.editor.state.doc.content.size - 1);
  type(editor, text);
  return choose.mock.calls.length;
};

describe('an @', () => {
  test.each(['@', '收到@', '收到＠', '（@'])('%s offers figures', (text) => {
    expect(chooses(text)).toBe(1);
  });

  test.each(['lin.hai@', 'a1@', '收到x+@', '电子邮件：office_2@'])(
    '%s is a mail address being typed',
    (text) => {
      expect(chooses(text)).toBe(0);
    },
  );

  test('undone, redone or pasted offers nothing', () => {
    const choose = vi.fn<() => void>();
    const editor = open(undefined, { choose });
    type(editor, '@');
    editor.prose.editor.commands.undo();
    editor.prose.editor.commands.redo();
    paste(editor, { text: '@' });
    expect(choose).toHaveBeenCalledTimes(1);
  });

  test('gives way to the figure chosen', () => {
    const editor = open();
    type(editor, '共@');
    insertPieces(editor.prose.editor, [{ source: received, text: '3' }, '件'], true);
    expect(editor.written()).toEqual(prose(words('共'), live('3'), words('件')));
    editor.prose.editor.commands.undo();
    expect(textIn(editor)).toBe('共@');
  });
});

describe('a selected figure', () => {
  test.each([
    ['a letter', { key: '件' }],
    ['an input method', { key: 'Process', keyCode: 229 }],
  ])('is not overwritten by %s', (_, init) => {
    const editor = open(prose(live('5')));
    select(editor, 1);
    editor.prose.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', init));
    type(editor, '件');
    expect(textIn(editor)).toBe('5件');
  });

  test('gives the focus to its card on Enter', () => {
    const toCard = vi.fn<() => void>();
    const editor = open(prose(live('5')), { toCard });
    select(editor, 1);
    editor.prose.editor.commands.keyboardShortcut('Enter');
    expect(toCard).toHaveBeenCalledTimes(1);
    expect(textIn(editor)).toBe('5');
  });

  test('becomes plain text in its own looks, and comes back by undo', () => {
    const editor = open(prose({ ...live('5'), marks: [{ type: 'bold' }] }));
    toPlainText(editor.prose.editor, 1);
    const plain = prose({ ...words('5'), marks: [{ type: 'bold' }] });
    expect(editor.written()).toEqual(plain);
    editor.prose.editor.commands.undo();
    expect(editor.written()?.content[0]).toMatchObject({ content: [{ type: 'figureRef' }] });
  });
});
