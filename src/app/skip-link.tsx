/** The page's work, which the skip link leads to. */
export const mainId = 'main';

/** Moves the focus to a place that is no control. */
export const receive = (place: HTMLElement): void => {
  place.setAttribute('tabindex', '-1');
  place.focus();
};

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
