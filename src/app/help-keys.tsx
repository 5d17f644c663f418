import { useEffect, useEffectEvent } from 'react';
import { useKeyboardHelp } from './use-keyboard-help.tsx';

const holdsText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

const asksForHelp = (event: KeyboardEvent): boolean =>
  (event.key === '?' && !holdsText(event.target)) || (event.key === '0' && event.altKey);

/** 键盘操作 on Alt+0 from anywhere, and on ? outside text. */
export function HelpKeys() {
  const { open, help } = useKeyboardHelp();
  const show = useEffectEvent(open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const composing = event.isComposing || event.keyCode === 229;
      if (event.defaultPrevented || composing || !asksForHelp(event)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      show();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return help;
}
