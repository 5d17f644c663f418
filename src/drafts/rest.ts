import type { Clockwork } from './autosave.ts';

/** Something to be done after a wait that may begin anew. */
export interface Rest {
  /** Waits this many milliseconds from now; a wait begun before is over. */
  readonly wait: (delay: number) => void;
  readonly callOff: () => void;
}

/**
 * Calls back once the wait last begun has passed. A wait begun anew leaves the running timer alone; one
 * that rings too early is set again for what is left, so that a key sets no timer.
 */
export function onceRested(
  { ticks, after }: Pick<Clockwork, 'ticks' | 'after'>,
  callback: () => void,
): Rest {
  let due = 0;
  let timer: { readonly rings: number; readonly callOff: () => void } | null = null;

  const callOff = (): void => {
    timer?.callOff();
    timer = null;
  };
  const set = (delay: number): void => {
    timer = { rings: ticks() + delay, callOff: after(delay, ring) };
  };
  function ring(): void {
    timer = null;
    const left = due - ticks();
    if (left > 0) set(left);
    else callback();
  }
  return {
    wait: (delay) => {
      due = ticks() + delay;
      if (timer !== null && timer.rings > due) callOff();
      if (timer === null) set(delay);
    },
    callOff,
  };
}
