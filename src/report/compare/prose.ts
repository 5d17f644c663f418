import { diffLists } from './diff-lists.ts';
import { pairUp } from './pair-up.ts';
import type { ProseUnit } from './units.ts';
import type { WordPiece } from './words.ts';
import { wordPieces } from './words.ts';

/** What became of one unit of prose, in reading order. */
export type ProseChange =
  | { readonly kind: 'same'; readonly before: ProseUnit; readonly after: ProseUnit }
  | { readonly kind: 'removed'; readonly before: ProseUnit }
  | { readonly kind: 'added'; readonly after: ProseUnit }
  /** Other words, or the same ones set otherwise (as a heading, bold): then no piece is new or gone. */
  | {
      readonly kind: 'changed';
      readonly before: ProseUnit;
      readonly after: ProseUnit;
      readonly pieces: readonly WordPiece[];
    }
  /** The same words stand elsewhere now: in the section `to`, or came from the section `from`. */
  | { readonly kind: 'movedAway'; readonly before: ProseUnit; readonly to: string }
  | { readonly kind: 'movedHere'; readonly after: ProseUnit; readonly from: string };

type Units = readonly ProseUnit[];

/** A section's prose as it was and as it is. */
export interface ProsePair {
  readonly section: string;
  readonly before: Units;
  readonly after: Units;
}

/** What went and what came between two stretches that stayed. */
interface Gap {
  readonly removed: ProseUnit[];
  readonly added: ProseUnit[];
}

/** A stretch that stayed, or a gap. */
type Step = { readonly kind: 'same'; readonly before: Units; readonly after: Units } | Gap;

const isGap = (step: Step): step is Gap => 'removed' in step;

function gapAt(steps: Step[]): Gap {
  const last = steps.at(-1);
  if (last !== undefined && isGap(last)) return last;
  const gap: Gap = { removed: [], added: [] };
  steps.push(gap);
  return gap;
}

function stepsOf({ before, after }: ProsePair): readonly Step[] {
  const steps: Step[] = [];
  let [old, now] = [0, 0];
  for (const { kind, items } of diffLists(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )) {
    const [wasHere, isHere] = [
      before.slice(old, old + items.length),
      after.slice(now, now + items.length),
    ];
    if (kind === 'same') steps.push({ kind, before: wasHere, after: isHere });
    if (kind === 'removed') gapAt(steps).removed.push(...wasHere);
    if (kind === 'added') gapAt(steps).added.push(...isHere);
    old += kind === 'added' ? 0 : items.length;
    now += kind === 'removed' ? 0 : items.length;
  }
  return steps;
}

/** Shorter texts may be the same by chance. */
const leastMoved = 10;

/** Where a unit went, and where it came from, by the unit. */
interface Moves {
  readonly to: ReadonlyMap<ProseUnit, string>;
  readonly from: ReadonlyMap<ProseUnit, string>;
}

interface Found {
  readonly unit: ProseUnit;
  readonly section: string;
}

/** Units by their key; those that stand there more than once are null. */
function onlyOnes(found: readonly Found[]): ReadonlyMap<string, Found | null> {
  const ones = new Map<string, Found | null>();
  for (const each of found) {
    const { key } = each.unit;
    ones.set(key, ones.has(key) ? null : each);
  }
  return ones;
}

/** Texts that went in one place and came, letter by letter, in one other. */
function movesIn(sections: readonly { section: string; steps: readonly Step[] }[]): Moves {
  const listed = (side: 'removed' | 'added'): readonly Found[] =>
    sections.flatMap(({ section, steps }) =>
      steps.filter(isGap).flatMap((gap) => gap[side].map((unit) => ({ unit, section }))),
    );
  const [gone, came] = [onlyOnes(listed('removed')), onlyOnes(listed('added'))];
  const to = new Map<ProseUnit, string>();
  const from = new Map<ProseUnit, string>();
  for (const [key, old] of gone) {
    const now = came.get(key);
    if (old === null || now === undefined || now === null) continue;
    if (old.unit.text.trim().length < leastMoved) continue;
    to.set(old.unit, now.section);
    from.set(now.unit, old.section);
  }
  return { to, from };
}

const gone = (before: ProseUnit, { to }: Moves): ProseChange => {
  const section = to.get(before);
  return section === undefined
    ? { kind: 'removed', before }
    : { kind: 'movedAway', before, to: section };
};

const come = (after: ProseUnit, { from }: Moves): ProseChange => {
  const section = from.get(after);
  return section === undefined
    ? { kind: 'added', after }
    : { kind: 'movedHere', after, from: section };
};

function gapChanges({ removed, added }: Gap, moves: Moves): readonly ProseChange[] {
  const [old, now] = [
    removed.filter((unit) => !moves.to.has(unit)),
    added.filter((unit) => !moves.from.has(unit)),
  ];
  const partner = new Map(pairUp(old, now).map(([one, other]) => [old[one], now[other]]));
  const changes: ProseChange[] = [];
  let reached = 0;
  for (const before of removed) {
    const after = partner.get(before);
    if (after === undefined) {
      changes.push(gone(before, moves));
      continue;
    }
    const at = added.indexOf(after, reached);
    changes.push(...added.slice(reached, at).map((unit) => come(unit, moves)));
    changes.push({ kind: 'changed', before, after, pieces: wordPieces(before.text, after.text) });
    reached = at + 1;
  }
  return [...changes, ...added.slice(reached).map((unit) => come(unit, moves))];
}

const sameChanges = (before: Units, after: Units): readonly ProseChange[] =>
  after.flatMap((unit, index): ProseChange[] => {
    const was = before[index];
    return was === undefined ? [] : [{ kind: 'same', before: was, after: unit }];
  });

/**
 * What changed in the prose of all sections: by paragraph, then by words. The units but those that
 * came are the old prose in order; but those that went, the new.
 */
export function compareProse(
  pairs: readonly ProsePair[],
): ReadonlyMap<string, readonly ProseChange[]> {
  const sections = pairs.map((pair) => ({ section: pair.section, steps: stepsOf(pair) }));
  const moves = movesIn(sections);
  return new Map(
    sections.map(({ section, steps }) => [
      section,
      steps.flatMap((step) =>
        isGap(step) ? gapChanges(step, moves) : sameChanges(step.before, step.after),
      ),
    ]),
  );
}
