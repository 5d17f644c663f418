import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PenLocks, type PenTools, takeUpPen } from './tabs.ts';

interface Waiting {
  readonly run: () => Promise<unknown>;
  readonly fail: (reason: unknown) => void;
}

/** Locks and lines as one browser shares them among its windows. */
function browser() {
  let holder: Waiting | null = null;
  let line: Waiting[] = [];
  const listeners = new Map<symbol, () => void>();
  const next = (): void => {
    const first = line.shift();
    holder = first ?? null;
    void first?.run().finally(() => (holder === first ? next() : undefined));
  };
  const request: PenLocks['request'] = (_, options, hold) =>
    new Promise((resolve, reject) => {
      const entry: Waiting = { run: () => hold().finally(() => resolve(undefined)), fail: reject };
      options.signal?.addEventListener('abort', () => {
        if (!line.includes(entry)) return;
        line = line.filter((other) => other !== entry);
        reject(new DOMException('left', 'AbortError'));
      });
      if (options.steal === true) {
        holder?.fail(new DOMException('stolen', 'AbortError'));
        line.unshift(entry);
        next();
      } else {
        line.push(entry);
        if (holder === null) next();
      }
    });
  const openLine: PenTools['openLine'] = () => {
    const self = Symbol('line');
    return {
      ask: () => {
        for (const [other, listener] of listeners) if (other !== self) listener();
      },
      onAsked: (listener) => listeners.set(self, listener),
      close: () => listeners.delete(self),
    };
  };
  return { tools: { locks: { request }, openLine }, deafen: () => listeners.clear() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const settle = (milliseconds = 300): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

test('the first window writes, the second reads', async () => {
  const { tools } = browser();
  const first = takeUpPen('a', () => {}, tools);
  const second = takeUpPen('a', () => {}, tools);
  await settle();
  expect([first.get(), second.get()]).toEqual(['here', 'elsewhere']);
});

test('在此编辑 brings the pen here, after the other window wrote what it had', async () => {
  const { tools } = browser();
  const finish = vi.fn<() => void>();
  const first = takeUpPen('a', finish, tools);
  const second = takeUpPen('a', () => {}, tools);
  await settle();
  second.take();
  await settle();
  expect(finish).toHaveBeenCalledTimes(1);
  expect([first.get(), second.get()]).toEqual(['elsewhere', 'here']);
  first.take();
  await settle(3000);
  expect([first.get(), second.get()]).toEqual(['here', 'elsewhere']);
});

test('a window that does not answer loses the pen all the same', async () => {
  const { tools, deafen } = browser();
  const finish = vi.fn<() => void>();
  const first = takeUpPen('a', finish, tools);
  const second = takeUpPen('a', () => {}, tools);
  await settle();
  deafen();
  second.take();
  await settle(2000);
  expect([first.get(), second.get()]).toEqual(['elsewhere', 'here']);
  expect(finish).toHaveBeenCalledTimes(1);
});

test('a window that only reads has nothing to finish when another asks for the pen', async () => {
  const { tools } = browser();
  const finish = vi.fn<() => void>();
  takeUpPen('a', () => {}, tools);
  const second = takeUpPen('a', finish, tools);
  const third = takeUpPen('a', () => {}, tools);
  await settle();
  third.take();
  expect(finish).not.toHaveBeenCalled();
  expect(second.get()).toBe('elsewhere');
  await settle(3000);
  expect([second.get(), third.get()]).toEqual(['elsewhere', 'here']);
});

test('the pen comes by itself when the window that wrote is closed', async () => {
  const { tools } = browser();
  const first = takeUpPen('a', () => {}, tools);
  const second = takeUpPen('a', () => {}, tools);
  const heard = vi.fn<() => void>();
  second.subscribe(heard);
  await settle();
  first.lay();
  await settle();
  expect(second.get()).toBe('here');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('who stopped waiting gets no pen', async () => {
  const { tools } = browser();
  const first = takeUpPen('a', () => {}, tools);
  const second = takeUpPen('a', () => {}, tools);
  await settle();
  second.lay();
  first.lay();
  await settle();
  expect(second.get()).toBe('elsewhere');
  const third = takeUpPen('a', () => {}, tools);
  await settle();
  expect(third.get()).toBe('here');
});

test('opening the same draft again at once shows no other window', async () => {
  const { tools } = browser();
  takeUpPen('a', () => {}, tools).lay();
  const again = takeUpPen('a', () => {}, tools);
  const states: string[] = [];
  again.subscribe(() => states.push(again.get()));
  await settle();
  expect(states).toEqual(['here']);
});

test('a browser without locks lets every window write', () => {
  const { openLine } = browser().tools;
  const pen = takeUpPen('a', () => {}, { locks: undefined, openLine });
  expect(pen.get()).toBe('here');
});

test('an answer that comes while the page is too busy to hear it is no other window', async () => {
  const { tools } = browser();
  const late: PenLocks['request'] = async (name, options, hold) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 230);
    });
    await tools.locks?.request(name, options, hold);
  };
  const states: string[] = [];
  const pen = takeUpPen('a', () => {}, { ...tools, locks: { request: late } });
  pen.subscribe(() => states.push(pen.get()));
  await settle();
  expect(states).toEqual(['here']);
});
