// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { type Narrative, narrativeSchema } from '#report/narrative.ts';
import { type LiveEditor, liveEditor, paste, tablesCome } from './live-editor.ts';

const given = import.meta.glob<string>('./fixtures/*/given.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const nameOf = (file: string): string => file.split('/')[2] ?? '';
const cases = Object.entries(given).map(([file, html]) => [nameOf(file), html] as const);

let current: LiveEditor | null = null;
const open = (narrative?: Narrative): LiveEditor => {
  current = liveEditor(narrative);
  return current;
};
afterEach(() => {
  current?.close();
  current = null;
});

test.each(cases)('%s is pasted as plain structure', async (name, html) => {
  const editor = open();
  const { written, dropped } = editor;
  paste(editor, { html });
  await tablesCome(editor);
  const result = { dropped, ...narrativeSchema.parse(written()) };
  await expect(`${JSON.stringify(result, null, 1)}\n`).toMatchFileSnapshot(
    `./fixtures/${name}/expected.json`,
  );
});

const plainText = (html: string): string => html.replace(/<[^>]+>/gu, '');

const text = (words: string) => ({ type: 'text' as const, text: words });
const line = (words: string) => ({ type: 'paragraph' as const, content: [text(words)] });
const title = (level: 1 | 2 | 3, words: string) => ({
  type: 'heading' as const,
  attrs: { level },
  content: [text(words)],
});

const bold = (words: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: words, marks: [{ type: 'bold' as const }] }],
});
const cell = (words: string) => ({ type: 'tableCell' as const, content: [line(words)] });

describe('typed numbers of pasted headings', () => {
  const html = '<h3>（二）公开平台</h3><p>一段</p><h3>（三）监督保障</h3>';

  test('give way where the headings will show the same numbers', () => {
    const live = open({ type: 'doc', content: [title(1, '主动公开'), { type: 'paragraph' }] });
    live.prose.editor.commands.setTextSelection(7);
    paste(live, { html });
    expect(live.written()?.content).toEqual([
      title(1, '主动公开'),
      title(1, '公开平台'),
      line('一段'),
      title(1, '监督保障'),
    ]);
  });

  test('stay as bold text where they would change', () => {
    const live = open();
    paste(live, { html });
    expect(live.written()?.content).toEqual([
      bold('（二）公开平台'),
      line('一段'),
      bold('（三）监督保障'),
    ]);
  });

  test('are undone with the paste as one step', () => {
    const live = open({ type: 'doc', content: [line('原文')] });
    paste(live, { html });
    live.prose.editor.commands.undo();
    expect(live.written()?.content).toEqual([line('原文')]);
  });
});

describe('plain text', () => {
  test('comes as a paragraph a line, indents and blank lines gone, numbers kept', () => {
    const live = open();
    paste(live, { text: '　　（一）主动公开。\r\n\r\n    1. 第一项\r\n末行\v续行\u200b' });
    expect(live.written()?.content).toEqual([
      line('（一）主动公开。'),
      line('1. 第一项'),
      { type: 'paragraph', content: [text('末行'), { type: 'hardBreak' }, text('续行')] },
    ]);
  });

  test('goes into the line it is pasted in', () => {
    const live = open({ type: 'doc', content: [line('前后')] });
    live.prose.editor.commands.setTextSelection(2);
    paste(live, { text: '中' });
    expect(live.written()?.content).toEqual([line('前中后')]);
  });
});

describe('a cell', () => {
  const table = {
    type: 'table' as const,
    content: [{ type: 'tableRow' as const, content: [cell('甲'), cell('乙')] }],
  };

  test('takes headings and tables pasted into it as paragraphs and stays whole', () => {
    const live = open({ type: 'doc', content: [table] });
    live.prose.editor.commands.setTextSelection(5);
    paste(live, {
      html: '<p>一</p><h2>标题</h2><table><tr><td>二</td><td>三</td></tr></table><p>四</p>',
    });
    const [only, ...others] = live.written()?.content ?? [];
    expect(others).toEqual([{ type: 'paragraph' }]);
    expect(plainText(live.prose.editor.getHTML())).toBe('甲一标题二三四乙');
    expect(only?.type).toBe('table');
  });

  test('lets a pasted table lie over its neighbours', async () => {
    const live = open({ type: 'doc', content: [table] });
    await tablesCome(live);
    live.prose.editor.commands.setTextSelection(4);
    paste(live, { html: '<table><tr><td>1</td><td>2</td></tr></table>' });
    expect(plainText(live.prose.editor.getHTML())).toBe('12');
  });
});

test('what is left out is named', () => {
  const live = open();
  paste(live, { html: '<p>图<img src="a.png"></p>', text: '图' });
  expect(live.dropped).toEqual(['图片']);
});
