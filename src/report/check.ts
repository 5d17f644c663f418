import type { CheckSpec, Severity, TableSpec } from './edition.ts';
import type { FigureRef } from './figure.ts';
import type { Report } from './report.ts';

/** One result under the other of an 算式: terms that add up to `result`. */
export interface Sum {
  readonly terms: readonly {
    readonly label: string;
    readonly figure: string;
    readonly ref: FigureRef | null;
  }[];
  readonly result: string;
}

/** One thing to mend or to confirm: what, where, both figures and the difference. */
export interface Finding {
  /** Kind and place; the same fault keeps its id while it lasts. */
  readonly id: string;
  /** Id of the check that found it. */
  readonly check: string;
  readonly severity: Severity;
  /** Section it belongs to. */
  readonly section: string;
  /** Where, in the form's words, e.g. 自然人列. */
  readonly place: string;
  /** Short name of the fault, e.g. 一、二两项之和不等于三、四两项之和. */
  readonly title: string;
  /** The whole sentence: what, both figures, difference, what to do. */
  readonly message: string;
  /** Both sides as arithmetic, where the fault is one of figures. */
  readonly sums: readonly Sum[];
  readonly difference: string | null;
  /** Every figure concerned; the first is where to go. */
  readonly figures: readonly FigureRef[];
  /** Official basis or reason. */
  readonly basis: string;
}

/** What a check of one kind is given. */
export interface CheckContext<Kind extends CheckSpec['kind'] = CheckSpec['kind']> {
  readonly report: Report;
  readonly section: string;
  readonly table: TableSpec;
  readonly check: Extract<CheckSpec, { kind: Kind }>;
}
