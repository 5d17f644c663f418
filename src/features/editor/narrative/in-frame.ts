/** Calls back before the coming frame is laid out, so that everything a key changes is laid out and painted once. Returns how to call it off. */
export function inFrame(run: () => void): () => void {
  const frame = requestAnimationFrame(run);
  return () => cancelAnimationFrame(frame);
}
