// @vitest-environment jsdom
import { CellSelection, cellAround } from '@tiptap/pm/tables';
import * as fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { type Narrative, narrativeSchema } from '#report/narrative.ts';
import { type LiveEditor, liveEditor, paste, tablesCome } from './live-editor.ts';
import { docFrom, narrativeFrom } from './schema/json.ts';
import { mendNarrative } from './schema/mend.ts';

let current: LiveEditor | null = null;
const open = (narrative?: Narrative): LiveEditor => {
  current?.close();
  current = liveEditor(narrative);
  return current;
};
afterEach(() => {
  current?.close();
  current = null;
});

const line = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const sample: Narrative = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '平台建设' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '详见' },
        {
          type: 'text',
          text: '网站',
          marks: [{ type: 'link', attrs: { href: 'https://www.example.gov.cn/' } }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: '。', marks: [{ type: 'bold' }] },
        {
          type: 'figureRef',
          attrs: { source: 'applications/newlyReceived/total' },
          text: '12',
          marks: [{ type: 'bold' }],
        },
        { type: 'figureRef', attrs: { source: '读不懂' }, text: '三' },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            line('一'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [line('二')] }] },
          ],
        },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, colwidth: [90, 110] },
              content: [line('头')],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [line('甲')] },
            { type: 'tableCell', content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
    line('末段'),
  ],
};

test('opening writes nothing', () => {
  const { draft, prose } = open(sample);
  const before = draft.get();
  prose.flush();
  expect(draft.get()).toBe(before);
});

test('a change gives new JSON for its block and the same objects for all others', () => {
  const { prose, written } = open(sample);
  prose.editor.commands.insertContentAt(prose.editor.state.doc.content.size - 1, '。');
  const after = written();
  expect(after?.content.slice(0, -1).every((block, index) => block === sample.content[index])).toBe(
    true,
  );
  expect(after?.content.at(-1)).toEqual(line('末段。'));
});

test('every kind of block comes out as it went in', () => {
  const { prose } = open();
  expect(narrativeFrom(docFrom(prose.editor.schema, sample))).toEqual(sample);
});

test('what a key changed is in the draft as soon as the key has been dealt with', async () => {
  const { prose, draft } = open(sample);
  const before = draft.get();
  prose.editor.commands.insertContentAt(1, '字');
  expect(draft.get()).toBe(before);
  await Promise.resolve();
  expect(draft.get()).not.toBe(before);
});

test('nothing is written while an input method composes; leaving writes at once', async () => {
  const { prose, draft } = open(sample);
  const before = draft.get();
  const compose = (name: string): void => {
    prose.editor.view.dom.dispatchEvent(new CompositionEvent(name, { bubbles: true }));
  };
  compose('compositionstart');
  prose.editor.commands.insertContentAt(1, '字');
  await Promise.resolve();
  expect(draft.get()).toBe(before);
  compose('compositionend');
  await Promise.resolve();
  const composed = draft.get();
  expect(composed).not.toBe(before);
  compose('compositionstart');
  prose.editor.commands.insertContentAt(1, '词');
  await Promise.resolve();
  expect(draft.get()).toBe(composed);
  window.dispatchEvent(new Event('pagehide'));
  expect(draft.get()).not.toBe(composed);
});

test('a narrative the editor cannot hold as it is loses no text', () => {
  const odd: Narrative = {
    type: 'doc',
    content: [
      { type: 'bulletList', content: [] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [] },
          {
            type: 'listItem',
            content: [
              { type: 'bulletList', content: [{ type: 'listItem', content: [line('深')] }] },
            ],
          },
        ],
      },
      { type: 'table', content: [] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [] }] }],
      },
    ],
  };
  const { prose } = open(odd);
  prose.editor.state.doc.check();
  expect(prose.editor.state.doc.textContent).toBe('深');
  expect(mendNarrative(sample)).toBe(sample);
  expect(mendNarrative({ type: 'doc', content: [] }).content).toEqual([{ type: 'paragraph' }]);
});

