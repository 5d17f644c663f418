import { attachedTables } from './attached.ts';
import { atMostColumn } from './checks/at-most-column.ts';
import { atMostRow } from './checks/at-most-row.ts';
import { balance } from './checks/balance.ts';
import { bigChange } from './checks/big-change.ts';
import { brackets } from './checks/brackets.ts';
import { claimsHold } from './checks/claims.ts';
import { expectedContents } from './checks/expected-contents.ts';
import { headingOrder } from './checks/heading-order.ts';
import { leftoverYear } from './checks/leftover-year.ts';
import { openDoubts } from './checks/open-doubts.ts';
import { percentages } from './checks/percentages.ts';
import { personalData } from './checks/personal-data.ts';
import { lostCharacters } from './checks/lost-characters.ts';
import { placeholders } from './checks/placeholders.ts';
import { proseFigure } from './checks/prose-figure.ts';
import { repetition } from './checks/repetition.ts';
import { reportingPeriod } from './checks/reporting-period.ts';
import { mixedPunctuation } from './checks/mixed-punctuation.ts';
import { doubledWords } from './checks/doubled-words.ts';
import { otherLevel } from './checks/other-level.ts';
import { repealedText } from './checks/repealed-text.ts';
import { basicsPresent } from './checks/basics-present.ts';
import { carriedOver } from './checks/carried-over.ts';
import { cellsFilled } from './checks/cells-filled.ts';
import { columnTotal } from './checks/column-total.ts';
import type { CheckKind, Comparison, ReportCheck, TableCheck } from './checks/kind.ts';
import { liveFigure } from './checks/live-figure.ts';
import { numberStyle } from './checks/number-style.ts';
import { otherAgency } from './checks/other-agency.ts';
import { narrativePresent } from './checks/narrative-present.ts';
import { readable } from './checks/readable.ts';
import { rowTotal } from './checks/row-total.ts';
import { stockFlow } from './checks/stock-flow.ts';
import type { CheckSpec, Severity, TableSpec } from './edition.ts';
import type { FigureRef } from './figure.ts';
import { printFigure } from './figure.ts';
import type { Report } from './report.ts';
import { sectionsOf } from './report.ts';

/** One result under the other of an 算式: terms that add up to `result`. */
export interface Sum {
  readonly terms: readonly {
    readonly label: string;
    readonly figure: string;
    readonly ref: FigureRef | null;
  }[];
  readonly result: string;
}

/** Words of the prose that a finding is about. */
export interface Quote {
  /** Section id; `basics` for the preamble. */
  readonly section: string;
  /** Index of the top-level block in the section's narrative. */
  readonly block: number;
  /** Where the words begin in the block's text (its lines joined by line feeds), in UTF-16 units. */
  readonly start: number;
  readonly text: string;
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
  /** The words concerned, where the fault stands in prose; the first is where to go. */
  readonly quotes: readonly Quote[];
  /** The words are somebody's own data: they are not repeated outside the prose. */
  readonly masked?: boolean | undefined;
  /** Official basis or reason. */
  readonly basis: string;
}

/** Checks of tables by kind. */
type Specs = { readonly [Kind in CheckSpec['kind']]: Extract<CheckSpec, { kind: Kind }> };

/** What a check of one kind is given. */
export interface CheckContext<Kind extends CheckSpec['kind'] = CheckSpec['kind']> {
  readonly report: Pick<Report, 'figures'>;
  readonly table: TableSpec;
  readonly check: Specs[Kind];
  /** The report of the year before, where it is at hand. */
  readonly lastYear: Report | undefined;
}

/** One file per kind of check: a kind without one does not compile. */
const tableChecks: { readonly [Kind in CheckSpec['kind']]: TableCheck<Kind> } = {
  balance,
  rowTotal,
  columnTotal,
  carriedOver,
  stockFlow,
  atMostRow,
  atMostColumn,
};

const reportChecks: readonly ReportCheck[] = [
  basicsPresent,
  narrativePresent,
  readable,
  cellsFilled,
  openDoubts,
  liveFigure,
  proseFigure,
  percentages,
  claimsHold,
  reportingPeriod,
  leftoverYear,
  placeholders,
  lostCharacters,
  expectedContents,
  bigChange,
  repetition,
  otherLevel,
  otherAgency,
  repealedText,
  headingOrder,
  brackets,
  doubledWords,
  mixedPunctuation,
  numberStyle,
  personalData,
];

/** Every check the app makes, in plain words (校核项目). */
export const checkKinds: readonly CheckKind[] = [
  readable,
  ...Object.values(tableChecks),
  ...reportChecks.filter((check) => check !== readable),
];

/** What one of a table's checks came to. */
interface Outcome {
  readonly check: CheckSpec;
  readonly comparisons: readonly Comparison[];
}

