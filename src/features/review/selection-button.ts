import { selectedIn } from './selected-in.ts';

/** Milliseconds a selection must rest: nothing gets in the way of a finger that still draws. */
const rest = 250;

/** Room between the words and the button under them, in px. */
const gap = 8;

/** Puts the button under the last of the words, within the window. */
function place(button: HTMLElement, range: Range): void {
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const most = window.innerWidth - button.offsetWidth - gap;
  button.style.top = `${box.bottom + gap}px`;
  button.style.left = `${Math.max(gap, Math.min(box.right - button.offsetWidth, most))}px`;
}

function newButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'comment for-selection';
  button.textContent = '对选中的字提意见';
  button.toggleAttribute('hidden', true);
  // Pressing must not drop the selection that is meant.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}

/**
 * Offers, under words that were selected, to comment on them. `isAbout` says whether a selection can be
 * commented on. Returns how to stop. By keyboard the button behind the paragraph does the same.
 */
export function offerForSelection(
  article: HTMLElement,
  isAbout: (range: Range) => boolean,
  onPress: (range: Range) => void,
): () => void {
  const button = newButton();
  article.after(button);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => void button.toggleAttribute('hidden', true);
  const show = (): void => {
    const range = selectedIn(article);
    const isShown = range !== null && isAbout(range);
    button.toggleAttribute('hidden', !isShown);
    if (isShown) place(button, range);
  };
  const onSelection = (): void => {
    clearTimeout(timer);
    hide();
    timer = setTimeout(show, rest);
  };
  const onScroll = (): void => {
    if (!button.hasAttribute('hidden')) show();
  };
  button.addEventListener('click', () => {
    const range = selectedIn(article);
    hide();
    if (range !== null) onPress(range);
  });
  document.addEventListener('selectionchange', onSelection);
  window.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    button.remove();
    document.removeEventListener('selectionchange', onSelection);
    window.removeEventListener('scroll', onScroll);
  };
}
