// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from './dialog.tsx';
import { doing, draw, one, press, type } from './draw-for-test.tsx';
import { createQuietRoot, unheard } from './quiet-root.ts';

afterEach(() => vi.restoreAllMocks());

/** What is listened to at these places from now on. */
function listening(...places: readonly EventTarget[]): () => string[] {
  const spy = vi.spyOn(EventTarget.prototype, 'addEventListener');
  return () =>
    spy.mock.calls.flatMap(([name], call) =>
      places.some((place) => place === spy.mock.contexts[call]) ? [name] : [],
    );
}

test('a root does not listen to what no component asks for, and to all else', async () => {
  const place = document.createElement('div');
  const heard = listening(place, document);
  const root = createQuietRoot(place);
  const names = heard();
  expect(names).toEqual(expect.arrayContaining(['keydown', 'input', 'click', 'compositionend']));
  expect(names.filter((name) => unheard.has(name))).toEqual([]);
  const once = names.filter((name) => name === 'keydown' || name === 'input');
  expect(once.toSorted()).toEqual(['input', 'keydown']);
  expect(Object.hasOwn(document, 'addEventListener')).toBe(false);
  await act(async () => root.unmount());
});

test('its components hear what they ask for', async () => {
  const told = vi.fn<(what: string) => void>();
  const takeAway = await draw(
    <input
      id="field"
      onChange={({ target }) => told(target.value)}
      onKeyDown={({ key }) => told(key)}
    />,
  );
  const field = one('#field');
  field.focus();
  await doing(() => press('a'));
  await doing(() => type(field, '水'));
  expect(told.mock.calls).toEqual([['a'], ['水']]);
  await takeAway();
});

test('keys typed into prose are left to its editor, those of a field within it are heard', async () => {
  const told = vi.fn<(what: string) => void>();
  const takeAway = await draw(
    <div role="presentation" onKeyDown={({ key }) => told(key)} onInput={() => told('input')}>
      <div contentEditable="true" suppressContentEditableWarning tabIndex={-1} id="prose">
        <span contentEditable="false" suppressContentEditableWarning>
          <input id="field" />
        </span>
      </div>
    </div>,
  );
  one('#prose').focus();
  await doing(() => press('a'));
  await doing(() => one('#prose').dispatchEvent(new InputEvent('input', { bubbles: true })));
  one('#field').focus();
  await doing(() => press('b'));
  expect(told.mock.calls).toEqual([['b']]);
  await takeAway();
});

test('a dialog listens to nothing of the page behind it', async () => {
  HTMLDialogElement.prototype.showModal = () => {};
  HTMLDialogElement.prototype.close = () => {};
  const heard = listening(document.body);
  const takeAway = await draw(<Dialog title="删除这份草稿？" onClose={() => {}} />);
  expect(heard()).toEqual([]);
  await takeAway();
});
