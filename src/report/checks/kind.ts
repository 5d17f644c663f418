import type { CheckContext, CheckOptions, Finding, Sum } from '#report/check.ts';
import type { CheckSpec, Severity } from '#report/edition.ts';
import type { FigureRef } from '#report/figure.ts';
import type { Report } from '#report/report.ts';

/** What the app says of a check it makes, in plain words (校核项目). */
export interface CheckKind {
  readonly id: string;
  /** How serious what it finds is; the forms' own checks carry theirs in the edition's data. */
  readonly severity: Severity;
  /** Short name of the check. */
  readonly title: string;
  /** What is compared with what, in a sentence. */
  readonly sentence: string;
  /** Official basis or reason. */
  readonly basis: string;
  /** What can be said when everything it looked at holds. */
  readonly passed: string;
}

/** Two sides of an identity that could be decided: nothing in it is blank or unread. */
export interface Comparison {
  /** Where, in the form's words; empty where the table says it all. */
  readonly place: string;
  /** Name of the fault, should the sides disagree. */
  readonly title: string;
  /** The sentence, should the sides disagree. */
  readonly message: string;
  readonly sums: readonly Sum[];
  /** How far the sides are apart; 0 when the identity holds. */
  readonly difference: number;
  /** Every figure concerned; the first is where to go. */
  readonly figures: readonly FigureRef[];
}

/** A check that the form itself prescribes for a table. */
export interface TableCheck<Kind extends CheckSpec['kind']> extends CheckKind {
  readonly id: Kind;
  /** Every place where the check applies and can be decided. What is blank is left undecided. */
  readonly compare: (context: CheckContext<Kind>) => readonly Comparison[];
}

/** A check of the whole report. */
export interface ReportCheck extends CheckKind {
  readonly find: (report: Report, options: CheckOptions) => readonly Finding[];
  /** Looks at the prose a block at a time and remembers what it found, so that `find` is quick after. */
  readonly warm?: (report: Report, options: CheckOptions) => Iterable<void>;
  /** Whether the report has anything for this check to look at. */
  readonly applies: (report: Report) => boolean;
}
