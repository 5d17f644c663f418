import type { Said } from './apart.ts';
import type { Given } from './reading.ts';
import { recogniseGiven } from './recognise-given.ts';

/** Runs apart from the page: takes one thing to read, says how far it is, and at the end what it gave. */

const say = (said: Said): void => globalThis.postMessage(said, { transfer: [] });

const tell = (share: number): void => say({ kind: 'progress', share });

globalThis.addEventListener('message', ({ data }: MessageEvent<Given>) => {
  void recogniseGiven(data, tell).then((outcome) => say({ kind: 'done', outcome }));
});
