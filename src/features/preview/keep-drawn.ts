import type { OpenDraft } from '#drafts/open-draft.ts';
import { composer } from '#report/compose.ts';
import type { Report } from '#report/report.ts';
import { whenCodeIsHere } from '#ui/later.tsx';
import type { Sheet } from './sheet.ts';

/** Milliseconds of drawing at a time while the sheet is first drawn. */
const slice = 8;

const nothing = (): void => undefined;

/** Calls back when the page has nothing better to do; returns how to call it off. */
export type WhenIdle = (callback: () => void) => () => void;

const whenIdle: WhenIdle = (callback) => {
  const id = requestIdleCallback(callback, { timeout: 100 });
  return () => cancelIdleCallback(id);
};

const inNextFrame: WhenIdle = (callback) => {
  const id = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(id);
};

/** When the page stands, the editor on it, has been painted and has nothing better to do. */
const whenStanding: WhenIdle = (callback) => {
  let callOff = nothing;
  const stop = whenCodeIsHere(() => {
    callOff = inNextFrame(() => {
      callOff = whenIdle(callback);
    });
  });
  return () => {
    stop();
    callOff();
  };
};

/** A callback that is run once however often it was asked for before its turn came. */
function once(callback: () => void, later: (run: () => void) => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    later(() => {
      asked = false;
      callback();
    });
  };
}

/** Draws in slices what a sheet has put off; `begin` may be called however often. */
function drawingRest(
  sheet: Sheet,
  { afterDrawing, idle }: { afterDrawing: () => void; idle: WhenIdle },
): { begin: () => void; now: () => void; stop: () => void } {
  let callOff: (() => void) | null = null;
  const now = (): void => {
    callOff = null;
    const until = performance.now() + slice;
    let left = true;
    while (left && performance.now() < until) left = sheet.drawNext();
    if (left) begin();
    afterDrawing();
  };
  const begin = (): void => {
    callOff ??= idle(now);
  };
  return { begin, now, stop: () => callOff?.() };
}

/** Says when an input method begins and ends to compose, anywhere on the page. */
function watchComposing(tell: (composing: boolean) => void): () => void {
  const onStart = (): void => tell(true);
  const onEnd = (): void => tell(false);
  document.addEventListener('compositionstart', onStart, true);
  document.addEventListener('compositionend', onEnd, true);
  return () => {
    document.removeEventListener('compositionstart', onStart, true);
    document.removeEventListener('compositionend', onEnd, true);
  };
}

/**
 * Keeps a sheet like the draft. The first drawing waits until the editor stands, and is done in
 * slices; later ones are small and come in the key's own frame. While an input method composes,
 * nothing is drawn.
 */
export function keepDrawn(
  draft: OpenDraft,
  sheet: Sheet,
  {
    afterDrawing,
    standing = whenStanding,
    idle = whenIdle,
  }: { afterDrawing: () => void; standing?: WhenIdle; idle?: WhenIdle },
): () => void {
  const compose = composer();
  const rest = drawingRest(sheet, { afterDrawing, idle });
  let drawn: Report | null = null;
  let begun = false;
  let composing = false;
  let stopped = false;

  const draw = (): void => {
    const { report } = draft.get();
    if (stopped || composing || report === drawn) return;
    const first = drawn === null;
    drawn = report;
    sheet.draw(compose(report));
    if (first) {
      rest.now();
      return;
    }
    if (sheet.hasRest()) rest.begin();
    afterDrawing();
  };
  const drawSoon = once(draw, (run) => queueMicrotask(run));
  const onChange = (): void => {
    if (begun) drawSoon();
  };
  const stops = [
    watchComposing((now) => {
      composing = now;
      if (!now) onChange();
    }),
    draft.subscribe(onChange),
    standing(() => {
      begun = true;
      draw();
    }),
    rest.stop,
  ];

  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
