import { expect, test } from 'vitest';
import { editionChange, withEdition } from './change-edition.ts';
import { editions } from './editions.ts';
import { narrativeOf } from './narrative.ts';
import { blankReport, sectionsOf } from './report.ts';

const open = editions.find((edition) => edition.open);
const fixed = editions.find((edition) => !edition.open);
if (open === undefined || fixed === undefined) throw new Error('an edition is missing');

const prose = narrativeOf(['写过的话']);
const report = {
  ...blankReport(open, '某局', 2012),
  sections: [
    { id: 'overview', title: '概况' },
    { id: 'own-1', title: '重点领域' },
  ],
  narrative: { overview: prose, 'own-1': prose },
  figures: { 'annex/applications.received': 3 },
};

test('what another edition has no place for is named', () => {
  const change = editionChange(report, open, fixed);
  expect(change.hiddenProse).toEqual(['重点领域']);
  expect(change.hiddenTables).toHaveLength(1);
  expect(change.added).toContain('收到和处理政府信息公开申请情况');
});

test('there and back again gives the same report', () => {
  const there = withEdition(report, fixed);
  expect(sectionsOf(there)).toHaveLength(fixed.sections.length);
  expect(there.narrative).toBe(report.narrative);
  expect(withEdition(there, open)).toEqual(report);
});
