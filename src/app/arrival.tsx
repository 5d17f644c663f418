import { type RefObject, useEffect } from 'react';

/** The page's work, which the skip link leads to. */
const mainId = 'main';

/** Calls back as soon as the page's work stands; a draft is read before it is drawn. Returns how to call it off. */
function whenDrawn(callback: (main: HTMLElement) => void): () => void {
  const look = (): boolean => {
    const main = document.querySelector<HTMLElement>('main:has(h1)');
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

const receive = (place: HTMLElement): void => {
  place.setAttribute('tabindex', '-1');
  place.focus();
};

interface ArrivalProps {
  /** True until the first page has been drawn: nobody is moved when the app opens. */
  openingRef: RefObject<boolean>;
  /** The page moves the focus itself, to the place its address names. */
  quiet: boolean;
}

/** Moves the focus to the head of a page one has come to, so that it is read out. */
export function Arrival({ openingRef, quiet }: ArrivalProps) {
  useEffect(
    () =>
      whenDrawn((main) => {
        main.id = mainId;
        const stays = openingRef.current || quiet || main.contains(document.activeElement);
        openingRef.current = false;
        if (!stays) receive(main.querySelector<HTMLElement>('h1') ?? main);
      }),
    [openingRef, quiet],
  );
  return null;
}

/** First stop of the Tab key: past the bars, to the work. */
export function SkipLink({ className }: { className: string | undefined }) {
  return (
    <a
      className={className}
      href={`#${mainId}`}
      onClick={(event) => {
        // The part after # is the page's address here.
        event.preventDefault();
        const main = document.getElementById(mainId);
        if (main !== null) receive(main);
      }}
    >
      跳到正文
    </a>
  );
}
