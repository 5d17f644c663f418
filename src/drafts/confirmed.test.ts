import { expect, test } from 'vitest';
import * as checks from '#report/check.ts';
import { narrativeOf } from '#report/narrative.ts';
import { recogniseFigures } from '#report/prose/recognise-figures.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { type Draft, newDraft } from './draft.ts';
import { standingOf } from './standing.ts';

const draftOf = (text: string, confirmed?: Draft['confirmed']): Draft => ({
  ...newDraft(
    { ...sampleReport, narrative: { ...sampleReport.narrative, problems: narrativeOf([text]) } },
    { id: 'd', now: '' },
  ),
  confirmed,
});

const standing = (draft: Draft) => standingOf(draft, { ...checks, recogniseFigures });
const wrong = '存在的问题：新收政府信息公开申请30件，下一步改进。';

test('a confirmed finding counts no more, and is kept with its reason', () => {
  const [finding, ...others] = standing(draftOf(wrong)).findings;
  expect(others).toEqual([]);
  if (finding === undefined) throw new Error('nothing found');
  const confirmed = { [finding.id]: { reason: '含信访件', at: '', of: finding.message } };
  const after = standing(draftOf(wrong, confirmed));
  expect(after.findings).toEqual([]);
  expect(after.counts).toEqual({ must: 0, look: 0 });
  expect(after.confirmed.map(({ reason }) => reason)).toEqual(['含信访件']);
});

test('a confirmation lapses when the fault says something else', () => {
  const [finding] = standing(draftOf(wrong)).findings;
  const confirmed = { [finding?.id ?? '']: { reason: '含信访件', at: '', of: '别的话' } };
  expect(standing(draftOf(wrong, confirmed)).findings).toHaveLength(1);
});

test('what must be mended cannot be confirmed away', () => {
  const text = '存在的问题：信息公开××条，下一步改进。';
  const [finding] = standing(draftOf(text)).findings;
  expect(finding?.severity).toBe('must');
  const confirmed = {
    [finding?.id ?? '']: { reason: '无妨', at: '', of: finding?.message ?? '' },
  };
  expect(standing(draftOf(text, confirmed)).counts.must).toBe(1);
});
