import type { ProseUnit } from './units.ts';

/** Pairs of characters in a text, and how often each occurs. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const known = new WeakMap<ProseUnit, ReadonlyMap<string, number>>();

function pairsIn(unit: ProseUnit): ReadonlyMap<string, number> {
  const pairs = known.get(unit) ?? pairsOf(unit.text);
  known.set(unit, pairs);
  return pairs;
}

/** How much two texts have in common, from 0 to 1 (Dice, by pairs of characters). */
function likeness(one: ProseUnit, other: ProseUnit): number {
  if (one.text === other.text) return 1;
  const [mine, theirs] = [pairsIn(one), pairsIn(other)];
  const all = one.text.length + other.text.length - 2;
  let shared = 0;
  for (const [pair, count] of mine) shared += Math.min(count, theirs.get(pair) ?? 0);
  return all <= 0 ? 0 : (2 * shared) / all;
}

/** From here on two texts are one that was changed, not one that went and another that came. */
const enough = 0.4;

/** Pairs beyond which each is tried only with the one of its own place. */
const mostTries = 10_000;

/** Places of a text that went and the text that came of it. */
export type Pair = readonly [removed: number, added: number];

type Units = readonly ProseUnit[];

const scoreOf = (one: ProseUnit | undefined, other: ProseUnit | undefined): number => {
  const score = one === undefined || other === undefined ? 0 : likeness(one, other);
  return score < enough ? 0 : score;
};

const byPlace = (removed: Units, added: Units): Pair[] =>
  removed.flatMap((unit, index) => (scoreOf(unit, added[index]) > 0 ? [[index, index]] : []));

/** Likenesses of every text that went with every one that came, and the most any pairs from there on have in all. */
interface Table {
  readonly scores: readonly (readonly number[])[];
  readonly best: (row: number, column: number) => number;
}

function tableOf(removed: Units, added: Units): Table {
  const width = added.length + 1;
  const cells = new Float64Array((removed.length + 1) * width);
  const scores = removed.map((unit) => added.map((other) => scoreOf(unit, other)));
  const best = (row: number, column: number): number => cells[row * width + column] ?? 0;
  for (let row = removed.length - 1; row >= 0; row -= 1)
    for (let column = added.length - 1; column >= 0; column -= 1)
      cells[row * width + column] = Math.max(
        best(row + 1, column),
        best(row, column + 1),
        best(row + 1, column + 1) + (scores[row]?.[column] ?? 0),
      );
  return { scores, best };
}

/** Whether the best pairs from here on begin with this one, or else without this text that went. */
function nextAt({ scores, best }: Table, row: number, column: number): 'pair' | 'old' | 'new' {
  const score = scores[row]?.[column] ?? 0;
  if (score > 0 && best(row, column) === best(row + 1, column + 1) + score) return 'pair';
  return best(row, column) === best(row + 1, column) ? 'old' : 'new';
}

/** Which texts that came are texts that went, changed: the pairs most alike in all, none crossing another. */
export function pairUp(removed: Units, added: Units): readonly Pair[] {
  if (removed.length * added.length > mostTries) return byPlace(removed, added);
  const table = tableOf(removed, added);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length && column < added.length) {
    const next = nextAt(table, row, column);
    if (next === 'pair') pairs.push([row, column]);
    if (next !== 'new') row += 1;
    if (next !== 'old') column += 1;
  }
  return pairs;
}
