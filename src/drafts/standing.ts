import type { Finding } from '#report/check.ts';
import { checkReport, passedChecks } from '#report/check.ts';
import type { Narrative } from '#report/narrative.ts';
import { isBlankNarrative } from '#report/narrative.ts';
import type { SectionStatus } from '#report/progress.ts';
import { reportProgress, saysOnlyBlank } from '#report/progress.ts';
import type { PlacedFigure } from '#report/settle-live-figures.ts';
import { liveFiguresIn } from '#report/settle-live-figures.ts';
import type { Clockwork } from './autosave.ts';
import type { Draft } from './draft.ts';
import type { OpenDraft } from './open-draft.ts';

/** How a section stands, with what is to be mended in it. What is merely blank is no fault before the section is ticked. */
export interface StepStanding {
  readonly state: SectionStatus;
  readonly must: number;
  readonly look: number;
}

/** How a draft stands: what its checks found, and how far each section is. */
export interface Standing {
  readonly findings: readonly Finding[];
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

/** How a draft stands at this moment. */
export function standingOf({ report, done, lastYear }: Draft): Standing {
  const findings = checkReport(report, { lastYear });
  const progress = reportProgress(report, done, findings);
  return {
    findings,
    passed: passedChecks(report, findings, { lastYear }),
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

/** Whether the same sections are blank: a key in long prose changes nothing else about how a draft stands. */
function sameBlankness(a: Draft['report'], b: Draft['report']): boolean {
  if (a.narrative === b.narrative) return true;
  const ids = new Set([...Object.keys(a.narrative), ...Object.keys(b.narrative)]);
  return [...ids].every(
    (id) =>
      a.narrative[id] === b.narrative[id] ||
      isBlankNarrative(a.narrative[id]) === isBlankNarrative(b.narrative[id]),
  );
}

const quoted = (narrative: Narrative | undefined): readonly PlacedFigure[] =>
  narrative === undefined ? [] : liveFiguresIn(narrative);

/** Whether live figures stand the same: same nodes, same places. */
function sameQuotes(a: Narrative | undefined, b: Narrative | undefined): boolean {
  if (a === b) return true;
  const [before, after] = [quoted(a), quoted(b)];
  return (
    before.length === after.length &&
    before.every(({ node, block, start }, index) => {
      const now = after[index];
      return (
        now?.block === block &&
        now.start === start &&
        now.node.text === node.text &&
        now.node.attrs.source === node.attrs.source
      );
    })
  );
}

function sameLiveFigures(a: Draft['report'], b: Draft['report']): boolean {
  const ids = new Set([...Object.keys(a.narrative), ...Object.keys(b.narrative)]);
  return (
    sameQuotes(a.preamble, b.preamble) &&
    [...ids].every((id) => sameQuotes(a.narrative[id], b.narrative[id]))
  );
}

const watched = ['edition', 'agency', 'year', 'metadata', 'sections', 'figures', 'units'] as const;

/** Whether nothing changed on which findings or statuses depend. */
const standsTheSame = (a: Draft, b: Draft): boolean =>
  a.done === b.done &&
  a.lastYear === b.lastYear &&
  watched.every((part) => a.report[part] === b.report[part]) &&
  isBlankNarrative(a.report.preamble) === isBlankNarrative(b.report.preamble) &&
  sameBlankness(a.report, b.report) &&
  sameLiveFigures(a.report, b.report);

/** Watches how an open draft stands. It waits for the hand to rest, and for a change that matters. */
export interface StandingWatch {
  readonly get: () => Standing;
  readonly subscribe: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** Watches an open draft; checks run once the hand has rested, and only after a change that matters. */
export function watchStanding(open: OpenDraft, after: Clockwork['after']): StandingWatch {
  let seen = open.get();
  let standing = standingOf(seen);
  let callOff: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const look = (): void => {
    callOff = null;
    const now = open.get();
    const same = standsTheSame(seen, now);
    seen = now;
    if (same) return;
    standing = standingOf(now);
    for (const listener of listeners) listener();
  };
  const unsubscribe = open.subscribe(() => {
    if (open.get() === seen) return;
    callOff?.();
    callOff = after(pause, look);
  });
  return {
    get: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      callOff?.();
      unsubscribe();
    },
  };
}
