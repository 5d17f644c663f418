import type { ReviewComment } from '#report/review.ts';

/** Kinds of comments in words. */
export const kindNames: Readonly<Record<ReviewComment['kind'], string>> = {
  suggestion: '修改建议',
  question: '疑问',
  note: '批注',
};
