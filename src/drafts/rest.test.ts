import { beforeEach, expect, test } from 'vitest';
import { onceRested } from './rest.ts';
import { fakeClock } from './testing/fake-clock.ts';

let clock = fakeClock();
let called: number[] = [];
let set = 0;
let rest = onceRested(clock, () => undefined);

beforeEach(() => {
  clock = fakeClock();
  called = [];
  set = 0;
  const after: typeof clock.after = (delay, callback) => {
    set += 1;
    return clock.after(delay, callback);
  };
  rest = onceRested({ ticks: clock.ticks, after }, () => called.push(clock.ticks()));
});

/** Lets time go by, ten milliseconds at a time. */
function pass(milliseconds: number): void {
  for (let left = milliseconds; left > 0; left -= 10) clock.pass(10);
}

test('it calls back once, when the last wait is over', () => {
  rest.wait(400);
  pass(390);
  expect(called).toEqual([]);
  pass(10);
  expect(called).toEqual([400]);
  pass(1000);
  expect(called).toEqual([400]);
});

test('each wait begins anew, and sets no timer while one runs', () => {
  for (let key = 0; key < 10; key += 1) {
    rest.wait(400);
    pass(120);
  }
  expect(called).toEqual([]);
  expect(set).toBeLessThan(5);
  pass(400);
  expect(called).toEqual([9 * 120 + 400]);
});

test('a shorter wait is not held up by a longer one before it', () => {
  rest.wait(3000);
  pass(100);
  rest.wait(400);
  pass(400);
  expect(called).toEqual([500]);
  expect(clock.waiting()).toBe(0);
});

test('called off, it does not call back; it may wait again', () => {
  rest.wait(400);
  pass(100);
  rest.callOff();
  expect(clock.waiting()).toBe(0);
  pass(1000);
  expect(called).toEqual([]);
  rest.wait(400);
  pass(400);
  expect(called).toEqual([1500]);
});

test('it may wait again as it is called back', () => {
  let times = 0;
  const again = onceRested(clock, () => {
    times += 1;
    if (times < 3) again.wait(100);
  });
  again.wait(100);
  pass(1000);
  expect(times).toBe(3);
});
