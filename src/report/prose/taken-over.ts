import type { Narrative, NarrativeBlock } from '#report/narrative.ts';
import { textOf } from './prose-of.ts';

/** Signs in a row that are more than chance when they stand in last year's prose too. */
export const runLength = 12;

/** Years, figures and punctuation aside: a paragraph with only its numbers changed is last year's. */
const bare = (text: string): string =>
  text.replaceAll(/[\s\d０-９〇一二三四五六七八九十，。、；：]/gu, '');

const bareTexts = new WeakMap<NarrativeBlock, string>();

function bareTextOf(block: NarrativeBlock): string {
  const known = bareTexts.get(block) ?? bare(textOf(block));
  bareTexts.set(block, known);
  return known;
}

type Runs = ReadonlySet<string>;

const knownRuns = new WeakMap<Narrative, Runs>();

/** Collects every run of a narrative's signs, a block at a time. */
function* collectRuns(narrative: Narrative): Generator<void, Runs> {
  const known = knownRuns.get(narrative);
  if (known !== undefined) return known;
  const runs = new Set<string>();
  for (const block of narrative.content) {
    const text = bareTextOf(block);
    for (let at = 0; at + runLength <= text.length; at += 1)
      runs.add(text.slice(at, at + runLength));
    yield;
  }
  knownRuns.set(narrative, runs);
  return runs;
}

function runsOf(narrative: Narrative): Runs {
  const steps = collectRuns(narrative);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function coveredBy(text: string, runs: readonly Runs[]): number {
  let covered = 0;
  let until = 0;
  for (let at = 0; at + runLength <= text.length; at += 1) {
    const run = text.slice(at, at + runLength);
    if (!runs.some((each) => each.has(run))) continue;
    covered += at + runLength - Math.max(at, until);
    until = at + runLength;
  }
  return covered;
}

/** How much of a block's words stands in earlier prose; both in signs, punctuation and figures aside. */
export interface TakenOver {
  readonly signs: number;
  readonly covered: number;
}

interface Known {
  readonly earlier: readonly Narrative[];
  readonly taken: TakenOver;
}

const known = new WeakMap<NarrativeBlock, Known>();

const isSame = (a: readonly Narrative[], b: readonly Narrative[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

/** How much of a block stands in earlier prose in runs of `runLength` signs; remembered while both are what they were. */
export function takenOver(block: NarrativeBlock, earlier: readonly Narrative[]): TakenOver {
  const before = known.get(block);
  if (before !== undefined && isSame(before.earlier, earlier)) return before.taken;
  const text = bareTextOf(block);
  const taken = { signs: text.length, covered: coveredBy(text, earlier.map(runsOf)) };
  known.set(block, { earlier, taken });
  return taken;
}

/** Reads a narrative and what it may be taken from a block at a time, so that `takenOver` is quick after. */
export function* readTakenOver(
  narrative: Narrative,
  earlier: readonly Narrative[],
): Generator<void> {
  for (const each of earlier) yield* collectRuns(each);
  for (const block of narrative.content) {
    takenOver(block, earlier);
    yield;
  }
}
