import type { EditorView } from '@tiptap/pm/view';

/** Browsers of 2025 and later carry an element about without taking it off the page. */
function put(dom: HTMLElement, host: HTMLElement): void {
  if ('moveBefore' in host && host.isConnected && dom.isConnected) host.moveBefore(dom, null);
  else host.append(dom);
}

/** Carries a text to another place on the page: caret, focus and how far it was scrolled stay. */
export function carry(view: EditorView, host: HTMLElement): void {
  const { dom } = view;
  const focused = view.hasFocus();
  const scrolled = dom.parentElement?.scrollTop ?? 0;
  put(dom, host);
  host.scrollTop = scrolled;
  if (focused) view.focus();
}
