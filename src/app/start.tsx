import { createRoot } from 'react-dom/client';
import { openStorage } from '#drafts/storage.ts';
import { Root } from './root.tsx';
import { readTextSize, showTextSize } from './text-size.ts';

/** Draws the app. */
export function start(): void {
  showTextSize(readTextSize(openStorage(() => window.localStorage).storage));
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<Root />);
}
