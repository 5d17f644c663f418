import type { Step } from './steps.ts';
import type { Width } from './use-width.ts';

/** How much of 目录 shows: all of it, numerals and marks, or one bar that opens it. */
export type ContentsForm = 'list' | 'rail' | 'bar';

/** The kinds of step the right pane is remembered for. */
export type PaneKind = 'narrative' | 'table';

export const paneKind = (step: Step | undefined): PaneKind =>
  step?.kind === 'table' ? 'table' : 'narrative';

function contentsForm(width: Width, tight: boolean): ContentsForm {
  if (width === 'narrow') return 'bar';
  return width === 'mid' || tight ? 'rail' : 'list';
}

interface Given {
  readonly width: Width;
  readonly kind: PaneKind;
  /** Whether the right pane is open. */
  readonly open: boolean;
  /** Whether the page is one to be filled in: the others have no paper beside them. */
  readonly fills: boolean;
}

/** Which columns the wizard has, and how. */
export function layout({ width, kind, open, fills }: Given) {
  const beside = fills && open && (width === 'wide' || width === 'standard');
  const form = contentsForm(width, beside && width === 'standard' && kind === 'table');
  return { width, kind, fills, open: fills && open, form } as const;
}
