import type { OpenDraft } from '#drafts/open-draft.ts';
import { composer } from '#report/compose.ts';
import type { Report } from '#report/report.ts';
import type { Sheet } from './sheet.ts';

/** Milliseconds of drawing at a time while the sheet is first drawn. */
const slice = 8;

/** Calls back when the page has nothing better to do; returns how to call it off. */
export type WhenIdle = (callback: () => void) => () => void;

const whenIdle: WhenIdle = (callback) => {
  const id = requestIdleCallback(callback, { timeout: 100 });
  return () => cancelIdleCallback(id);
};

const nothing = (): void => undefined;

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

/**
 * Keeps a sheet like the draft. The first drawing waits until the editor stands, and is done in
 * slices; later ones are small and come in the key's own frame. While an input method composes,
 * nothing is drawn.
 */
export function keepDrawn(
  draft: OpenDraft,
  sheet: Sheet,
  { afterDrawing, idle = whenIdle }: { afterDrawing: () => void; idle?: WhenIdle },
): () => void {
  const compose = composer();
  let drawn: Report | null = null;
  let composing = false;
  let stopped = false;
  let resting = false;
  let callOff = nothing;

  const drawRest = (): void => {
    const until = performance.now() + slice;
    resting = false;
    let left = true;
    while (left && performance.now() < until) left = sheet.drawNext();
    if (left) goOn();
    afterDrawing();
  };
  const goOn = (): void => {
    if (resting) return;
    resting = true;
    callOff = idle(drawRest);
  };
  const draw = (): void => {
    const { report } = draft.get();
    if (stopped || composing || report === drawn) return;
    const first = drawn === null;
    drawn = report;
    sheet.draw(compose(report));
    if (first) {
      drawRest();
      return;
    }
    if (sheet.hasRest()) goOn();
    afterDrawing();
  };
  const drawSoon = once(draw, (run) => queueMicrotask(run));

  const onChange = (): void => {
    if (drawn !== null) drawSoon();
  };
  const onCompositionStart = (): void => {
    composing = true;
  };
  const onCompositionEnd = (): void => {
    composing = false;
    onChange();
  };
  document.addEventListener('compositionstart', onCompositionStart, true);
  document.addEventListener('compositionend', onCompositionEnd, true);
  const unsubscribe = draft.subscribe(onChange);
  callOff = idle(draw);

  return () => {
    stopped = true;
    callOff();
    unsubscribe();
    document.removeEventListener('compositionstart', onCompositionStart, true);
    document.removeEventListener('compositionend', onCompositionEnd, true);
  };
}
