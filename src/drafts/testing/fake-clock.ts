/** A clock that moves when told. */
export function fakeClock() {
  let time = 0;
  let waiting: { readonly due: number; readonly callback: () => void }[] = [];
  return {
    now: () => `2026-01-20T06:00:00.${String(time).padStart(5, '0')}Z`,
    ticks: () => time,
    after: (delay: number, callback: () => void) => {
      const entry = { due: time + delay, callback };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
      const due = waiting.filter((entry) => entry.due <= time);
      waiting = waiting.filter((entry) => entry.due > time);
      for (const entry of due) entry.callback();
    },
    waiting: () => waiting.length,
  };
}
