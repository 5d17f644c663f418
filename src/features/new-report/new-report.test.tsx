// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editionForYear, editions } from '#report/editions.ts';
import { doing, draw, one, type } from '#ui/draw-for-test.tsx';
import type { NewReportAnswers } from './entries.ts';
import { NewReport } from './new-report.tsx';

const begin = vi.fn<(answers: NewReportAnswers) => void>();
let takeAway: () => Promise<void>;
beforeEach(async () => {
  begin.mockClear();
  takeAway = await draw(
    <NewReport proposedYear={2025} proposedAgency="" backHref="#/" onBegin={begin} />,
  );
});
afterEach(() => takeAway());

const agency = (): HTMLElement => one('#new-agency');
const year = (): HTMLElement => one('#new-year');
const edition = (): HTMLElement => one('#new-edition');
const valueOf = (field: HTMLElement): unknown => Reflect.get(field, 'value');
const press = (): Promise<void> => doing(() => one('[type="submit"]').click());
const choose = (id: string): Promise<void> =>
  doing(() => {
    Reflect.set(edition(), 'value', id);
    edition().dispatchEvent(new Event('change', { bubbles: true }));
  });
const oldest = editions.at(-1)?.id ?? '';

test('last year is proposed, with the edition in force and its basis', () => {
  expect(valueOf(year())).toBe('2025');
  expect(valueOf(edition())).toBe(editionForYear(2025).id);
  expect(document.body.textContent).toContain(editionForYear(2025).basis);
});

test('the edition follows the year, typed in whatever width', async () => {
  await doing(() => type(year(), '２０１２'));
  expect(valueOf(edition())).toBe(oldest);
  await doing(() => type(year(), '201'));
  expect(valueOf(edition())).toBe(oldest);
});

test('a chosen edition is kept, and said to be chosen, until the year changes', async () => {
  await choose(oldest);
  await doing(() => type(agency(), '云溪县水务局'));
  expect(valueOf(edition())).toBe(oldest);
  expect(document.body.textContent).toContain('已按您的选择');
  await doing(() => type(year(), '2024'));
  expect(valueOf(edition())).toBe(editionForYear(2024).id);
});

test('what is wrong is summed up, takes the focus, and leads to its field; nothing begins', async () => {
  await doing(() => type(year(), '去年'));
  await press();
  expect(begin).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toContain('有2处需要修改');
  expect(agency().getAttribute('aria-invalid')).toBe('true');
  const described = year().getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => one(`#${id}`).textContent).join('')).toContain('“去年”不是年度');
  await doing(() => one('[role="alert"] a[href="#new-year"]').click());
  expect(document.activeElement).toBe(year());
  expect(valueOf(year())).toBe('去年');
});

test('good entries begin a report', async () => {
  await doing(() => type(agency(), '云溪县水务局'));
  await doing(() => type(year(), '2019年'));
  expect(document.body.textContent).toContain('云溪县水务局2019年政府信息公开工作年度报告');
  await press();
  expect(begin).toHaveBeenCalledWith({
    agency: '云溪县水务局',
    year: 2019,
    edition: editionForYear(2019).id,
  });
});
