import { expect, test } from 'vitest';
import { draftVersion, upgradeDraft } from './upgrade.ts';

test('today’s shape passes as it is', () => {
  const value = { version: draftVersion, id: 'a' };
  expect(upgradeDraft(value)).toEqual({ state: 'current', value });
});

test('a later app’s shape is not touched', () =>
  expect(upgradeDraft({ version: draftVersion + 1 })).toEqual({ state: 'newer' }));

test.each([null, 7, 'text', [], {}, { version: '1' }])(
  'what is no draft at all (%j) is left for the schema to refuse',
  (value) => expect(upgradeDraft(value)).toEqual({ state: 'current', value }),
);
