import { describe, expect, test } from 'vitest';
import { edition2008 } from '#report/editions/edition-2008.ts';
import { edition2019 } from '#report/editions/edition-2019.ts';
import { edition2021 } from '#report/editions/edition-2021.ts';
import { tablesOf } from '#report/edition.ts';
import type { FigureCell } from '#report/table-layout.ts';
import { figureCells } from '#report/table-layout.ts';
import { readCell } from './read-cell.ts';

const cellAt = (ref: string): FigureCell => {
  const cell = [edition2021, edition2019, edition2008]
    .flatMap((edition) => tablesOf(edition).flatMap((table) => figureCells(table)))
    .find((each) => each.ref === ref);
  if (cell === undefined) throw new Error(`no cell ${ref}`);
  return cell;
};

const cases = cellAt('applications/newlyReceived/naturalPerson');
const fees = cellAt('proactiveDisclosure/article20-8/fees/amount');
const procurement = cellAt('proactiveDisclosure/article20-9/procurement/amount');

describe('a figure’s cell', () => {
  test.each(['', ' ', '\u00a0', '—', '－', '/', '／', '——', '\\'])(
    '“%s” is blank, which is not 0',
    (text) => {
      expect(readCell(text, cases)).toMatchObject({ figure: null, problem: null });
    },
  );

  test.each([
    ['１２', 12],
    ['3,402', 3402],
    ['1 2', 12],
    ['12件', 12],
    ['0', 0],
  ])('“%s” is %d', (text, figure) => {
    expect(readCell(text, cases)).toMatchObject({ figure, problem: null, converted: null });
  });

  test.each(['12人', '约30', '无', '1,23', '３．５'])(
    '“%s” stays as it stood, with the reason',
    (text) => {
      const { figure, problem } = readCell(text, cases);
      expect(figure).toBe(text);
      expect(problem).not.toBeNull();
    },
  );

  test('an amount in the form’s own unit is read, one in yuan converted and told', () => {
    expect(readCell('17.27万元', fees)).toMatchObject({ figure: 17.27, converted: null });
    expect(readCell('251000元', fees)).toMatchObject({ figure: 25.1, converted: '元' });
    expect(readCell('251000.123元', fees).figure).toBe('251000.123元');
  });

  test('a unit the officer may choose is kept, not converted', () => {
    expect(readCell('39573802895.90元', procurement)).toMatchObject({
      figure: 39_573_802_895.9,
      unit: '元',
    });
    expect(readCell('12万元', procurement)).toMatchObject({ figure: 12, unit: null });
  });
});
