import type { DraftStorage } from '#drafts/storage.ts';

/** 界面字号: everything is sized by the root's. */
export const textSizes = [
  { id: 'normal', label: '标准', root: '' },
  { id: 'large', label: '较大', root: '112.5%' },
] as const;

export type TextSize = (typeof textSizes)[number]['id'];

const key = 'zfxxgk:text-size';

/** The size chosen in this browser. */
export const readTextSize = (storage: DraftStorage): TextSize =>
  storage.getItem(key) === 'large' ? 'large' : 'normal';

/** Draws the whole app in a size. */
export function showTextSize(size: TextSize): void {
  document.documentElement.style.fontSize = textSizes.find(({ id }) => id === size)?.root ?? '';
}

/** Remembers the size, where the browser lets us, and draws the app in it. */
export function chooseTextSize(storage: DraftStorage, size: TextSize): void {
  showTextSize(size);
  try {
    storage.setItem(key, size);
  } catch {
    // It holds until the window is closed.
  }
}
