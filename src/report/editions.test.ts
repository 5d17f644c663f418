import { describe, expect, test } from 'vitest';
import { tablesOf } from './edition.ts';
import { editionForYear, editions } from './editions.ts';
import { preambleFor } from './report.ts';
import { narrativeTexts } from './narrative.ts';
import { figureCells, layoutTable } from './table-layout.ts';

describe.each(editions)('edition $id', (edition) => {
  const tables = tablesOf(edition);

  test('ids are unique', () => {
    const sections = edition.sections.map(({ id }) => id);
    expect(new Set(sections).size).toBe(sections.length);
    const refs = tables.flatMap((spec) => figureCells(spec).map(({ ref }) => ref));
    expect(new Set(refs).size).toBe(refs.length);
  });

  test('every check names rows and columns that stand in one block', () => {
    for (const spec of tables)
      for (const check of spec.checks)
        expect(
          spec.blocks.some((own) => {
            const ids = new Set([...own.rows, ...own.columns].map(({ id }) => id));
            const { kind: _kind, severity: _severity, ...terms } = check;
            return Object.values(terms)
              .flat()
              .every((id) => ids.has(id));
          }),
        ).toBe(true);
  });

  test('widths count the printed columns', () => {
    for (const spec of tables) {
      const { stubs, figures } = layoutTable(spec);
      expect(spec.widths).toHaveLength(stubs + figures);
    }
  });

  test('the opening names agency, year and every section, and leaves no gap', () => {
    const texts = narrativeTexts(
      preambleFor(edition, { agency: '云溪县水务局', year: edition.from }),
    );
    const text = texts.join('');
    for (const { title } of edition.sections) expect(text).toContain(title);
    expect(text).toContain(`云溪县水务局${edition.from}年`);
    expect(text).not.toMatch(/[{}]/u);
  });

  test('all guidance says where it stands', () => {
    const guidance = [
      ...edition.guidance,
      ...edition.sections.flatMap((section) => section.guidance),
    ];
    for (const { text, basis } of guidance) expect([text, basis]).not.toContain('');
    for (const section of edition.sections) expect(section.guidance.length).toBeGreaterThan(0);
  });
});

test('the year proposes the edition', () => {
  const proposed = [2008, 2012, 2018, 2019, 2020, 2021, 2025, 2030].map((year) =>
    editionForYear(year),
  );
  expect(proposed.map(({ from }) => from)).toEqual([
    2008, 2008, 2008, 2019, 2019, 2021, 2021, 2021,
  ]);
});

test('only the form that varied by province is open', () => {
  expect(editions.filter(({ open }) => open).map(({ from }) => from)).toEqual([2008]);
});
