/** Names the layer over the page that shows until the page is drawn. */
export const coverId = 'first-sight';

const nothing = (): void => {};

let end = nothing;

/** Shows the page that was drawn below the cover. */
export const liftCover = (): void => document.getElementById(coverId)?.remove();

/** Sets what is done once a page stands: what it did not take over is closed. */
export function onPage(close: () => void): void {
  end = close;
}

/** A page stands, and has taken over what it goes on with. */
export function pageStands(): void {
  end();
  end = nothing;
}
