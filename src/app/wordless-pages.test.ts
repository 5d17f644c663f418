import { expect, test } from 'vitest';
import { closingSteps, fillingSteps } from '#features/editor/steps.ts';
import { editionForYear } from '#report/editions.ts';
import { blankReport } from '#report/report.ts';
import { wordlessPages } from './wordless-pages.ts';

test('the pages without prose are the tables of the latest edition, and the closing pages', () => {
  const steps = fillingSteps(blankReport(editionForYear(2025), '云溪县水务局', 2025));
  const tables = steps.flatMap(({ id, kind }) => (kind === 'table' ? [id] : []));
  const closing = [...closingSteps.map(({ id }) => id), 'changes'];
  expect(tables.length).toBeGreaterThan(0);
  expect(new Set(wordlessPages)).toEqual(new Set([...tables, ...closing]));
});
