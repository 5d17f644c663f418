import { expect, test } from 'vitest';
import { type Address, draftAddress, parseAddress, printAddress } from './address.ts';

const table: readonly (readonly [string, Address])[] = [
  ['#/', { page: 'drafts' }],
  ['#/new', { page: 'new' }],
  ['#/import', { page: 'import' }],
  ['#/aggregate', { page: 'aggregate' }],
  ['#/checks', { page: 'checks' }],
  ['#/settings', { page: 'settings' }],
  ['#/draft/a1/overview', { page: 'draft', id: 'a1', section: 'overview', at: null }],
  ['#/draft/a1/check', { page: 'draft', id: 'a1', section: 'check', at: null }],
  ['#/draft/a1/share', { page: 'draft', id: 'a1', section: 'share', at: null }],
  ['#/draft/a1/export', { page: 'draft', id: 'a1', section: 'export', at: null }],
  ['#/draft/a1/changes?at=3', { page: 'draft', id: 'a1', section: 'changes', at: '3' }],
  ['#/draft/a1/history', { page: 'history', id: 'a1' }],
  [
    '#/draft/a1/applications?at=applications/refused.stateSecret/naturalPerson',
    {
      page: 'draft',
      id: 'a1',
      section: 'applications',
      at: 'applications/refused.stateSecret/naturalPerson',
    },
  ],
  ['#/view/z1.AbC-_.9', { page: 'view', codec: 'z1', payload: 'AbC-_.9' }],
  ['#/reply/z1.x/y?z', { page: 'reply', codec: 'z1', payload: 'x/y?z' }],
];

test.each(table)('%s is read and written', (hash, address) => {
  expect(parseAddress(hash)).toEqual(address);
  expect(printAddress(address)).toBe(hash);
});

test.each(['', '#', '#/'])('“%s” is the list of drafts', (hash) =>
  expect(parseAddress(hash)).toEqual({ page: 'drafts' }),
);

test.each(['#/draft/a1', '#/draft/a1/'])('%s opens the draft at its first section', (hash) =>
  expect(parseAddress(hash)).toMatchObject({ page: 'draft', id: 'a1', section: 'basics' }),
);

test.each([
  '#/nowhere',
  '#/draft',
  '#/draft/',
  '#/draft/a/b/c',
  '#/view/',
  '#/view/nodot',
  '#/new/x',
])('%s is no page of the app and is kept as it stood', (hash) =>
  expect(parseAddress(hash)).toEqual({ page: 'unknown', hash }),
);

test('ids and places with signs of their own survive', () => {
  const id = '草稿 1/2?#%';
  const at = '第一条&a=b';
  expect(parseAddress(draftAddress(id, 'own-1', at))).toEqual({
    page: 'draft',
    id,
    section: 'own-1',
    at,
  });
});

test('a lone % does not stop the app from opening', () =>
  expect(parseAddress('#/draft/100%/overview')).toMatchObject({ id: '100%' }));
