import { openStorage } from '#drafts/storage.ts';
import { createQuietRoot } from '#ui/quiet-root.ts';
import { Root } from './root.tsx';
import { readTextSize, showTextSize } from './text-size.ts';

/** The app's sign in the browser: fetched and drawn with the page, it would keep the text waiting. */
function showIcon(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon !== null) icon.href = './icon.svg';
}

/** Draws the app. */
export function start(): void {
  showTextSize(readTextSize(openStorage(() => window.localStorage).storage));
  const root = document.getElementById('root');
  if (root !== null) createQuietRoot(root).render(<Root />);
  showIcon();
}
