import { createRoot, type Root } from 'react-dom/client';

/**
 * Events that come with every key and no component asks for. React would listen to each of them at
 * the root, twice: a tenth of the time between a key and its letter.
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
