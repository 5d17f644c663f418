import { describe, expect, test } from 'vitest';
import { sampleReport } from '#report/samples/sample-report.ts';
import { newDraft } from './draft.ts';
import { finalised, revisionOf } from './finalise.ts';
import { openDraft } from './open-draft.ts';
import { standingOf } from './standing.ts';

const draft = newDraft(sampleReport, { id: 'd', now: '' });
const clean = {
  checked: true,
  counts: { must: 0, look: 0 },
  passed: ['勾稽关系成立'],
  confirmed: [],
};

describe('making a draft final', () => {
  test('is refused with anything open', () => {
    expect(finalised(draft, { ...clean, counts: { must: 1, look: 0 } }, 'now')).toBe(draft);
    expect(finalised(draft, { ...clean, counts: { must: 0, look: 1 } }, 'now')).toBe(draft);
  });

  test('is refused while the checks are not here: that nothing was found means nothing then', () => {
    expect(finalised(draft, standingOf(draft, null), 'now')).toBe(draft);
  });

  test('keeps when, and what was checked; made final again it is the same', () => {
    const final = finalised(draft, clean, '2026-01-20T06:00:00Z');
    expect(final.final).toEqual({
      at: '2026-01-20T06:00:00Z',
      checked: ['勾稽关系成立'],
      confirmed: [],
    });
    expect(finalised(final, clean, 'later')).toBe(final);
  });
});

describe('a final copy', () => {
  const final = finalised(draft, clean, 'now');

  test('takes no change of its report', () => {
    const open = openDraft(final);
    open.writeFigures(new Map([['applications/granted/naturalPerson', 99]]));
    open.writeNarrative('overview', { type: 'doc', content: [{ type: 'paragraph' }] });
    open.reform(
      (report) => ({ ...report, leftOut: [{ id: 'overview', title: '总体情况' }] }),
      'overview',
    );
    expect(open.get()).toBe(final);
    expect(open.canUndo()).toBe(false);
  });

  test('takes no change of what it was checked against, and does not thaw', () => {
    const open = openDraft(final);
    open.change((current) => ({ ...current, lastYear: { ...sampleReport, year: 2024 } }));
    open.change((current) => ({ ...current, confirmed: {} }));
    open.change((current) => ({ ...current, final: undefined }));
    expect(open.get()).toBe(final);
  });

  test('still takes its name and what was sent of it', () => {
    const open = openDraft(final);
    open.change((current) => ({ ...current, label: '报送稿' }));
    expect(open.get().label).toBe('报送稿');
  });

  test('undoes nothing that was done before it was final', () => {
    const open = openDraft(draft);
    open.writeFigures(new Map([['applications/granted/naturalPerson', 99]]));
    open.change((current) => finalised(current, clean, 'now'));
    const before = open.get();
    expect(open.canUndo()).toBe(false);
    expect(open.undo()).toBeNull();
    expect(open.get()).toBe(before);
  });

  test('is gone on with in a new draft that keeps the reasons and last year', () => {
    const lastYear = { ...sampleReport, year: sampleReport.year - 1 };
    const confirmed = { a: { reason: '含转办', at: '', of: '' } };
    const next = revisionOf(
      { ...final, lastYear, confirmed, done: ['overview'] },
      { id: 'n', now: 't' },
    );
    expect(next).toMatchObject({ id: 'n', report: final.report, lastYear, confirmed });
    expect(next.done).toEqual(['overview']);
    expect(next.final).toBeUndefined();
    expect(next.label).toBe('定稿后修改');
  });
});
