import type { RecogniseGiven } from './reading.ts';
import type { Outcome } from './recognised.ts';

/** What the worker says of its work. */
export type Said =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: Outcome };

const calledOff: Outcome = { ok: false, problem: '已取消' };

const stopped: Outcome = {
  ok: false,
  problem:
    '识别中途停止了，可能是内存不够，或应用刚刚更新。请关闭不用的网页，刷新本页后再试；也可以打开文件，只复制报告部分粘贴',
};

/** Reads and recognises in a worker of its own, so that the page stays free; calling off ends the worker, and the work with it. */
export const recogniseApart: RecogniseGiven = (given, { signal, onProgress }) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    const end = (outcome: Outcome): void => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => end(calledOff), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'done') end(data.outcome);
      else if (!signal.aborted) onProgress(data.share);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(stopped);
    });
    worker.postMessage(given, []);
  });
