import type { Standing } from '#drafts/standing.ts';

interface Verdict {
  readonly verdict: string;
  readonly next: string;
}

/** The head of the check page: what the checks say, and what to do next. */
export function verdictOf({ checked, counts }: Pick<Standing, 'checked' | 'counts'>): Verdict {
  const { must, look } = counts;
  if (!checked) return { verdict: '正在校核…', next: '校核完才能定稿。' };
  if (must > 0)
    return {
      verdict: `还有${must}处必须修改，改完即可定稿`,
      next: look > 0 ? `另有${look}处请核对。` : '改完后没有别的问题。',
    };
  return look > 0
    ? {
        verdict: '没有必须修改的问题，可以定稿',
        next: `还有${look}处请核对，无误的写明理由即可保留。`,
      }
    : { verdict: '没有发现问题，可以定稿', next: '数据勾稽一致，各部分都已填写。' };
}

/** The head of the page of a final copy. */
export const finalVerdict = (day: string, reasons: number): Verdict => ({
  verdict: `已定稿（${day}）`,
  next: reasons > 0 ? `定稿时确认了${reasons}处，理由见下。` : '定稿时没有未处理的问题。',
});
