// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { doing, draw, one, press } from './draw-for-test.tsx';
import { Menu } from './menu.tsx';

const copy = vi.fn<() => void>();
const remove = vi.fn<() => void>();
let takeAway: () => Promise<void>;
beforeEach(async () => {
  vi.clearAllMocks();
  takeAway = await draw(
    <>
      <Menu
        label="更多操作"
        items={[
          { label: '复制', run: copy },
          { label: '重命名', run: () => {} },
          { label: '删除', danger: true, run: remove },
        ]}
      />
      <button id="elsewhere" type="button">
        别处
      </button>
    </>,
  );
  await doing(() => one('[aria-label="更多操作"]').click());
});
afterEach(() => takeAway());

const focused = (): string | null | undefined => document.activeElement?.textContent;
const isOpen = (): boolean => document.querySelector('[role="menu"]') !== null;

test('it opens on its first item; arrows go round; Home and End go to the ends', async () => {
  expect(focused()).toBe('复制');
  await doing(() => press('ArrowUp'));
  expect(focused()).toBe('删除');
  await doing(() => press('ArrowDown'));
  expect(focused()).toBe('复制');
  await doing(() => press('End'));
  expect(focused()).toBe('删除');
  await doing(() => press('Home'));
  expect(focused()).toBe('复制');
});

test('Esc closes it and gives the focus back', async () => {
  await doing(() => press('Escape'));
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(one('[aria-label="更多操作"]'));
  expect(copy).not.toHaveBeenCalled();
});

test('choosing an item closes it first, so that a dialog knows where to return', async () => {
  remove.mockImplementation(() =>
    expect(document.activeElement).toBe(one('[aria-haspopup="menu"]')),
  );
  await doing(() => press('End'));
  await doing(() => one('[role="menuitem"]:focus').click());
  expect(remove).toHaveBeenCalledTimes(1);
  expect(isOpen()).toBe(false);
});

test('it closes when the focus goes elsewhere', async () => {
  await doing(() => one('#elsewhere').focus());
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(one('#elsewhere'));
});
