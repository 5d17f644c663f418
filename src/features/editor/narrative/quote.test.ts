// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { Narrative } from '#report/narrative.ts';
import { narrativeTexts } from '#report/narrative.ts';
import { type LiveEditor, liveEditor } from './live-editor.ts';
import { quoteFigures } from './quote.ts';
import { rangeOf } from './quoted-range.ts';

const received = 'applications/newlyReceived/total';
const granted = 'applications/granted/total';
const words = (text: string) => ({ type: 'text' as const, text });

let current: LiveEditor | null = null;
const open = (narrative: Narrative): LiveEditor => {
  current = liveEditor(narrative);
  return current;
};
afterEach(() => {
  current?.close();
  current = null;
});

const write = ({ draft }: LiveEditor, figure: number, ref = received): void =>
  draft.writeFigures(new Map([[ref, figure]]));

const overviewOf = ({ draft }: LiveEditor): readonly string[] =>
  narrativeTexts(draft.get().report.narrative['overview'] ?? { type: 'doc', content: [] });

const quoteAt = (start: number, text: string, block = 1) => ({
  section: 'overview',
  block,
  start,
  text,
});

describe('一键引用', () => {
  const typed: Narrative = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [words('首段12件。')] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph' }] },
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'figureRef', attrs: { source: received }, text: '1' },
                  words('收到'),
                  { type: 'hardBreak' },
                  words('１２件，公开3件。'),
                ],
              },
            ],
          },
        ],
      },
    ],
  };

  test('turns what was recognised into figures that follow, in one step of undo', () => {
    const editor = open(typed);
    write(editor, 12);
    write(editor, 3, granted);
    const done = quoteFigures(
      editor.prose.editor,
      [
        { quote: quoteAt(6, '１２'), source: received, agrees: true },
        { quote: quoteAt(12, '3'), source: granted, agrees: true },
      ],
      editor.draft.get(),
    );
    expect(done).toBe(2);
    editor.prose.flush();
    expect(overviewOf(editor).join('|')).toBe('首段12件。||12收到\n12件，公开3件。');
    write(editor, 4, granted);
    expect(overviewOf(editor)[2]).toBe('12收到\n12件，公开4件。');
    editor.prose.editor.commands.undo();
    expect(editor.prose.editor.state.doc.textContent).toContain('１２件，公开3件。');
  });

  test('leaves alone what no longer stands there, or follows already', () => {
    const { doc } = open(typed).prose.editor.state;
    expect(rangeOf(doc, quoteAt(5, '13'))).toBeNull();
    expect(rangeOf(doc, quoteAt(0, '12', 9))).toBeNull();
    expect(rangeOf(doc, quoteAt(2, '12', 0))).toEqual({ from: 3, to: 5 });
    const editor = open(typed);
    const already = { quote: quoteAt(1, '1'), source: received, agrees: true };
    expect(quoteFigures(editor.prose.editor, [already], editor.draft.get())).toBe(0);
  });
});
