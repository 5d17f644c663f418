import { diffArrays } from 'diff';

/** A stretch of two lists: in both, only in the first, only in the second. */
export interface ListStretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly items: readonly string[];
}

/** Beyond so many differences the lists are told as different from beginning to end: looking on costs their square. */
const mostDifferences = 3000;

/** How one list became another. Its stretches but the added ones are the first list; but the removed ones, the second. */
export function diffLists(
  before: readonly string[],
  after: readonly string[],
): readonly ListStretch[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostDifferences });
  if (changes === undefined)
    return [
      { kind: 'removed', items: before },
      { kind: 'added', items: after },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    items: value,
  }));
}
