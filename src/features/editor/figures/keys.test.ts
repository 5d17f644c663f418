import { expect, test } from 'vitest';
import type { Command, Mode, Stroke } from './keys.ts';
import { commandOf } from './keys.ts';

const inside = { first: false, last: false };

function stroke(text: string, caret: Stroke['caret'] = inside): Stroke {
  const parts = text.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrl: has('Ctrl'),
    shift: has('Shift'),
    alt: has('Alt'),
    caret,
  };
}

const brief = (command: Command | null): string => {
  if (command === null) return '-';
  return command.act === 'do'
    ? command.what
    : Object.entries<string | boolean>(command)
        .flatMap(([name, value]) => (value === true ? [name] : value === false ? [] : [value]))
        .join(' ');
};

test.each([
  // key, ready, enter, edit in the middle of the text
  ['ArrowDown', 'move down', 'move down', 'move down'],
  ['ArrowLeft', 'move left', 'move left', '-'],
  ['Ctrl+ArrowRight', 'move right edge', '-', '-'],
  ['Shift+ArrowUp', 'move up extend', '-', '-'],
  ['Ctrl+Shift+ArrowDown', 'move down edge extend', '-', '-'],
  ['Tab', 'next row', 'next row', 'next row'],
  ['Shift+Tab', 'next row back', 'next row back', 'next row back'],
  ['Ctrl+Tab', '-', '-', '-'],
  ['Enter', 'next column', 'next column', 'next column'],
  ['Shift+Enter', 'next column back', 'next column back', 'next column back'],
  ['Ctrl+Enter', 'fillSame', 'fillSame', 'fillSame'],
  ['F2', 'edit', 'edit', 'edit'],
  ['Escape', 'restore', 'restore', 'restore'],
  ['Delete', 'clear', '-', '-'],
  ['Backspace', '-', '-', '-'],
  ['Home', 'rowEnd', '-', '-'],
  ['End', 'rowEnd last', '-', '-'],
  ['Ctrl+Home', 'corner', '-', '-'],
  ['Ctrl+Shift+End', 'corner last extend', '-', '-'],
  ['PageDown', 'page down', '-', '-'],
  ['Alt+PageDown', '-', '-', '-'],
  ['Alt+ArrowDown', 'openActions', 'openActions', 'openActions'],
  ['Ctrl+a', 'selectAll', '-', '-'],
  ['Ctrl+d', 'fillDown', '-', '-'],
  ['Ctrl+z', 'undo', '-', '-'],
  ['Ctrl+y', 'redo', '-', '-'],
  ['Ctrl+Shift+Z', 'redo', '-', '-'],
  ['Ctrl+c', '-', '-', '-'],
  ['Ctrl+v', '-', '-', '-'],
  ['Ctrl+f', '-', '-', '-'],
  ['Ctrl+r', '-', '-', '-'],
  ['Ctrl+s', '-', '-', '-'],
  ['F5', '-', '-', '-'],
  ['7', '-', '-', '-'],
])('%s: selected %s, typing %s, editing %s', (key, ...asked) => {
  const modes: Mode[] = ['ready', 'enter', 'edit'];
  expect(modes.map((mode) => brief(commandOf(stroke(key), mode)))).toEqual(asked);
});

test('While a text is edited an arrow leaves the cell only at its end of the text', () => {
  const start = { first: true, last: false };
  const end = { first: false, last: true };
  expect(brief(commandOf(stroke('ArrowLeft', start), 'edit'))).toBe('move left');
  expect(brief(commandOf(stroke('ArrowRight', start), 'edit'))).toBe('-');
  expect(brief(commandOf(stroke('ArrowRight', end), 'edit'))).toBe('move right');
});
