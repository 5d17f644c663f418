/** How long work may hold the page before it lets other things happen, in milliseconds. */
const slice = 8;

/** Lets the page's other work have its turn; unlike a timer's, its own is not put off. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/** Long work calls this between its steps: it waits for the page's other work once a slice of time is used up. */
export function pacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await nextTask();
    since = performance.now();
  };
}
