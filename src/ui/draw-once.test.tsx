// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { draw } from './draw-for-test.tsx';
import { drawOnce } from './draw-once.ts';
import { CheckBox } from './field.tsx';
import { Icon } from './icon.tsx';

function Sample() {
  return (
    <>
      <h1 tabIndex={-1}>
        一、
        <wbr />
        {0}
        {null}
        {false}
        {['甲', '乙'].map((word) => (
          <b key={word}>{word}</b>
        ))}
      </h1>
      <label htmlFor="box">名</label>
      <Button size="small" icon="info" aria-expanded={false} onClick={() => {}}>
        填写要求
      </Button>
      <CheckBox checked disabled readOnly>
        已写完
      </CheckBox>
      <Icon name="check" label="已写到" />
      <p data-count={1} data-open={undefined} hidden />
    </>
  );
}

test('what is drawn once is what is drawn to stay', async () => {
  const once = document.createElement('div');
  drawOnce(<Sample />, once);
  const stop = await draw(<Sample />);
  const stays = document.body.lastElementChild;
  expect(once.querySelector('input')?.checked).toBe(true);
  for (const page of [once, stays]) page?.querySelector('input')?.removeAttribute('checked');
  expect(once.isEqualNode(stays)).toBe(true);
  expect(once.querySelector('svg path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  await stop();
});

test('a place is handed to who asks for it', () => {
  const places: Element[] = [];
  const into = document.createElement('div');
  drawOnce(
    <div>
      <i ref={(element) => void (element !== null && places.push(element))} />
    </div>,
    into,
  );
  expect(places).toEqual([into.querySelector('i')]);
});

function Kept() {
  const [word] = useState('词');
  return <p>{word}</p>;
}

test('a component that must be kept up to date is refused', () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  expect(() => drawOnce(<Kept />, document.createElement('div'))).toThrow(/hook|useState/u);
  complaint.mockRestore();
});
