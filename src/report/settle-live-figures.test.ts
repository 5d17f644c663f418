import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withEdition } from './change-edition.ts';
import { checkReport } from './check.ts';
import { composer } from './compose.ts';
import { editionForYear, editions } from './editions.ts';
import { evaluate } from './evaluate.ts';
import type { LiveFigure, Narrative } from './narrative.ts';
import { blockTexts, narrativeOf, narrativeTexts } from './narrative.ts';
import type { Report } from './report.ts';
import { blankReport, narrativeAt } from './report.ts';
import { liveFiguresIn, settleLiveFigures } from './settle-live-figures.ts';
import { anyReport } from './testing/arbitrary-report.ts';

const source = 'applications/newlyReceived/total';
const live = (text: string, of = source): LiveFigure => ({
  type: 'figureRef',
  attrs: { source: of },
  text,
});
const sentence = (figure: LiveFigure): Narrative => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: '首段。' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '收到' },
        { type: 'hardBreak' },
        figure,
        { type: 'text', text: '件。' },
      ],
    },
  ],
});

const reportWith = (figure: LiveFigure, figures: Report['figures'] = {}): Report => ({
  ...blankReport(editionForYear(2025), '云溪县水务局', 2025),
  narrative: { overview: sentence(figure), problems: sentence(live('旧', 'no/such')) },
  figures,
});

const overviewOf = (report: Report): string =>
  narrativeTexts(narrativeAt(report, 'overview')).join('|');

test('a live figure follows its table, and only its own block becomes another object', () => {
  const before = reportWith(live('9'), { 'applications/newlyReceived/business': 12 });
  const after = settleLiveFigures(before, undefined);
  expect(overviewOf(after)).toBe('首段。|收到\n12件。');
  expect(after.narrative['overview']?.content[0]).toBe(before.narrative['overview']?.content[0]);
  expect(after.narrative['problems']).toBe(before.narrative['problems']);
  expect(settleLiveFigures(after, undefined)).toBe(after);
});

test.each([
  ['is blank', {}],
  ['holds no number', { 'applications/newlyReceived/total': '约30' }],
])('a live figure whose cell %s keeps its last text', (_, figures) => {
  const report = reportWith(live('9'), figures);
  expect(settleLiveFigures(report, undefined)).toBe(report);
});

test('another edition without the row keeps the last text, and a finding says so', () => {
  const figures = { 'applications/newlyReceived/business': 12 };
  const report = settleLiveFigures(reportWith(live('9'), figures), undefined);
  const moved = settleLiveFigures(withEdition(report, editionForYear(2012)), undefined);
  expect(overviewOf(moved)).toBe('首段。|收到\n12件。');
  const finding = checkReport(moved).find(({ check }) => check === 'liveFigure');
  expect(finding).toMatchObject({
    severity: 'must',
    section: 'overview',
    quotes: [{ section: 'overview', block: 1, start: 3, text: '12' }],
    figures: [],
  });
  const back = settleLiveFigures(withEdition(moved, editionForYear(2025)), undefined);
  expect(overviewOf(back)).toBe(overviewOf(report));
});

const findingsOf = (report: Report, lastYear?: Report) =>
  checkReport(report, { lastYear }).filter(
    ({ check, section }) => check === 'liveFigure' && section === 'overview',
  );

test('a figure that agrees is no finding', () => {
  expect(findingsOf(reportWith(live('12'), { 'applications/newlyReceived/business': 12 }))).toEqual(
    [],
  );
});

const business = { 'applications/newlyReceived/business': 12 };

test.each([
  { is: 'stale', figure: live('11'), figures: business, says: 'must 正文写的是11，表中为12' },
  { is: 'blank', figure: live('11'), figures: {}, says: 'look 正文此处为“11”' },
  { is: 'blank from the start', figure: live('〔未填〕'), figures: {}, says: 'must 正文此处' },
  { is: 'no number', figure: live('11'), figures: { [source]: '十' }, says: 'must 正文此处' },
  { is: 'no source', figure: live('11', '?'), figures: {}, says: 'must 正文此处为“11”：现在' },
  {
    is: 'without last year',
    figure: live('3.0%', `change(${source})`),
    figures: { [source]: 5 },
    says: 'look 正文此处为“3.0%”：没有上年报告',
  },
])('a figure that is $is is found', ({ figure, figures, says }) => {
  const found = findingsOf(reportWith(figure, figures));
  expect(found).toHaveLength(1);
  expect(`${found[0]?.severity} ${found[0]?.message}`).toContain(says);
  expect(found[0]?.quotes[0]?.text).toBe(figure.text);
});

test('words typed before a figure do not make its finding another one', () => {
  const report = reportWith(live('9'), {});
  const [before] = findingsOf(report);
  const typed = narrativeAt(report, 'overview');
  const later = { ...typed, content: [...narrativeOf(['又一段。']).content, ...typed.content] };
  const [after] = findingsOf({ ...report, narrative: { overview: later } });
  expect(after?.id).toBe(before?.id);
  expect(after?.quotes[0]?.block).toBe(2);
});

test('a change of 0 is found', () => {
  const lastYear = {
    ...blankReport(editionForYear(2024), '云溪县水务局', 2024),
    figures: { 'applications/newlyReceived/total': 0 },
  };
  const report = reportWith(live('3.0%', `change(${source})`), { [source]: 5 });
  expect(findingsOf(report, lastYear).map(({ title }) => title)).toEqual(['引用的百分比算不出来']);
});

test('settling is done once, loses nothing, and what can be shown is what is shown', () => {
  fc.assert(
    fc.property(anyReport, anyReport, (report, other) => {
      const lastYear = { ...other, year: report.year - 1 };
      const settled = settleLiveFigures(report, lastYear);
      expect(settleLiveFigures(settled, lastYear)).toBe(settled);
      const before = liveFiguresIn(report.preamble);
      const after = liveFiguresIn(settled.preamble);
      expect(after.map(({ node }) => node.attrs)).toEqual(before.map(({ node }) => node.attrs));
      after.forEach(({ node, block, start }, index) => {
        const value = evaluate(node.attrs.source, settled, lastYear);
        expect(node.text).toBe('text' in value ? value.text : before[index]?.node.text);
        const host = settled.preamble.content[block];
        const text = host === undefined ? '' : blockTexts(host).join('\n');
        expect(text.slice(start, start + node.text.length)).toBe(node.text);
      });
      const quoting = new Set(before.map(({ block }) => block));
      const others = settled.preamble.content.filter(
        (block, index) => !quoting.has(index) && block !== report.preamble.content[index],
      );
      expect(others).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each(editions)('a paper of $name prints live figures as text', (edition) => {
  const compose = composer();
  const report = {
    ...blankReport(edition, '云溪县水务局', edition.from),
    preamble: sentence(live('42', 'no/such')),
  };
  expect(JSON.stringify(compose(report))).toContain('42件。');
});

test('a report of 150,000 characters is settled within a millisecond once its blocks are known', () => {
  const paragraph = '公开'.repeat(50);
  const long = (): Narrative => ({
    type: 'doc',
    content: Array.from({ length: 1500 }, () => ({
      type: 'paragraph',
      content: [{ type: 'text', text: paragraph }],
    })),
  });
  const report = { ...reportWith(live('1'), { [source]: 2 }), preamble: long() };
  const settled = settleLiveFigures(report, undefined);
  settleLiveFigures(settled, undefined);
  const begun = performance.now();
  for (let round = 0; round < 20; round += 1)
    settleLiveFigures({ ...settled, preamble: { ...settled.preamble } }, undefined);
  expect((performance.now() - begun) / 20).toBeLessThan(1);
});
