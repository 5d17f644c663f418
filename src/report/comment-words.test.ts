import { expect, test } from 'vitest';
import { commentPlace, commentWords, proposalWords, quotedBy } from './comment-words.ts';
import type { CommentTarget } from './review.ts';
import { sampleReport } from './samples/sample-report.ts';

const figure = 'applications/newlyReceived/naturalPerson';

const targets: readonly (readonly [CommentTarget, string, string])[] = [
  [{ kind: 'section', section: null }, '全文', ''],
  [{ kind: 'section', section: 'problems' }, '五、存在的主要问题及改进情况', ''],
  [
    { kind: 'text', section: 'basics', block: 0, exact: '根据', prefix: '', suffix: '' },
    '开头语',
    '根据',
  ],
  [
    { kind: 'figure', figure, exact: '21' },
    '一、本年新收政府信息公开申请数量，申请人情况，自然人',
    '21',
  ],
  [{ kind: 'figure', figure: 'no/such', exact: '3' }, '', '3'],
  [{ kind: 'figure', figure: 'no/such', exact: '' }, '', '空格'],
];

test.each(targets)('%o is named in the form’s words', (target, place, quoted) => {
  expect([commentPlace(sampleReport, target), quotedBy(target)]).toEqual([place, quoted]);
});

test('what is proposed is told, and so is striking out', () => {
  expect(proposalWords({ proposed: '全年' })).toBe('建议改为：“全年”');
  expect(proposalWords({ proposed: '' })).toBe('建议删去');
  expect(proposalWords({ proposed: null })).toBe('');
  expect(commentWords({ kind: 'question', text: '核对过吗' })).toBe('疑问：核对过吗');
  expect(commentWords({ kind: 'suggestion', text: '' })).toBe('修改建议');
});
