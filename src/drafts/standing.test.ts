import { beforeEach, expect, test } from 'vitest';
import { editions } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { newDraft } from './draft.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import { type Checks, type StandingWatch, watchStanding } from './standing.ts';
import { fakeClock } from './testing/fake-clock.ts';

const [edition] = editions;
if (edition === undefined) throw new Error('no edition');

/** Keeps the processor for some milliseconds. */
function work(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

let clock: ReturnType<typeof fakeClock>;
let open: OpenDraft;
let watch: StandingWatch;
let told: number;
/** What the checks did: `read` for a step, `judge` for a check of the whole. */
let did: string[];

const checks: Checks = {
  checkReport: ({ agency }) => {
    did.push(`judge ${agency}`);
    return [];
  },
  passedChecks: () => [],
  recogniseFigures: () => [],
  *warmChecks() {
    for (let step = 0; step < 12; step += 1) {
      work(3);
      did.push('read');
      yield;
    }
  },
};

const rename = (agency: string): void =>
  open.change((draft) => ({ ...draft, report: { ...draft.report, agency } }));

/** Runs what is due, task by task, until nothing is; gives what the checks did in each. */
function tasks(): string[][] {
  const each: string[][] = [];
  for (let count = 0; count < 100 && clock.waiting() > 0; count += 1) {
    did = [];
    const before = told;
    clock.pass(count === 0 ? 150 : 0);
    each.push([...did, ...(told > before ? ['tell'] : [])]);
  }
  return each;
}

beforeEach(async () => {
  clock = fakeClock();
  did = [];
  told = 0;
  open = openDraft(newDraft(blankReport(edition, '甲局', 2025), { id: 'a', now: '' }));
  watch = watchStanding(open, clock, () => Promise.resolve(checks));
  watch.subscribe(() => {
    told += 1;
  });
  clock.pass(250);
  await Promise.resolve();
});

test('checks read a little at a time, then judge, then are told of, each in a task of its own', () => {
  expect(watch.get().checked).toBe(false);
  const each = tasks();
  const reading = each.filter((task) => task.includes('read'));
  expect(reading.flat().filter((what) => what === 'read')).toHaveLength(12);
  // 36 ms of reading in slices of 8 ms, each to the end of the step it is in.
  expect(reading.length).toBeGreaterThan(3);
  expect(each.filter((task) => task.includes('judge 甲局'))).toHaveLength(1);
  expect(each.at(-1)).toEqual(['tell']);
  expect(watch.get().checked).toBe(true);
});

test('a change while they read begins the wait anew, and only what stands then is judged', () => {
  clock.pass(150);
  clock.pass(0);
  rename('乙局');
  expect(clock.waiting()).toBe(1);
  const all = tasks().flat();
  expect(all.filter((what) => what.startsWith('judge'))).toEqual(['judge 乙局']);
  expect(told).toBe(1);
});

test('a change that changes nothing they depend on is not judged again', () => {
  tasks();
  open.change((draft) => ({ ...draft, label: '初稿' }));
  expect(tasks()).toEqual([[]]);
});

test('asked how the draft stands now, they judge at once', () => {
  tasks();
  rename('丙局');
  did = [];
  watch.now();
  expect(did).toEqual(['judge 丙局']);
  expect(told).toBe(2);
});

test('once stopped, nothing is judged or told any more', () => {
  tasks();
  rename('丁局');
  clock.pass(150);
  watch.stop();
  expect(clock.waiting()).toBe(0);
  expect(told).toBe(1);
});

test('checks that cannot be had are asked for again, until they come or nobody watches', async () => {
  let asked = 0;
  const load = (): Promise<Checks> => {
    asked += 1;
    return asked < 3 ? Promise.reject(new Error('no network')) : Promise.resolve(checks);
  };
  const wait = async (milliseconds: number): Promise<void> => {
    clock.pass(milliseconds);
    await new Promise((resolve) => setTimeout(resolve));
  };
  watch.stop();
  const given = watchStanding(open, clock, load);
  await wait(250);
  expect([asked, given.get().checked]).toEqual([1, false]);
  await wait(5000);
  await wait(5000);
  expect(asked).toBe(3);
  tasks();
  expect(given.get().checked).toBe(true);
  given.stop();

  asked = 0;
  const left = watchStanding(open, clock, load);
  await wait(250);
  left.stop();
  await wait(5000);
  expect(asked).toBe(1);
});
