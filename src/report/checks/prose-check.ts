import type { Finding, Sum } from '#report/check.ts';
import type { FigureRef } from '#report/figure.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import { hasOwnProse, prosesOf, textOf } from '#report/prose/prose-of.ts';
import type { Report } from '#report/report.ts';
import type { CheckKind, ReportCheck } from './kind.ts';

/** A fault in the words of one block. */
export interface ProseFault {
  /** Where the words begin in the block's text, in UTF-16 units. */
  readonly start: number;
  /** The words, exactly. */
  readonly text: string;
  /** Name of the fault, where it says more than the check's own. */
  readonly title?: string;
  readonly message: string;
  readonly figures?: readonly FigureRef[];
  readonly sums?: readonly Sum[];
  readonly difference?: string;
  /** The words are somebody's own data. */
  readonly masked?: boolean;
}

/** What a check of prose may look at besides the words. */
export interface ProseContext {
  readonly report: Report;
  readonly lastYear: Report | undefined;
  readonly section: string;
}

/** Finds faults in one block of prose. */
export type FindFaults = (block: NarrativeBlock, context: ProseContext) => readonly ProseFault[];

/** What a check reads besides the words; what it does not read may change without a second look. */
export type Reads = 'words' | 'figures';

/** Everything besides the block that a fault may depend on; each a persistent value. */
type Grounds = readonly unknown[];

interface Known {
  readonly grounds: Grounds;
  readonly faults: readonly ProseFault[];
}

const groundsOf = ({ report, lastYear, section }: ProseContext, reads: Reads): Grounds => [
  report.year,
  report.agency,
  section,
  ...(reads === 'words' ? [] : [report.figures, report.edition, lastYear]),
];

const same = (a: Grounds, b: Grounds): boolean =>
  a === b || a.every((item, index) => item === b[index]);

/** Grounds that are as they were stay the same object: a long report's blocks are told by it at a glance. */
function keptGrounds(): (section: string, grounds: Grounds) => Grounds {
  const last = new Map<string, Grounds>();
  return (section, grounds) => {
    const before = last.get(section);
    if (before !== undefined && same(before, grounds)) return before;
    last.set(section, grounds);
    return grounds;
  };
}

/** A block is looked at again only when it, or what the check looks at besides, is another. */
function remembered(find: FindFaults, reads: Reads) {
  const known = new WeakMap<NarrativeBlock, Known>();
  const kept = keptGrounds();
  return (context: ProseContext): ((block: NarrativeBlock) => readonly ProseFault[]) => {
    const grounds = kept(context.section, groundsOf(context, reads));
    return (block) => {
      const before = known.get(block);
      if (before !== undefined && same(before.grounds, grounds)) return before.faults;
      const faults = textOf(block) === '' ? [] : find(block, context);
      known.set(block, { grounds, faults });
      return faults;
    };
  };
}

/** Counts by name, from 1: words typed before a fault do not change its id. */
function counter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
}

/** A check that reads prose block by block. */
export function proseCheck(
  kind: CheckKind,
  findFaults: FindFaults,
  reads: Reads = 'words',
): ReportCheck {
  const findIn = remembered(findFaults, reads);
  const findingsIn = (context: ProseContext, blocks: readonly NarrativeBlock[]): Finding[] => {
    const nth = counter();
    const find = findIn(context);
    const findings: Finding[] = [];
    for (const [index, block] of blocks.entries())
      for (const fault of find(block))
        findings.push({
          id: `${kind.id}:${context.section}:${fault.text}:${nth(fault.text)}`,
          check: kind.id,
          severity: kind.severity,
          section: context.section,
          place: '',
          title: fault.title ?? kind.title,
          message: fault.message,
          sums: fault.sums ?? [],
          difference: fault.difference ?? null,
          figures: fault.figures ?? [],
          quotes: [
            { section: context.section, block: index, start: fault.start, text: fault.text },
          ],
          masked: fault.masked,
          basis: kind.basis,
        });
    return findings;
  };
  return {
    ...kind,
    applies: hasOwnProse,
    find: (report, { lastYear }) =>
      prosesOf(report).flatMap(({ section, narrative }) =>
        findingsIn({ report, lastYear, section }, narrative.content),
      ),
    *warm(report, { lastYear }) {
      for (const { section, narrative } of prosesOf(report)) {
        const find = findIn({ report, lastYear, section });
        for (const block of narrative.content) {
          find(block);
          yield;
        }
      }
    },
  };
}

/** Faults wherever a pattern is met; `say` gives null where the match is no fault after all. */
export const matches =
  (
    pattern: RegExp,
    say: (
      found: RegExpExecArray,
      context: ProseContext,
    ) => Pick<ProseFault, 'message' | 'title'> | null,
  ): FindFaults =>
  (block, context) =>
    [...textOf(block).matchAll(pattern)].flatMap((found) => {
      const said = say(found, context);
      return said === null ? [] : [{ start: found.index, text: found[0], ...said }];
    });
