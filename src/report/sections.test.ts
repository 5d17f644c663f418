import { describe, expect, test } from 'vitest';
import { editions } from './editions.ts';
import { narrativeOf } from './narrative.ts';
import type { Report } from './report.ts';
import { blankReport, sectionsOf } from './report.ts';
import {
  absentSections,
  addSection,
  leaveOutSection,
  moveSection,
  putBackSection,
  renameSection,
} from './sections.ts';

const open = editions.find((edition) => edition.open);
if (open === undefined) throw new Error('no edition is open');
const fixed = editions.find((edition) => !edition.open);
if (fixed === undefined) throw new Error('no edition is fixed');

const blank = blankReport(open, '某局', 2012);
const ids = (report: Report): string[] => sectionsOf(report).map((section) => section.id);
const [first = '', second = '', third = ''] = ids(blank);

describe('sections of an open edition', () => {
  test('one left out is gone, the others are numbered anew, its prose is kept', () => {
    const prose = narrativeOf(['写过的话']);
    const report = leaveOutSection({ ...blank, narrative: { [second]: prose } }, second);
    expect(ids(report)).not.toContain(second);
    expect(sectionsOf(report)[1]).toMatchObject({ id: third, number: '二、' });
    expect(report.narrative[second]).toBe(prose);
  });

  test('one left out comes back to its place under the title it had', () => {
    const renamed = renameSection(blank, second, '改过的名');
    const back = putBackSection(leaveOutSection(renamed, second), second);
    expect(sectionsOf(back)).toEqual(sectionsOf(renamed));
    expect(back.leftOut).toEqual([]);
  });

  test('one of the edition that the report never had can be put in', () => {
    const imported = { ...blank, sections: [{ id: third, title: '第三' }] };
    expect(absentSections(imported).map(({ id }) => id)).toEqual(
      ids(blank).filter((id) => id !== third),
    );
    expect(ids(putBackSection(imported, first))).toEqual([first, third]);
  });

  test('the last one stays', () => {
    const lone = { ...blank, sections: [{ id: first, title: '概述' }] };
    expect(leaveOutSection(lone, first)).toBe(lone);
  });

  test('they move as far as there is room', () => {
    expect(ids(moveSection(blank, second, -1)).slice(0, 2)).toEqual([second, first]);
    expect(ids(moveSection(blank, first, -1))).toEqual(ids(blank));
    expect(ids(moveSection(blank, first, 99)).at(-1)).toBe(first);
  });

  test('an own one comes last and never takes an id with prose of an earlier one', () => {
    const one = addSection(blank, ' 重点领域 ');
    expect(sectionsOf(one).at(-1)).toMatchObject({
      id: 'own-1',
      title: '重点领域',
      spec: undefined,
    });
    const two = addSection(leaveOutSection(one, 'own-1'), '咨询');
    expect(ids(two).at(-1)).toBe('own-2');
    expect(ids(putBackSection(two, 'own-1')).slice(-2)).toEqual(['own-2', 'own-1']);
  });

  test('a blank title changes nothing', () => {
    expect(addSection(blank, ' ')).toBe(blank);
    expect(renameSection(blank, first, '')).toBe(blank);
  });
});

test('a fixed edition keeps its sections whatever is asked or listed', () => {
  const report = {
    ...blankReport(fixed, '某局', 2023),
    sections: [{ id: 'own-1', title: '自加' }],
  };
  const titles = fixed.sections.map((section) => section.title);
  expect(sectionsOf(report).map((section) => section.title)).toEqual(titles);
  expect(addSection(report, '又一个')).toBe(report);
  expect(absentSections(report)).toEqual([]);
});
