import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform';
import { tableCommands } from './commands.ts';
import { type TableTools, withTableTools } from './coming.ts';

/** Milliseconds after a composition in which the view takes its text over. */
const takeOver = 50;

const isTable = (node: Node): boolean => node.type.name === 'table';

/** Where the plugins of the tools go: there they act in the order a table's own always did. */
const place = new PluginKey('tables');

/** Tables stand at the top of the text only, and so at the top of whatever is put in. */
const brings = ({ steps }: Transaction): boolean =>
  steps.some(
    (step) =>
      (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) &&
      step.slice.content.content.some(isTable),
  );

const standsInTable = ({ selection: { $head } }: EditorState): boolean =>
  $head.depth > 0 && isTable($head.node(1));

/** Brings the tools into one editor. */
class Arrival {
  private readonly editor: Editor;
  /** The text when it came onto the page: its tables are left as they are. */
  private opened: EditorState | null = null;
  private wanted = false;
  private arrived = false;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  /** The text came onto the page, with the plugins of its extensions and no others. */
  mounted(): void {
    const { state, view } = this.editor;
    this.arrived = false;
    this.opened = state;
    view.dom.addEventListener('compositionend', () => {
      setTimeout(() => {
        if (this.wanted) this.ask();
      }, takeOver);
    });
    // The text shows first.
    if (state.doc.children.some(isTable)) requestAnimationFrame(() => setTimeout(() => this.ask()));
  }

  changed(transactions: readonly Transaction[]): void {
    if (this.arrived) return;
    if (transactions.some(brings) || standsInTable(this.editor.state)) this.ask();
  }

  private ask(): void {
    this.wanted = true;
    withTableTools(this.editor, (tools) => this.register(tools));
  }

  /** An input method at work is not disturbed: its end asks again. */
  private register(tools: TableTools): void {
    const { editor } = this;
    if (this.arrived || editor.isDestroyed || editor.view.composing) return;
    this.arrived = true;
    this.wanted = false;
    const plugins = editor.state.plugins.flatMap((plugin) =>
      plugin.spec.key === place ? [plugin, ...tools.tablePlugins()] : [plugin],
    );
    editor.view.updateState(editor.state.reconfigure({ plugins }));
    // A change of nothing, if nothing is to be mended, tells everybody that tables can be acted on.
    const mended = tools.mendTables(editor.state, this.opened) ?? editor.state.tr;
    editor.view.dispatch(mended.setMeta('addToHistory', false));
  }
}

function watch(editor: Editor): void {
  const arrival = new Arrival(editor);
  editor.on('mount', () => arrival.mounted());
  editor.on('transaction', ({ transaction, appendedTransactions }) =>
    arrival.changed([transaction, ...appendedTransactions]),
  );
}

/**
 * The one rule for what tables need: it comes as soon as a table stands in the text, however it got
 * there, and never before. A load that failed is tried again at the next change in a table.
 */
export const TableArrival = Extension.create({
  name: 'tableArrival',
  addCommands: () => tableCommands,
  onBeforeCreate() {
    watch(this.editor);
  },
  addProseMirrorPlugins: () => [new Plugin({ key: place })],
});
