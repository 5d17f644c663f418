import { Plugin } from '@tiptap/pm/state';

const movesCaret = /^(?:Arrow|Home$|End$|Page)/u;

/**
 * A browser moves the caret at once and tells of it later: on a page that is held up, only after the keys
 * that wait. The view would have these act where the caret stood before, and so replace what was selected
 * then. Before a key acts, the view is therefore told what the last key or the pointer moved.
 */
export function caughtUp(): Plugin {
  let moved = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousedown: () => {
          moved = true;
        },
        keydown: (view, { key }) => {
          if (moved && !view.composing) {
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          }
          moved = movesCaret.test(key);
        },
      },
    },
  });
}
