import type { EditorOptions } from '@tiptap/core';
import { caretInView } from './caret-in-view.ts';
import styles from './narrative-editor.module.css';

interface TextBox {
  /** Title of the prose. */
  readonly label: string;
  readonly readOnly: boolean;
  /** Element that says which keys there are; null before it is on the page. */
  readonly helpId: string | null;
}

/** Where the document scrolls, bars stand over its edges; the caret keeps clear of them. */
const clearance = () =>
  matchMedia('(max-width: 899px)').matches
    ? { top: 220, right: 0, bottom: 90, left: 0 }
    : { top: 16, right: 0, bottom: 16, left: 0 };

/** How an editor of prose is named, described and open to typing. */
export function textBox({ label, readOnly, helpId }: TextBox): Partial<EditorOptions> {
  const clear = clearance();
  return {
    editable: !readOnly,
    editorProps: {
      scrollMargin: clear,
      scrollThreshold: clear,
      handleScrollToSelection: (view) => caretInView(view, clear),
      attributes: {
        class: styles['prose'] ?? '',
        'aria-label': `${label}正文`,
        'aria-multiline': 'true',
        // No browser spells Chinese; what it would underline are the app's own marks' look-alikes.
        spellcheck: 'false',
        ...(helpId !== null && { 'aria-describedby': helpId }),
        ...(readOnly && { 'aria-readonly': 'true', tabindex: '0' }),
      },
    },
  };
}
