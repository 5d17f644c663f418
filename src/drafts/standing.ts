import type { CheckOptions, Finding } from '#report/check.ts';
import type { SectionStatus } from '#report/progress.ts';
import { reportProgress, saysOnlyBlank } from '#report/progress.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import type { Report } from '#report/report.ts';
import type { Clockwork } from './autosave.ts';
import type { Draft } from './draft.ts';
import type { OpenDraft } from './open-draft.ts';
import { onceRested } from './rest.ts';

/** How a section stands, with what is to be mended in it. What is merely blank is no fault before the section is ticked. */
export interface StepStanding {
  readonly state: SectionStatus;
  readonly must: number;
  readonly look: number;
}

/** A finding that was confirmed, and why. */
export interface ConfirmedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** How a draft stands: what its checks found, and how far each section is. */
export interface Standing {
  /** Whether the checks were here: before, nothing found means nothing. */
  readonly checked: boolean;
  readonly findings: readonly Finding[];
  /** Findings the officer looked at and found right, with her reason; they count no more. */
  readonly confirmed: readonly ConfirmedFinding[];
  /** Checks that found nothing, each in a line. */
  readonly passed: readonly string[];
  /** By section id; `basics` for 基本信息. */
  readonly statuses: ReadonlyMap<string, StepStanding>;
  readonly counts: { readonly must: number; readonly look: number };
}

/** Checks run when the hand has rested this long, in milliseconds. */
const pause = 150;

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

const countsOf = (findings: readonly Finding[]): Standing['counts'] => ({
  must: countOf(findings, 'must'),
  look: countOf(findings, 'look'),
});

/** The checks, as `#report/check.ts` has them. They are read against, never needed to begin writing. */
export interface Checks {
  readonly checkReport: (report: Report, options?: CheckOptions) => readonly Finding[];
  readonly recogniseFigures: (report: Report) => readonly RecognisedFigure[];
  readonly warmChecks: (report: Report, options?: CheckOptions) => Iterable<void>;
  readonly passedChecks: (
    report: Report,
    findings: readonly Finding[],
    options?: CheckOptions,
  ) => readonly string[];
}

/** Brings the checks in when they are first asked for. */
export async function loadChecks(): Promise<Checks> {
  const [{ checkReport, passedChecks, warmChecks }, { recogniseFigures }] = await Promise.all([
    import('#report/check.ts'),
    import('#report/prose/recognise-figures.ts'),
  ]);
  return { checkReport, passedChecks, warmChecks, recogniseFigures };
}

/** Doubts about an imported report are its own; of last year's, taken along for comparison, they are not this year's. */
const optionsOf = ({ report, lastYear, imported }: Draft): CheckOptions => ({
  lastYear,
  doubts: lastYear?.year === report.year - 1 ? [] : imported?.doubts,
});

/** Why a finding was confirmed, while it still says what was confirmed. What must be mended cannot be. */
function confirmation({ confirmed }: Draft, finding: Finding): ConfirmedFinding[] {
  const kept = confirmed?.[finding.id];
  return kept === undefined || finding.severity === 'must' || kept.of !== finding.message
    ? []
    : [{ finding, reason: kept.reason }];
}

/** How a draft stands at this moment; without the checks, nothing is found yet. */
export function standingOf(draft: Draft, checks: Checks | null): Standing {
  const { report, done } = draft;
  const options = optionsOf(draft);
  const found = checks?.checkReport(report, options) ?? [];
  const confirmed = found.flatMap((finding) => confirmation(draft, finding));
  const findings = found.filter((finding) => confirmed.every((each) => each.finding !== finding));
  const progress = reportProgress(report, done, findings);
  return {
    checked: checks !== null,
    findings,
    confirmed,
    passed: checks?.passedChecks(report, found, options) ?? [],
    statuses: new Map(
      progress.map(({ section, status }) => [
        section,
        {
          state: status,
          ...countsOf(
            findings.filter(
              (finding) =>
                finding.section === section && (status === 'problem' || !saysOnlyBlank(finding)),
            ),
          ),
        },
      ]),
    ),
    counts: countsOf(findings),
  };
}

/** Whether nothing changed on which findings or statuses depend. */
const standsTheSame = (a: Draft, b: Draft): boolean =>
  a.report === b.report &&
  a.done === b.done &&
  a.lastYear === b.lastYear &&
  a.imported === b.imported &&
  a.confirmed === b.confirmed;

/** How long the checks wait before they come in, so that writing can begin first, in milliseconds. */
const beginning = 250;

