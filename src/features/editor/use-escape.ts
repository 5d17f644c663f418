import { type RefObject, useEffect, useEffectEvent } from 'react';

/** Esc closes what floats over the work while the focus is in it, and nothing else. */
export function useEscape(
  inside: RefObject<HTMLElement | null>,
  active: boolean,
  close: () => void,
): void {
  const onEscape = useEffectEvent(close);
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (inside.current?.contains(document.activeElement) === true) onEscape();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [inside, active]);
}
