import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applications2019, applications2021 } from '#report/editions/tables/applications.ts';
import { reviewAndLitigation } from '#report/editions/tables/review-and-litigation.ts';
import type { ColumnBalance } from './balance.ts';
import { balancesOf, expectedFigure, isBroken, membersOf } from './balance.ts';
import { gridOf } from './grid.ts';
import { balanceAloud, balanceInWords, differenceWord } from './words.ts';

const grid = gridOf(applications2021);
const zeros = Object.fromEntries(
  grid.cells.filter(({ total }) => !total).map(({ ref }) => [ref, 0]),
);
const columnsOf = (figures: Record<string, number | string>): readonly ColumnBalance[] =>
  balancesOf({ figures }, applications2021)[0]?.columns ?? [];
const columnOf = (figures: Record<string, number | string>, id: string): ColumnBalance => {
  const found = columnsOf(figures).find(({ column }) => column.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const at = (row: string, column = 'naturalPerson'): string => `applications/${row}/${column}`;
const short = {
  ...zeros,
  [at('newlyReceived')]: 40,
  [at('carriedIn')]: 2,
  [at('granted')]: 38,
  [at('carriedOver')]: 3,
};

test('The sides are named by their rows’ numbers on the form', () => {
  for (const table of [applications2021, applications2019])
    expect(balancesOf({ figures: {} }, table)).toMatchObject([
      { leftName: '一＋二', rightName: '三（七）＋四' },
    ]);
  expect(balancesOf({ figures: {} }, reviewAndLitigation)).toEqual([]);
});

test('A column out of balance is told with both sums; the total column only repeats it', () => {
  const person = columnOf(short, 'naturalPerson');
  expect(isBroken(person)).toBe(true);
  expect(balanceInWords(person)).toBe('自然人：40＋2＝42，38＋3＝41，相差1');
  expect(differenceWord(person.difference)).toBe('少1');
  expect(balanceAloud(person)).toBe('自然人列少1');
  expect(
    columnsOf(short)
      .filter(isBroken)
      .map(({ column, consequence }) => [column.id, consequence]),
  ).toEqual([
    ['naturalPerson', false],
    ['total', true],
  ]);
});

test('Faults that cancel out in the total column are still faults of their own', () => {
  const columns = columnsOf({ ...short, [at('carriedOver', 'business')]: 1 });
  expect(columns.filter(isBroken).map(({ column }) => column.id)).toEqual([
    'naturalPerson',
    'business',
  ]);
});

test('While entries are blank or unread a difference is no fault yet', () => {
  const { [at('refused.stateSecret')]: _, ...blank } = short;
  expect(columnOf(blank, 'naturalPerson')).toMatchObject({ difference: -1, open: 1 });
  expect(isBroken(columnOf(blank, 'naturalPerson'))).toBe(false);
  expect(isBroken(columnOf({ ...short, [at('granted')]: '38件' }, 'naturalPerson'))).toBe(false);
  expect(columnOf({}, 'naturalPerson').difference).toBeNull();
});

test('What a figure would have to be, were the others right, balances the column', () => {
  const figure = fc.integer({ min: 0, max: 9999 });
  fc.assert(
    fc.property(fc.tuple(figure, figure, figure, figure), ([a, b, c, d]) => {
      const figures = {
        ...zeros,
        [at('newlyReceived')]: a,
        [at('carriedIn')]: b,
        [at('granted')]: c,
        [at('carriedOver')]: d,
      };
      for (const ref of [at('newlyReceived'), at('carriedIn'), at('carriedOver')]) {
        const expected = expectedFigure(columnOf(figures, 'naturalPerson'), ref);
        if (expected === null) continue;
        expect(columnOf({ ...figures, [ref]: expected }, 'naturalPerson').difference).toBe(0);
      }
    }),
  );
});

test('The members of an identity are its four cells', () => {
  expect(membersOf(columnOf(short, 'naturalPerson'))).toEqual(
    ['newlyReceived', 'carriedIn', 'outcomeTotal', 'carriedOver'].map((row) => at(row)),
  );
});
