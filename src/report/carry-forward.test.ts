import { assert, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryForward } from './carry-forward.ts';
import { lastYearsProse } from './last-years-prose.ts';
import { checkReport } from './check.ts';
import { findEdition } from './editions.ts';
import { narrativeOf } from './narrative.ts';
import type { Report } from './report.ts';
import { blankReport, sectionsOf } from './report.ts';
import { sampleReport } from './samples/sample-report.ts';
import { yearWords, yearsToChange } from './year-words.ts';

const reportOf = (editionId: string, year: number, parts: Partial<Report> = {}): Report => {
  const edition = findEdition(editionId);
  if (edition === undefined) throw new Error(editionId);
  return { ...blankReport(edition, '云溪县水务局', year), ...parts };
};

describe('next year’s first draft', () => {
  const { report, figures } = carryForward(sampleReport);

  test('is the same agency’s, of the next year, in the edition then in force', () => {
    expect(report).toMatchObject({ agency: sampleReport.agency, year: sampleReport.year + 1 });
    expect(report.edition).toBe('2021');
  });

  test('begins with what was carried over, column by column, and no other figure', () => {
    expect(report.figures).toEqual(
      Object.fromEntries(figures.map(({ figure, value }) => [figure, value])),
    );
    expect(figures.length).toBe(6);
    for (const { figure, from, value } of figures) {
      expect(figure).toMatch(/^applications\/carriedIn\//u);
      expect(value).toBe(sampleReport.figures[from]);
    }
  });

  test('agrees with last year’s report', () => {
    const across = checkReport(report, { lastYear: sampleReport }).filter(
      ({ check }) => check === 'carriedOver',
    );
    expect(across).toEqual([]);
  });

  test('has this year’s opening, and no prose, number or date of last year’s', () => {
    expect(JSON.stringify(report.preamble)).toContain(`${sampleReport.year + 1}年`);
    expect(JSON.stringify(report.preamble)).not.toContain(`${sampleReport.year}年`);
    expect(report.narrative).toEqual({});
    expect(report.metadata).toMatchObject({ indexNumber: null, issuedOn: null, title: null });
  });

  test('leaves a blank 结转下年度 blank: it is not 0', () => {
    const { 'applications/carriedOver/naturalPerson': _, ...rest } = sampleReport.figures;
    const next = carryForward({ ...sampleReport, figures: rest });
    expect(next.report.figures).not.toHaveProperty('applications/carriedIn/naturalPerson');
  });
});

const prose = (ids: readonly string[]): Report['narrative'] =>
  Object.fromEntries(ids.map((id) => [id, narrativeOf([`${id}的正文。`])]));

describe('from one edition to the next', () => {
  test('2018 becomes 2019: matter finds the section it belongs to now, the rest is set aside and named', () => {
    const last = reportOf('2008', 2018, {
      sections: [
        { id: 'overview', title: '概述' },
        { id: 'charges', title: '收费情况' },
        { id: 'own-1', title: '重点领域公开情况' },
      ],
      narrative: prose(['overview', 'charges', 'own-1']),
    });
    const next = carryForward(last);
    expect(next.report.edition).toBe('2019');
    expect(next.report.sections).toBeUndefined();
    expect(next.compared).toEqual(['概述', '收费情况']);
    expect(next.setAside).toEqual(['重点领域公开情况']);
    expect(lastYearsProse(next.report, last, 'otherMatters')).toEqual([
      { title: '收费情况', narrative: narrativeOf(['charges的正文。']) },
    ]);
    expect(lastYearsProse(next.report, last, 'applications')).toEqual([]);
  });

  test('2020 becomes 2021: what was carried over is carried in', () => {
    const last = reportOf('2019', 2020, {
      figures: { 'applications/carriedOver/business': 3, 'applications/granted/business': 9 },
    });
    const next = carryForward(last).report;
    expect(next.edition).toBe('2021');
    expect(next.figures).toEqual({ 'applications/carriedIn/business': 3 });
  });

  test('an open edition carried into itself keeps the officer’s sections', () => {
    const sections = [
      { id: 'overview', title: '概述' },
      { id: 'own-1', title: '政务微博情况' },
    ];
    const last = reportOf('2008', 2012, { sections, narrative: prose(['own-1']) });
    const next = carryForward(last);
    expect(sectionsOf(next.report).map(({ title }) => title)).toEqual(['概述', '政务微博情况']);
    expect(next.setAside).toEqual([]);
  });
});

describe('year words', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['2024年，我局共收到', ['2024']],
    ['二〇二四年度', ['二〇二四']],
    ['二○二三年以来', ['二○二三']],
    ['２０２４年1月1日至12月31日', ['２０２４']],
    ['共收到2024件', []],
    ['电话12024年', []],
    ['比2023年增长', ['2023']],
    ['国办公开办函〔2021〕30号', []],
    ['2021—2025年规划', []],
  ];

  test.each(cases)('%s', (text, expected) => {
    const found = yearsToChange(text, 2024).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });

  test('every place found is a year of the text', () => {
    assert(
      property(string({ unit: 'binary' }), integer({ min: 1000, max: 2999 }), (around, year) => {
        const text = `${around}年${year}年`;
        expect(yearWords(text).at(-1)).toEqual({
          start: text.length - 5,
          end: text.length - 1,
          year,
        });
      }),
    );
  });
});
