import { expect, test, vi } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { openDraft } from '#drafts/open-draft.ts';
import type { TableSpec } from '#report/edition.ts';
import { edition2008 } from '#report/editions/edition-2008.ts';
import { edition2021 } from '#report/editions/edition-2021.ts';
import { annex } from '#report/editions/tables/annex.ts';
import { applications2021 } from '#report/editions/tables/applications.ts';
import { blankReport } from '#report/report.ts';
import { currentToast } from '#ui/toast-store.ts';
import {
  clear,
  confirmPaste,
  enter,
  fillDown,
  fillSame,
  fillZeros,
  goToNextBlank,
  paste,
  selection,
  settle,
  stepBack,
} from './acts.ts';
import type { GridCell } from './grid.ts';
import { messageOf } from './messages.ts';
import { Worksheet } from './worksheet.ts';

type Figures = Record<string, number | string>;

function draftWith(figures: Figures, edition = edition2021): OpenDraft {
  const report = { ...blankReport(edition, '云溪县水务局', 2025), figures };
  return openDraft(newDraft(report, { id: 'a', now: '2026-01-04T08:00:00Z' }));
}

function sheetWith(figures: Figures = {}, table: TableSpec = applications2021): Worksheet {
  const sheet = new Worksheet(
    draftWith(figures, table === annex ? edition2008 : edition2021),
    table,
  );
  sheet.follow();
  return sheet;
}

const cell = (sheet: Worksheet, ref: string): GridCell => {
  const found = sheet.grid.byRef.get(ref) ?? sheet.grid.byRef.get(`applications/${ref}`);
  if (found === undefined) throw new Error(ref);
  return found;
};
const type = (sheet: Worksheet, ref: string, text: string): void =>
  enter(sheet, cell(sheet, ref), text);
const look = (sheet: Worksheet, ref: string) => sheet.cells.get(cell(sheet, ref).ref);
const said = (sheet: Worksheet, ref: string): string | undefined =>
  messageOf(sheet.given(), cell(sheet, ref))?.text;
const undoToast = (): void => currentToast()?.action?.run();

test('An entry changes its own cell and the totals it is part of, and nothing else', () => {
  const sheet = sheetWith();
  const drawn: string[] = [];
  for (const { ref } of sheet.grid.cells) sheet.cells.subscribe(ref, () => drawn.push(ref));
  type(sheet, 'granted/business', '12');
  expect(drawn).toEqual([
    'applications/granted/business',
    'applications/granted/total',
    'applications/outcomeTotal/business',
    'applications/outcomeTotal/total',
  ]);
  expect(look(sheet, 'outcomeTotal/total')).toMatchObject({ text: '12', partial: true });
});

test('Prose being written redraws nothing in the table', () => {
  const sheet = sheetWith();
  const drawn = vi.fn<() => void>();
  sheet.view.subscribe(drawn);
  sheet.draft.change((draft) => ({ ...draft, done: ['overview'] }));
  expect(drawn).not.toHaveBeenCalled();
});

test('An unread entry stays as typed, with its message', () => {
  const sheet = sheetWith();
  type(sheet, 'granted/business', '12件');
  expect(look(sheet, 'granted/business')).toMatchObject({ text: '12件', kind: 'unread' });
  expect(said(sheet, 'granted/business')).toBe('“12件”里有汉字，请只填数字');
});

test('A total filled in by hand stays and is told with its sum, until it is settled', () => {
  const sheet = sheetWith();
  fillZeros(sheet);
  type(sheet, 'granted/business', '12');
  type(sheet, 'granted/total', '13');
  expect(look(sheet, 'granted/total')).toMatchObject({
    text: '13',
    total: 'reported',
    fault: 'must',
  });
  expect(said(sheet, 'granted/total')).toBe('填的是13，各项之和为12，相差1');
  settle(sheet, 'applications/granted/total');
  expect(look(sheet, 'granted/total')).toMatchObject({
    text: '12',
    total: 'computed',
    fault: null,
  });
  expect(said(sheet, 'granted/total')).toBe('＝自然人至其他6列之和');
  expect(said(sheet, 'outcomeTotal/research')).toBe('＝本列（一）至（六）各行之和');
});

test('A total filled in by hand that equals its parts is the same as none', () => {
  const sheet = sheetWith();
  fillZeros(sheet);
  type(sheet, 'granted/total', '0');
  expect(sheet.report().figures).not.toHaveProperty('applications/granted/total');
});

test('A fresh table stays quiet about a broken identity until it is left', () => {
  const sheet = sheetWith();
  sheet.select(sheet.grid.cells[0] ?? cell(sheet, ''), sheet.grid.cells.at(-1));
  fillSame(sheet, '0');
  type(sheet, 'carriedOver/naturalPerson', '3');
  sheet.select(cell(sheet, 'carriedOver/naturalPerson'));
  expect(sheet.columnBalance()?.difference).toBe(3);
  expect(look(sheet, 'carriedOver/naturalPerson').fault).toBeNull();
  sheet.speakUp();
  expect(look(sheet, 'carriedOver/naturalPerson').fault).toBe('must');
  expect(look(sheet, 'outcomeTotal/naturalPerson').fault).toBe('must');
  expect(look(sheet, 'carriedOver/total').fault).toBeNull();
  expect(said(sheet, 'carriedOver/naturalPerson')).toBe('其余三格无误时，此格应为0');
  expect(said(sheet, 'newlyReceived/naturalPerson')).toBe('其余三格无误时，此格应为3');
  type(sheet, 'carriedOver/business', '2');
  expect(said(sheet, 'carriedOver/naturalPerson')).toBe('0＋0＝0，0＋3＝3，相差3');
});

