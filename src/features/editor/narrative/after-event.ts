/**
 * Calls back as soon as the event that is being dealt with has been: what a key changes elsewhere on
 * the page is then measured, laid out and painted together with its letter. Returns how to call it off.
 */
export function afterEvent(run: () => void): () => void {
  let isOff = false;
  queueMicrotask(() => {
    if (!isOff) run();
  });
  return () => {
    isOff = true;
  };
}
