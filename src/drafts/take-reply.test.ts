import { expect, test } from 'vitest';
import type { Reply } from '#report/review.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import { draftSchema, newDraft } from './draft.ts';
import { withReply } from './take-reply.ts';

const draft = newDraft(sampleReport, { id: 'd', now: '' });
const reply = (by: string, number: number): Reply => ({
  of: { draft: 'd', number, title: '' },
  by,
  agreed: false,
  comments: [],
  sentAt: '',
});

test('whose comments are of which 稿 is kept, once each, whatever is taken in twice', () => {
  const taken = [
    reply('王科长', 1),
    reply('李局长', 1),
    reply('王科长', 1),
    reply('王科长', 2),
  ].reduce((current, each) => withReply(current, each).draft, draft);
  expect(taken.replies).toEqual([
    { by: '王科长', number: 1 },
    { by: '李局长', number: 1 },
    { by: '王科长', number: 2 },
  ]);
  expect(draftSchema.safeParse(taken).success).toBe(true);
});
