import { describe, expect, test } from 'vitest';
import { checkReport, type Finding } from './check.ts';
import { placeOf, placeOfFinding } from './place.ts';
import { blankReport } from './report.ts';
import { editionForYear } from './editions.ts';
import { sampleReport } from './samples/sample-report.ts';

const blank = blankReport(editionForYear(2025), '', 2025);

const finding = (id: string): Finding => {
  const found = checkReport(blank).find((each) => each.id.startsWith(id));
  if (found === undefined) throw new Error(`no finding ${id}`);
  return found;
};

describe('where to go to mend a finding', () => {
  test('of figures, to the first of them', () => {
    const filled = finding('cellsFilled:applications');
    expect(placeOfFinding(filled)).toEqual({
      section: 'applications',
      figure: 'applications/newlyReceived/naturalPerson',
    });
  });

  test('of words, to the words themselves', () => {
    const quote = { section: 'overview', block: 2, start: 3, text: '30' };
    const words = { ...finding('cellsFilled'), id: 'x', quotes: [quote] };
    expect(placeOfFinding(words)).toEqual({ section: 'overview', block: 2, quote, finding: 'x' });
  });

  test('of a section that is not written, to the beginning of its prose', () => {
    expect(placeOfFinding(finding('narrativePresent:overview'))).toEqual({
      section: 'overview',
      block: 0,
    });
  });

  test('of the particulars, to their page', () => {
    const place = placeOfFinding(finding('basicsPresent:agency'));
    expect(place).toEqual({ section: 'basics', finding: 'basicsPresent:agency' });
  });
});

test('an address names a section, a figure, or nothing', () => {
  expect(placeOf(sampleReport, 'overview')).toEqual({ section: 'overview' });
  expect(placeOf(sampleReport, 'applications/granted/total')).toEqual({
    section: 'applications',
    figure: 'applications/granted/total',
  });
  expect(placeOf(sampleReport, 'nowhere/at/all')).toBeNull();
});