const compareBy = <Kind extends CheckSpec['kind']>(
  kind: Kind,
  context: CheckContext<Kind>,
): readonly Comparison[] => tableChecks[kind].compare(context);

type Compared = Map<TableSpec, { lastYear: Report | undefined; outcomes: readonly Outcome[] }>;

/** Figures are persistent values: a table is compared again only when some figure changed. */
const known = new WeakMap<Report['figures'], Compared>();

function outcomesOf(
  report: Pick<Report, 'figures'>,
  table: TableSpec,
  lastYear: Report | undefined,
): readonly Outcome[] {
  const tables: Compared = known.get(report.figures) ?? new Map();
  known.set(report.figures, tables);
  const before = tables.get(table);
  if (before !== undefined && before.lastYear === lastYear) return before.outcomes;
  const outcomes = table.checks.map((check) => ({
    check,
    comparisons: compareBy(check.kind, { report, table, check, lastYear }),
  }));
  tables.set(table, { lastYear, outcomes });
  return outcomes;
}

const findingOf = (section: string, check: CheckSpec, fault: Comparison): Finding => ({
  id: [check.kind, fault.figures[0] ?? section].join(':'),
  check: check.kind,
  severity: check.severity,
  section,
  place: fault.place,
  title: fault.title,
  message: fault.message,
  sums: fault.sums,
  difference: printFigure(Math.abs(fault.difference)),
  figures: fault.figures,
  quotes: [],
  basis: tableChecks[check.kind].basis,
});

/** What else is known when a report is checked. */
export interface CheckOptions {
  /** The same agency's report of the year before. */
  readonly lastYear?: Report | undefined;
  /** What was doubted when the report was read from a file, and is not decided yet. */
  readonly doubts?: readonly OpenDoubt[] | undefined;
}

/** A doubt of recognition (存疑) that is still open. */
export interface OpenDoubt {
  readonly id: string;
  readonly section: string | null;
  readonly figure: FigureRef | null;
  readonly title: string;
  readonly original: string;
  readonly reading: string;
  readonly reason: string;
}

/** A report of another year is no last year's report. */
const yearBefore = (report: Report, { lastYear }: CheckOptions): Report | undefined =>
  lastYear?.year === report.year - 1 ? lastYear : undefined;

const tableFindings = (report: Report, options: CheckOptions): Finding[] =>
  sectionsOf(report).flatMap((section) =>
    attachedTables(report, section).flatMap((table) =>
      outcomesOf(report, table, yearBefore(report, options)).flatMap(({ check, comparisons }) =>
        comparisons
          .filter(({ difference }) => difference !== 0)
          .map((fault) => findingOf(section.id, check, fault)),
      ),
    ),
  );

/** Reads the prose ahead, a little at a time: after it, `checkReport` of this report is quick. */
export function* warmChecks(report: Report, options: CheckOptions = {}): Generator<void> {
  for (const { warm } of reportChecks) if (warm !== undefined) yield* warm(report, options);
}

/**
 * Everything to mend or to confirm in a report, section by section. An identity with a blank or
 * unread figure in it is left undecided: it says nothing, and never takes a blank for 0.
 */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  const findings = [
    ...reportChecks.flatMap((check) => check.find(report, options)),
    ...tableFindings(report, options),
  ];
  const order = ['basics', ...sectionsOf(report).map(({ id }) => id)];
  return findings.toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

function passedInTable(
  name: string,
  outcomes: readonly Outcome[],
  findings: readonly Finding[],
): string[] {
  const faulty = new Set(findings.map(({ check }) => check));
  const counts = new Map<CheckSpec['kind'], number>();
  for (const { check, comparisons } of outcomes)
    counts.set(check.kind, (counts.get(check.kind) ?? 0) + comparisons.length);
  return [...counts]
    .filter(([kind, count]) => count > 0 && !faulty.has(kind))
    .map(([kind, count]) => `${name}：${tableChecks[kind].passed}（已核对${count}处）`);
}

/** Checks that looked at something and found nothing, each in a line. What could not be decided is not among them. */
export function passedChecks(
  report: Report,
  findings: readonly Finding[],
  options: CheckOptions = {},
): readonly string[] {
  const whole = reportChecks
    .filter(({ id, applies }) => applies(report) && findings.every(({ check }) => check !== id))
    .map(({ passed }) => passed);
  const tables = sectionsOf(report).flatMap((section) =>
    attachedTables(report, section).flatMap((table) =>
      passedInTable(
        table.title,
        outcomesOf(report, table, yearBefore(report, options)),
        findings.filter((finding) => finding.section === section.id),
      ),
    ),
  );
  return [...whole, ...tables];
}
