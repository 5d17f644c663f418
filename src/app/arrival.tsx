import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { liftCover, pageStands } from './cover.ts';
import { mainId, receive } from './skip-link.tsx';

/** Calls back as soon as the page's work stands; a draft is read before it is drawn. Returns how to call it off. */
function whenDrawn(callback: (main: HTMLElement) => void): () => void {
  const look = (): boolean => {
    const main = document.querySelector<HTMLElement>('#root main:has(h1)');
    if (main !== null) callback(main);
    return main !== null;
  };
  if (look()) return () => {};
  const observer = new MutationObserver(() => {
    if (look()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

interface ArrivalProps {
  /** True until the first page has been drawn: nobody is moved when the app opens. */
  openingRef: RefObject<boolean>;
  /** The page moves the focus itself, to the place its address names. */
  quiet: boolean;
}

/** Moves the focus to the head of a page one has come to, so that it is read out. */
export function Arrival({ openingRef, quiet }: ArrivalProps) {
  useLayoutEffect(() => whenDrawn(liftCover), []);
  useEffect(
    () =>
      whenDrawn((main) => {
        pageStands();
        main.id = mainId;
        const stays = openingRef.current || quiet || main.contains(document.activeElement);
        openingRef.current = false;
        if (!stays) receive(main.querySelector<HTMLElement>('h1') ?? main);
      }),
    [openingRef, quiet],
  );
  return null;
}
