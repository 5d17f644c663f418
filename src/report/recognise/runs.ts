import type { Run } from '#report/paper.ts';
import { isBlankSign } from './squeeze.ts';

/** The runs of a line between two offsets of its text (`runsText`), looks kept. A break at the very start is dropped. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const breakLength = run.breakBefore === true ? 1 : 0;
    const textStart = start + breakLength;
    const end = textStart + run.text.length;
    const text = run.text.slice(Math.max(from - textStart, 0), Math.max(to - textStart, 0));
    const broken = breakLength === 1 && start >= from && start < to && slice.length > 0;
    if (text !== '' || broken) slice.push(withText(run, text, broken));
    start = end;
  }
  return slice;
}

function withText({ bold, href }: Run, text: string, breakBefore: boolean): Run {
  return {
    text,
    ...(bold !== undefined && { bold }),
    ...(href !== undefined && { href }),
    ...(breakBefore && { breakBefore }),
  };
}

/** Offsets of a text without the blanks around it. */
export function trimmedSpan(text: string): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = text.length;
  while (from < to && isBlankSign(text.charAt(from))) from += 1;
  while (to > from && isBlankSign(text.charAt(to - 1))) to -= 1;
  return { from, to };
}
