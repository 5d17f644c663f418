// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editionForYear } from '#report/editions.ts';
import type { Grounds } from '#report/evaluate.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import type { Piece } from '#report/ready-sentences.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { doing, draw, one, press, type } from '#ui/draw-for-test.tsx';
import { figureChoices, found } from './choices.ts';
import { FigureCard } from './figure-card.tsx';
import { FigureChooser } from './figure-chooser.tsx';
import { QuoteTyped } from './quote-typed.tsx';

const year = (number: number, figures: Report['figures']): Report => ({
  ...blankReport(editionForYear(number), '云溪县水务局', number),
  figures,
});
const person = 'applications/newlyReceived/naturalPerson';
const total = 'applications/newlyReceived/total';
const carried = 'applications/carriedIn/naturalPerson';
const grounds: Grounds = {
  report: year(2025, { [person]: 30, [carried]: 10 }),
  lastYear: year(2024, { [total]: 24, [person]: 20 }),
};

let takeAway: (() => Promise<void>) | undefined;
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {};
});
afterEach(async () => {
  await takeAway?.();
  takeAway = undefined;
});

const inserted = vi.fn<(pieces: readonly Piece[]) => void>();
async function openChooser(given: Grounds = grounds): Promise<void> {
  inserted.mockClear();
  takeAway = await draw(<FigureChooser grounds={given} onInsert={inserted} />);
}
const ask = (words: string): Promise<void> => doing(() => type(one('[role="combobox"]'), words));
const enter = (): Promise<void> => doing(() => press('Enter'));
const turnTo = (name: string): Promise<void> =>
  doing(() => {
    const label = [...document.querySelectorAll('label')].find(
      ({ textContent }) => textContent === name,
    );
    label?.querySelector('input')?.click();
    one('[role="combobox"]').focus();
  });
const outcome = (): string | null => one('output').textContent;
const activeName = (): string | null | undefined =>
  document.querySelector(`[id="${one('[role="combobox"]').getAttribute('aria-activedescendant')}"]`)
    ?.textContent;

test('a figure is found by words of its row and its column, and shown before it is put in', async () => {
  await openChooser();
  await ask('自然人 新收');
  expect(activeName()).toBe('本年新收 · 自然人30件');
  expect(outcome()).toBe('将插入30');
  await enter();
  expect(inserted).toHaveBeenCalledWith([{ source: person, text: '30' }]);
});

test('a blank figure can be quoted, and it is said', async () => {
  await openChooser();
  await ask('结转下年度 总计');
  expect(outcome()).toBe('将插入〔未填〕，表中填写后随之更新');
});

test('figures are added up, the ones chosen named', async () => {
  await openChooser();
  await turnTo('合计');
  expect(outcome()).toBe('选两格以上，相加后引用');
  await ask('新收 自然人');
  await enter();
  await ask('上年结转 自然人');
  await enter();
  expect(outcome()).toBe('已选：本年新收 · 自然人、上年结转 · 自然人将插入40');
  await doing(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }),
    );
  });
  expect(inserted).toHaveBeenCalledWith([{ source: `sum(${person},${carried})`, text: '40' }]);
});

test('a share is of one figure in another', async () => {
  await openChooser();
  await turnTo('占比');
  await ask('上年结转 自然人');
  await enter();
  expect(inserted).not.toHaveBeenCalled();
  await ask('新收 自然人');
  await enter();
  expect(inserted).toHaveBeenCalledWith([{ source: `share(${carried},${person})`, text: '33.3%' }]);
});

test('a change says which way and how much', async () => {
  await openChooser();
  await turnTo('同比');
  await ask('新收 总计');
  expect(outcome()).toBe('将插入增长25.0%');
  await enter();
  expect(inserted).toHaveBeenCalledWith([
    { source: `trend(${total})`, text: '增长' },
    { source: `change(${total})`, text: '25.0%' },
  ]);
});

test('without last year no change is offered', async () => {
  await openChooser({ report: grounds.report });
  expect(document.querySelector('fieldset')?.textContent).toBe('引用方式数据合计占比现成句子');
});

test('a sentence comes with its figures', async () => {
  await openChooser();
  await turnTo('现成句子');
  await ask('全年共收到');
  await enter();
  const [pieces = []] = inserted.mock.calls[0] ?? [];
  expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(
    '全年共收到政府信息公开申请30件，同比增长25.0%。',
  );
});

test('keys move through the choices, round the ends, and none acts while an input method composes', async () => {
  await openChooser();
  await ask('新收 自然人');
  const first = activeName();
  await doing(() => press('ArrowUp'));
  await doing(() => press('ArrowDown'));
  expect(activeName()).toBe(first);
  await doing(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
    );
  });
  expect(inserted).not.toHaveBeenCalled();
});

test('what nobody asked for is not found', async () => {
  await openChooser();
  await ask('火星');
  expect(document.body.textContent).toContain('没有找到');
  expect(found(figureChoices(grounds), '新收总计')[0]?.id).toBe(total);
});

const typed = (start: number, text: string, agrees: boolean): RecognisedFigure => ({
  quote: { section: 'overview', block: 0, start, text },
  source: start === 0 ? person : carried,
  agrees,
});
const quoted = vi.fn<(typed: readonly RecognisedFigure[]) => void>();
const quoteButton = (): HTMLElement => one('button');

test('typed numbers that agree are quoted at one press', async () => {
  quoted.mockClear();
  const both = [typed(0, '30', true), typed(5, '10', true)];
  takeAway = await draw(<QuoteTyped grounds={grounds} typed={both} onQuote={quoted} />);
  expect(document.body.textContent).toContain('本段有2个数与表中相同');
  await doing(() => quoteButton().click());
  expect(quoted).toHaveBeenCalledWith(both);
});

test('those that differ are listed with both numbers and are left out unless chosen', async () => {
  quoted.mockClear();
  const [agrees, differs] = [typed(0, '30', true), typed(5, '12', false)];
  takeAway = await draw(
    <QuoteTyped grounds={grounds} typed={[agrees, differs]} onQuote={quoted} />,
  );
  await doing(() => quoteButton().click());
  expect(quoted).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('正文写12，表中为10上年结转 · 自然人');
  await doing(() => quoteButton().click());
  expect(quoted).toHaveBeenLastCalledWith([agrees]);
  await doing(() => document.querySelectorAll('input')[1]?.click());
  await doing(() => quoteButton().click());
  expect(quoted).toHaveBeenLastCalledWith([agrees, differs]);
});

const card = (source: string, readOnly = false) => (
  <FigureCard
    grounds={grounds}
    source={source}
    text="30"
    readOnly={readOnly}
    wanted={0}
    onGo={() => {}}
    onPlain={() => {}}
  />
);

test('the card says table, row and column, of a share those of the whole too', async () => {
  takeAway = await draw(card(`share(${person},${total})`));
  expect(document.body.textContent).toContain(
    '占比30表收到和处理政府信息公开申请情况行本年新收列自然人整体收到和处理政府信息公开申请情况行本年新收列总计',
  );
});

test('the card of a figure that is gone says so, and offers no table', async () => {
  takeAway = await draw(card('annex/applications.received'));
  expect(document.body.textContent).toContain('现在的报告格式里没有这一格');
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    '改为普通数字',
  ]);
});

test('who may only read can go to the table, not change the text', async () => {
  takeAway = await draw(card(person, true));
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    '去看表格',
  ]);
});
