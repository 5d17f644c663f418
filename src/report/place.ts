import type { FigureRef } from './figure.ts';

/** A place in a report, the same in the form, on the paper and in a finding. */
export interface Place {
  /** Section id; `basics` for 基本信息 and the preamble. */
  readonly section: string;
  /** Index of a top-level block in the section's narrative. */
  readonly block?: number;
  /** Address of a figure in one of the section's tables. */
  readonly figure?: FigureRef;
}
