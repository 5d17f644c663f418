// @vitest-environment jsdom
import { useLayoutEffect } from 'react';
import { expect, test, vi } from 'vitest';
import { doing, draw } from './draw-for-test.tsx';
import { later, whenCodeIsHere } from './later.tsx';

type Code = () => string;

/** A component whose code comes, or does not, when the test says so. */
function travelling() {
  const come: ((code: Code) => void)[] = [];
  const fail: ((reason: Error) => void)[] = [];
  const load = vi.fn<() => Promise<Code>>(
    () =>
      new Promise((resolve, reject) => {
        come.push(resolve);
        fail.push(reject);
      }),
  );
  return {
    Component: later(load),
    load,
    arrive: (): void => come.at(-1)?.(() => '在'),
    fail: (): void => fail.at(-1)?.(new Error('gone')),
  };
}

test('nothing is drawn until the code has come, and it is asked for once', async () => {
  const { Component, load, arrive } = travelling();
  const takeAway = await draw(
    <>
      <Component />
      <Component />
    </>,
  );
  expect(document.body.textContent).toBe('');
  await doing(arrive);
  expect(document.body.textContent).toBe('在在');
  expect(load).toHaveBeenCalledTimes(1);
  await takeAway();
});

test('what was asked for before is there at the first drawing', async () => {
  const { Component, arrive } = travelling();
  const asked = Component.ask();
  arrive();
  await asked;
  const seen: string[] = [];
  function Witness() {
    useLayoutEffect(() => {
      seen.push(document.body.textContent ?? '');
    });
    return null;
  }
  const takeAway = await draw(
    <>
      <Component />
      <Witness />
    </>,
  );
  expect(seen).toEqual(['在']);
  await takeAway();
});

test('what waits for the code is called when all of it is here, also when some cannot be had', async () => {
  const [one, other] = [travelling(), travelling()];
  const first = one.Component.ask();
  const second = other.Component.ask();
  const here = vi.fn<() => void>();
  const calledOff = vi.fn<() => void>();
  whenCodeIsHere(here);
  whenCodeIsHere(calledOff)();
  one.arrive();
  await first;
  expect(here).not.toHaveBeenCalled();
  other.fail();
  await second;
  expect(here).toHaveBeenCalledTimes(1);
  expect(calledOff).not.toHaveBeenCalled();
  whenCodeIsHere(here);
  expect(here).toHaveBeenCalledTimes(2);
});

test('code that could not be had is asked for again', async () => {
  const { Component, load, arrive, fail } = travelling();
  const asked = Component.ask();
  fail();
  await asked;
  const again = Component.ask();
  arrive();
  await again;
  expect(load).toHaveBeenCalledTimes(2);
});
