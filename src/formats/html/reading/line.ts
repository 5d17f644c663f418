import type { Run } from '#report/paper.ts';

/** How the text at hand looks. */
export interface Look {
  readonly bold: boolean;
  readonly href: string | undefined;
}

/** The look of text that nothing was said of. */
export const plainLook: Look = { bold: false, href: undefined };

/** Collects the text of one line of blocks, blanks folded as a browser shows them. */
export interface Line {
  readonly add: (text: string, look: Look) => void;
  readonly breakLine: () => void;
  /** The line so far, and an empty one from here on. */
  readonly take: () => readonly Run[];
}

/** Blanks a browser folds; full-width and no-break ones it shows. */
const folded = /[ \t\r\n\f]+/gu;

const runOf = (text: string, { bold, href }: Look, breakBefore: boolean): Run => ({
  text,
  ...(bold && { bold }),
  ...(href !== undefined && { href }),
  ...(breakBefore && { breakBefore }),
});

const looksLike = (run: Run, { bold, href }: Look): boolean =>
  (run.bold ?? false) === bold && run.href === href;

const withoutEnd = (run: Run): Run => ({ ...run, text: run.text.replace(/ $/u, '') });

/** Starts an empty line. */
export function startLine(): Line {
  let runs: Run[] = [];
  let breaks = 0;
  const endsInBlank = (): boolean => {
    const last = runs.at(-1);
    return last === undefined || breaks > 0 || last.text === '' || last.text.endsWith(' ');
  };
  const trimEnd = (): void => {
    const last = runs.at(-1);
    if (last !== undefined) runs[runs.length - 1] = withoutEnd(last);
  };
  const put = (text: string, look: Look): void => {
    const last = runs.at(-1);
    const atBreak = breaks > 0 && runs.length > 0;
    if (last !== undefined && !atBreak && looksLike(last, look))
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push(runOf(text, look, atBreak));
    breaks = 0;
  };
  return {
    add: (raw, look) => {
      const text = raw.replaceAll(folded, ' ');
      const own = endsInBlank() ? text.replace(/^ /u, '') : text;
      if (own !== '') put(own, look);
    },
    breakLine: () => {
      trimEnd();
      if (breaks > 0 && runs.length > 0) runs.push({ text: '', breakBefore: true });
      breaks = 1;
    },
    take: () => {
      trimEnd();
      const taken = runs.filter(({ text, breakBefore }) => text !== '' || breakBefore === true);
      runs = [];
      breaks = 0;
      return taken;
    },
  };
}
