import { type Editor, Extension, isNodeActive } from '@tiptap/core';
import { Plugin, Selection } from '@tiptap/pm/state';
import { caughtUp } from './caught-up.ts';
import { tabInTable } from './schema/tables/tab.ts';

/** What the keys ask of the page around the text. */
export interface KeyRequests {
  readonly toToolbar: () => void;
  readonly editLink: () => void;
  readonly find: () => void;
  /** Somebody is about to save: what was typed must be in the draft. */
  readonly flush: () => void;
}

function stepInTable({ state, view }: Editor, direction: 1 | -1): void {
  const step = tabInTable(state, direction);
  if (step !== null) view.dispatch(step);
}

/** Tab moves in a table and deepens an item; everywhere else it leaves the text. */
function tab(editor: Editor): boolean {
  if (isNodeActive(editor.state, 'listItem')) {
    editor.commands.sinkListItem('listItem');
    return true;
  }
  if (!isNodeActive(editor.state, 'table')) return false;
  stepInTable(editor, 1);
  return true;
}

function shiftTab(editor: Editor): boolean {
  if (isNodeActive(editor.state, 'listItem')) return editor.commands.liftListItem('listItem');
  if (!isNodeActive(editor.state, 'table')) return false;
  stepInTable(editor, -1);
  return true;
}

/** To the first or the last place of the text; the browser's own keys stay behind in a table. */
const toEdge =
  (edge: 'atStart' | 'atEnd') =>
  ({ editor }: { editor: Editor }): boolean => {
    const { doc, tr } = editor.state;
    editor.view.dispatch(tr.setSelection(Selection[edge](doc)).scrollIntoView());
    return true;
  };

/** Esc, then Tab leaves the text from inside a table or a list. */
function leaving(): Plugin {
  let armed = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          const leaves = armed && event.key === 'Tab' && !event.isComposing;
          armed = event.key === 'Escape' || (armed && event.key === 'Shift');
          return leaves;
        },
      },
    },
  });
}

const handled = (act: () => void) => (): boolean => {
  act();
  return true;
};

/** The editor's own keys. None acts while an input method is composing: the view keeps such keys to itself. */
export const NarrativeKeys = Extension.create<KeyRequests>({
  name: 'narrativeKeys',
  priority: 1000,
  addKeyboardShortcuts() {
    const { toToolbar, editLink, find, flush } = this.options;
    return {
      Tab: () => tab(this.editor),
      'Shift-Tab': () => shiftTab(this.editor),
      'Mod-Home': toEdge('atStart'),
      'Mod-End': toEdge('atEnd'),
      'Alt-F10': handled(toToolbar),
      'Mod-k': handled(editLink),
      'Mod-h': handled(find),
      'Mod-s': () => {
        flush();
        return false;
      },
    };
  },
  addProseMirrorPlugins: () => [caughtUp(), leaving()],
});
