import { expect, test } from 'vitest';
import { newDraft } from '#drafts/draft.ts';
import { narrativeTexts } from '#report/narrative.ts';
import { narrativeAt } from '#report/report.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { placed } from './placed.ts';

const piece = { id: 'p', text: '第一行\n\n第二行', why: 'unplaced' as const };
const imported = { name: '年报.docx', text: piece.text, doubts: [], setAside: [piece] };
const draft = newDraft(sampleReport, { id: 'd', now: '', imported });

test('a piece goes to the end of the section, a paragraph a line, and is set aside no more', () => {
  const next = placed(draft, piece, 'problems');
  const before = narrativeTexts(narrativeAt(sampleReport, 'problems'));
  expect(narrativeTexts(narrativeAt(next.report, 'problems'))).toEqual([
    ...before,
    '第一行',
    '第二行',
  ]);
  expect(next.imported).toEqual({ ...imported, setAside: [] });
});

test('into a blank section it goes alone', () => {
  const blank = { ...draft, report: { ...sampleReport, narrative: {} } };
  const next = placed(blank, piece, 'problems');
  expect(narrativeTexts(narrativeAt(next.report, 'problems'))).toEqual(['第一行', '第二行']);
});

test('placed once, it is not placed again', () => {
  const next = placed(draft, piece, 'problems');
  expect(placed(next, piece, 'overview')).toBe(next);
});