test('空格填0 leaves what is filled alone and is one step', () => {
  const sheet = sheetWith({
    'applications/granted/business': 5,
    'applications/granted/other': '3件',
  });
  fillZeros(sheet);
  expect(currentToast()?.text).toBe('已把143个空格填为0');
  expect(look(sheet, 'granted/business').text).toBe('5');
  undoToast();
  expect(look(sheet, 'granted/research').kind).toBe('blank');
  expect(sheet.draft.canUndo()).toBe(false);
});

test('The way back in a toast takes back its own act, even after others', () => {
  const sheet = sheetWith();
  fillZeros(sheet);
  type(sheet, 'granted/business', '7');
  undoToast();
  expect(look(sheet, 'granted/business').text).toBe('7');
  expect(look(sheet, 'granted/research').kind).toBe('blank');
});

test('Delete, the same value, and filling down work on the whole selection as one step each', () => {
  const sheet = sheetWith();
  sheet.select(cell(sheet, 'granted/business'), cell(sheet, 'refused.stateSecret/research'));
  fillSame(sheet, '4');
  expect(selection(sheet)).toEqual([
    ['4', '4'],
    ['4', '4'],
    ['4', '4'],
  ]);
  clear(sheet);
  expect(selection(sheet).flat().join('')).toBe('');
  expect(stepBack(sheet, 'undo')).toBeNull();
  expect(look(sheet, 'granted/business').text).toBe('4');
  type(sheet, 'granted/research', '9');
  sheet.select(cell(sheet, 'granted/business'), cell(sheet, 'partlyGranted/research'));
  fillDown(sheet);
  expect(selection(sheet)).toEqual([
    ['4', '9'],
    ['4', '9'],
  ]);
});

test('A paste that fits is written at once, one that does not waits for an answer', () => {
  const sheet = sheetWith();
  sheet.select(cell(sheet, 'carriedOver/otherOrganisation'));
  paste(sheet, [['1', '2', '3']]);
  expect(look(sheet, 'carriedOver/otherOrganisation').kind).toBe('blank');
  expect(sheet.marks.get('applications/carriedOver/total')).toBe('target');
  confirmPaste(sheet);
  expect(look(sheet, 'carriedOver/otherOrganisation').text).toBe('1');
  expect(sheet.view.get().plan).toBeNull();
});

test('A read-only table takes nothing in', () => {
  const sheet = sheetWith();
  sheet.configure({ lastYear: null, findings: [], readOnly: true });
  sheet.select(cell(sheet, 'granted/business'));
  type(sheet, 'granted/business', '1');
  paste(sheet, [['1']]);
  fillSame(sheet, '1');
  expect(sheet.report().figures).toEqual({});
  expect(stepBack(sheet, 'undo')).toBeNull();
});

test('The next blank is found round the end', () => {
  const sheet = sheetWith();
  fillZeros(sheet);
  type(sheet, 'carriedIn/business', '');
  sheet.select(cell(sheet, 'carriedOver/business'));
  expect(said(sheet, 'carriedOver/business')).toBe('还有1格未填');
  goToNextBlank(sheet);
  expect(sheet.view.get().active?.ref).toBe('applications/carriedIn/business');
});

test('A total in focus outlines its parts; row and column of the selection light up', () => {
  const sheet = sheetWith();
  sheet.select(cell(sheet, 'granted/total'));
  expect(sheet.marks.get('applications/granted/business')).toBe('traced');
  expect(sheet.marks.get('row:2')).toBe('here');
  expect(sheet.marks.get('column::6')).toBe('here');
  sheet.select(cell(sheet, 'granted/business'));
  expect(sheet.marks.get('applications/granted/business')).toBe('active');
  expect(sheet.marks.get('column::6')).toBe('');
});

test('In the list of one figure a row a total says which rows it adds', () => {
  const sheet = sheetWith({}, annex);
  fillZeros(sheet);
  expect(said(sheet, 'annex/applications.received')).toBe('＝本列1至4各行之和');
  expect(said(sheet, 'annex/applications.refused')).toBe('＝本列6行之和');
  expect(said(sheet, 'annex/litigation')).toBe('＝本列（一）至（三）各行之和');
});

test('Last year’s figure stands in the cell only where both are short, and not when 0', () => {
  const sheet = sheetWith({
    'applications/granted/business': 12,
    'applications/granted/research': 12345,
  });
  const lastYear = {
    ...sheet.report(),
    figures: {
      'applications/granted/business': 7,
      'applications/granted/research': 7,
      'applications/carriedIn/business': 0,
    },
  };
  sheet.configure({ lastYear, findings: [], readOnly: false });
  expect(look(sheet, 'granted/business').last).toBe('7');
  expect(look(sheet, 'granted/research').last).toBe('');
  expect(look(sheet, 'carriedIn/business').last).toBe('');
});
