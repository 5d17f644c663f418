/** Calls back in a task of its own after the coming frame is painted, so that a key's frame is not made longer. Returns how to call it off. */
export function afterPaint(run: () => void): () => void {
  const channel = new MessageChannel();
  const frame = requestAnimationFrame(() => channel.port2.postMessage(null));
  channel.port1.addEventListener('message', () => {
    channel.port1.close();
    run();
  });
  channel.port1.start();
  return () => {
    cancelAnimationFrame(frame);
    channel.port1.close();
  };
}
