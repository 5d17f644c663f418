import type { Page } from '@playwright/test';

/** Milliseconds the fixed work below takes on an idle office machine. */
const USUAL = 100;

/** The same work every time: objects copied and sorted, forty times over. */
const timeFixedWork = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let rows = Array.from({ length: 4000 }, (_, at) => ({
      id: `row-${(at * 7919) % 4000}`,
      words: `第${at}项工作按计划完成`,
    }));
    const started = performance.now();
    for (let time = 0; time < 40; time += 1)
      rows = structuredClone(rows).toSorted((one, other) =>
        (time % 2 === 0) === one.id < other.id ? -1 : 1,
      );
    return performance.now() - started;
  });

/**
 * How many times slower than an idle office machine the page's machine is at this moment: 1 or
 * more. A time limit in a journey is multiplied by it, so that it judges the work done and not
 * what else the machine is doing.
 */
export const paceOf = async (page: Page): Promise<number> =>
  Math.max(1, (await timeFixedWork(page)) / USUAL);
