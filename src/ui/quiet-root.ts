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

/**
 * Events of keys that fields ask for, and the prose does not: its editor listens itself, the desk's own
 * keys at the window. No component asks for them on their way down (onKeyDownCapture, onInputCapture).
 */
const unheardInProse: ReadonlySet<string> = new Set(['keydown', 'input']);

const isInProse = ({ target }: Event): boolean =>
  target instanceof Element && target.getAttribute('contenteditable') === 'true';

const isOnWayDown = (options: boolean | AddEventListenerOptions | undefined): boolean =>
  typeof options === 'object' ? options.capture === true : options === true;

/** A listener that is not told of what happens in prose. */
const deafToProse = (told: EventListenerOrEventListenerObject): EventListener =>
  function hear(this: unknown, event) {
    if (isInProse(event)) return;
    if (typeof told === 'function') told.call(this, event);
    else told.handleEvent(event);
  };

/** Has React listen at these places while `make` runs, but not to what no component asks for. */
function listeningLess<Made>(places: readonly EventTarget[], make: () => Made): Made {
  for (const place of places) {
    const listen = place.addEventListener.bind(place);
    place.addEventListener = (name, told, options): void => {
      const quieter = unheardInProse.has(name);
      if (unheard.has(name) || (quieter && isOnWayDown(options))) return;
      listen(name, told !== null && quieter ? deafToProse(told) : told, options);
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