/** Milliseconds after which checks that could not be had are asked for again. */
const again = 5000;

/** Milliseconds of reading ahead at a time, so that a long report holds nobody up. */
const slice = 8;

const nothing = (): void => undefined;

/** Does small steps, some at a time, then calls back; returns how to call it off. */
function inSlices(
  steps: Iterator<unknown>,
  after: Clockwork['after'],
  done: () => void,
): () => void {
  let callOff = nothing;
  const go = (): void => {
    const until = performance.now() + slice;
    while (performance.now() < until)
      if (steps.next().done === true) {
        done();
        return;
      }
    callOff = after(0, go);
  };
  callOff = after(0, go);
  return () => callOff();
}

/** Asks for code until it has come, then gives it; returns how to stop asking. */
function keepAsking<Code>(
  load: () => Promise<Code>,
  after: Clockwork['after'],
  give: (code: Code) => void,
): () => void {
  let callOff = nothing;
  let stopped = false;
  const askAfter = (delay: number): void => {
    if (!stopped) callOff = after(delay, () => void ask());
  };
  const ask = async (): Promise<void> => {
    let code: Code;
    try {
      code = await load();
    } catch {
      askAfter(again);
      return;
    }
    give(code);
  };
  askAfter(beginning);
  return () => {
    stopped = true;
    callOff();
  };
}

/** Watches how an open draft stands. It waits for the hand to rest, and for a change that matters. */
export interface StandingWatch {
  readonly get: () => Standing;
  readonly subscribe: (listener: () => void) => () => void;
  /** How the draft stands at this moment, without waiting for the hand to rest. */
  readonly now: () => Standing;
  /** Typed numbers that could be read from the tables instead; none until the checks are here. */
  readonly recognise: (draft: Draft) => readonly RecognisedFigure[];
  readonly stop: () => void;
}

/** The draft as it was last judged, by which checks, and how it stood. */
function verdictOn(open: OpenDraft) {
  // Null until the checks have read the draft once.
  let checks: Checks | null = null;
  let seen = open.get();
  // Not judged before somebody asks: the text comes first.
  let standing: Standing | null = null;
  return {
    get: (): Standing => (standing ??= standingOf(seen, checks)),
    checks: () => checks,
    isOf: (draft: Draft): boolean => draft === seen,
    /** Whether it is by these checks, and nothing changed on which it depends. */
    stillHolds: (by: Checks | null, draft: Draft): boolean => {
      if (by !== checks || !standsTheSame(seen, draft)) return false;
      seen = draft;
      return true;
    },
    judge: (by: Checks | null): void => {
      checks = by;
      seen = open.get();
      standing = standingOf(seen, checks);
    },
  };
}

/**
 * Watches an open draft. Checks run once they are here, then once the hand has rested after a change
 * that matters: they read what is new a little at a time, judge, and let it be drawn, each in a task
 * of its own. A change meanwhile begins the wait anew. Checks that cannot be had are asked for again.
 */
export function watchStanding(
  open: OpenDraft,
  clock: Pick<Clockwork, 'ticks' | 'after'>,
  load: () => Promise<Checks> = loadChecks,
): StandingWatch {
  const verdict = verdictOn(open);
  const listeners = new Set<() => void>();
  let loaded: Checks | null = null;
  let stopped = false;
  const { after } = clock;
  let callOffReading = nothing;
  let callOffTelling = nothing;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const judge = (): void => {
    verdict.judge(loaded);
    callOffTelling();
    callOffTelling = after(0, tell);
  };
  const look = (): void => {
    const draft = open.get();
    if (verdict.stillHolds(loaded, draft)) return;
    const steps = loaded?.warmChecks(draft.report, optionsOf(draft)) ?? [];
    callOffReading = inSlices(steps[Symbol.iterator](), after, judge);
  };
  const rest = onceRested(clock, look);
  const lookOnceRested = (): void => {
    if (stopped) return;
    callOffReading();
    rest.wait(pause);
  };
  const unsubscribe = open.subscribe(() => {
    if (!verdict.isOf(open.get())) lookOnceRested();
  });
  const stopLoading = keepAsking(load, after, (checks) => {
    loaded = checks;
    lookOnceRested();
  });
  return {
    get: verdict.get,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => {
      verdict.judge(loaded);
      tell();
      return verdict.get();
    },
    recognise: ({ report }) => verdict.checks()?.recogniseFigures(report) ?? [],
    stop: () => {
      stopped = true;
      for (const end of [stopLoading, rest.callOff, callOffReading, callOffTelling, unsubscribe])
        end();
    },
  };
}