const scraps = [
  '<p>段</p>',
  '<h1>（一）题</h1><h3>3.题</h3>',
  '<ul><li>项<ol><li>下</li></ol></li></ul>',
  '<table><tr><td rowspan=3>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td></tr></table>',
  '<table><thead><tr><th>头</th></tr></thead><tr><td>x<td>y</table>',
  '字<b>粗</b><a href="https://a.cn">链</a><br>行',
  '<li>散项</li><dd>定义</dd><td>散格</td>',
  '<p data-pm-slice="1 1 []">片</p>',
  '<table data-pm-slice="3 3 [&quot;table&quot;,null,&quot;tableRow&quot;,null]"><tbody><tr><td colspan="3"><h2>格中题</h2></td></tr></tbody></table>',
  '<ol start="-4"><li></li><li><table><tr><td>1<td>2</table></li></ol>',
];

type Act = (editor: LiveEditor) => void;

const key =
  (name: string, init: KeyboardEventInit = {}): Act =>
  ({ prose }) => {
    prose.editor.view.dom.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }),
    );
  };
const command =
  (run: (commands: LiveEditor['prose']['editor']['commands']) => unknown): Act =>
  ({ prose }) =>
    void run(prose.editor.commands);

function selectCells({ prose }: LiveEditor): void {
  const { view } = prose.editor;
  const $cell = cellAround(view.state.selection.$anchor);
  if ($cell === null) return;
  const row = view.state.doc.resolve($cell.pos).parent;
  const last = $cell.posAtIndex(row.childCount - 1, $cell.depth);
  view.dispatch(view.state.tr.setSelection(CellSelection.create(view.state.doc, $cell.pos, last)));
}

function copyAndPaste(editor: LiveEditor): void {
  const { view, commands } = editor.prose.editor;
  if (view.state.selection.empty) return;
  const { dom } = view.serializeForClipboard(view.state.selection.content());
  commands.setTextSelection(Math.floor(view.state.doc.content.size / 2));
  paste(editor, { html: dom.innerHTML });
}

const acts: readonly Act[] = [
  copyAndPaste,
  ...scraps.map(
    (html): Act =>
      (editor) =>
        paste(editor, { html }),
  ),
  (editor) => paste(editor, { text: '甲\n\n　　乙\t丙' }),
  key('Enter'),
  key('Enter', { shiftKey: true }),
  key('Backspace'),
  key('Delete'),
  key('Tab'),
  command((run) => run.toggleBold()),
  command((run) => run.toggleOrderedList()),
  command((run) => run.toggleBulletList()),
  command((run) => run.setHeading({ level: 2 })),
  command((run) => run.setParagraph()),
  command((run) => run.insertBlankTable()),
  command((run) => run.actOnTable('addRowAfter')),
  command((run) => run.actOnTable('addColumnBefore')),
  command((run) => run.actOnTable('deleteRow')),
  command((run) => run.actOnTable('deleteColumn')),
  command((run) => run.actOnTable('toggleHeaderRow')),
  command((run) => run.actOnTable('mergeCells')),
  command((run) => run.actOnTable('splitCell')),
  command((run) => run.undo()),
  command((run) => run.redo()),
  command((run) => run.insertContent('字')),
  command((run) => run.deleteSelection()),
  selectCells,
];

const step = fc.record({
  act: fc.integer({ min: 0, max: acts.length - 1 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.3, noNaN: true }),
  move: fc.boolean(),
});

test('whatever is done, the narrative fits its schema and reads back as the same text', async () => {
  await tablesCome(open(sample));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const editor = open(sample);
      const errors: unknown[] = [];
      const onError = (event: ErrorEvent): void => {
        event.preventDefault();
        errors.push(event.error);
      };
      window.addEventListener('error', onError);
      for (const { act, from, length, move } of steps) {
        const { size } = editor.prose.editor.state.doc.content;
        const start = Math.floor(from * size);
        const to = Math.min(size, start + Math.floor(length * size));
        if (move) editor.prose.editor.commands.setTextSelection({ from: start, to });
        acts[act]?.(editor);
      }
      window.removeEventListener('error', onError);
      expect(errors).toEqual([]);
      const { doc, schema } = editor.prose.editor.state;
      doc.check();
      const narrative = narrativeSchema.parse(editor.written() ?? sample);
      expect(mendNarrative(narrative)).toBe(narrative);
      const again = docFrom(schema, narrative);
      expect(again.textContent).toBe(doc.textContent);
      expect(again.childCount).toBe(doc.childCount);
    }),
    { numRuns: 80 },
  );
}, 60_000);
