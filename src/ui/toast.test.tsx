// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doing, draw, one } from './draw-for-test.tsx';
import { ToastRegion, showToast } from './toast.tsx';
import { dismissToast } from './toast-store.ts';

let takeAway: () => Promise<void>;
beforeEach(async () => {
  vi.useFakeTimers();
  takeAway = await draw(<ToastRegion />);
});
afterEach(async () => {
  await doing(() => dismissToast());
  await takeAway();
  vi.useRealTimers();
});

const region = (): HTMLElement => one('output');
const pass = (milliseconds: number): Promise<void> =>
  doing(() => vi.advanceTimersByTime(milliseconds));

test('a toast stays eight seconds', async () => {
  await doing(() => showToast({ text: '已复制' }));
  await pass(7900);
  expect(region().textContent).toContain('已复制');
  await pass(200);
  expect(region().textContent).toBe('');
});

test('it does not go while the pointer rests on it', async () => {
  await doing(() => showToast({ text: '已复制' }));
  const body = one('output > div');
  await doing(() => body.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })));
  await pass(60_000);
  expect(region().textContent).toContain('已复制');
  await doing(() => body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true })));
  await pass(8000);
  expect(region().textContent).toBe('');
});

test('one at a time; the newer one has its own eight seconds', async () => {
  await doing(() => showToast({ text: '第一' }));
  await pass(7000);
  await doing(() => showToast({ text: '第二' }));
  await pass(7000);
  expect(region().textContent).toBe('第二');
});

test('undoing runs the act and takes the toast away', async () => {
  const undo = vi.fn<() => void>();
  await doing(() => showToast({ text: '已删除', action: { label: '撤销', run: undo } }));
  const [button] = region().querySelectorAll('button');
  await doing(() => button?.click());
  expect(undo).toHaveBeenCalledTimes(1);
  expect(region().textContent).toBe('');
});
