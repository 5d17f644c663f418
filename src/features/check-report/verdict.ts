/** The head of the check page: what the checks say, and what to do next. */
export function verdictOf({ must, look }: { readonly must: number; readonly look: number }): {
  readonly verdict: string;
  readonly next: string;
} {
  if (must > 0)
    return {
      verdict: `还有${must}处必须修改`,
      next: look > 0 ? `另有${look}处请核对。` : '改完后没有别的问题。',
    };
  return look > 0
    ? { verdict: '没有必须修改的问题', next: `还有${look}处请核对，数字无误的可以保留。` }
    : { verdict: '没有发现问题', next: '数据勾稽一致，各部分都已填写。' };
}
