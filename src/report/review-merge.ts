import type { ReviewComment } from './review.ts';

type Comments = readonly ReviewComment[];

const inOrder = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** A comment written in one way only, so that two copies can be told apart and put in order. */
const written = (comment: ReviewComment): string =>
  JSON.stringify(comment, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => inOrder(one, other)))
      : value,
  );

/**
 * The later of two copies of one comment: the higher revision; of the same revision the one taken
 * back; and should both still differ, the same one of them whichever came first.
 */
function later(one: ReviewComment, other: ReviewComment): ReviewComment {
  if (one.revision !== other.revision) return one.revision > other.revision ? one : other;
  if (one.withdrawn !== other.withdrawn) return one.withdrawn ? one : other;
  return written(one) < written(other) ? other : one;
}

/** In the order of writing; of the same time, by id. */
const byWriting = (one: ReviewComment, other: ReviewComment): number =>
  inOrder(one.writtenAt, other.writtenAt) || inOrder(one.id, other.id);

/**
 * Brings comments of any number of reviewers together, each once, in the order of writing. Whatever
 * comes in whatever order, and however often, the same list comes out, and no comment is lost: one
 * taken back stays, `withdrawn`, so that an older copy does not bring it back.
 */
export function mergeComments(one: Comments, other: Comments): ReviewComment[] {
  const byId = new Map<string, ReviewComment>();
  for (const comment of [...one, ...other]) {
    const known = byId.get(comment.id);
    byId.set(comment.id, known === undefined ? comment : later(known, comment));
  }
  return [...byId.values()].toSorted(byWriting);
}

/** What taking in brought, by id: comments not known before, known ones in a later copy, and nothing new. */
export interface MergeCount {
  readonly added: number;
  readonly changed: number;
  readonly known: number;
}

/** Counts what merging `incoming` into `kept` changes. */
export function countMerge(kept: Comments, incoming: Comments): MergeCount {
  const before = new Map(kept.map((comment) => [comment.id, written(comment)]));
  const ids = new Set(incoming.map(({ id }) => id));
  const count = { added: 0, changed: 0, known: 0 };
  for (const comment of mergeComments(kept, incoming).filter(({ id }) => ids.has(id))) {
    const old = before.get(comment.id);
    if (old === undefined) count.added += 1;
    else if (old === written(comment)) count.known += 1;
    else count.changed += 1;
  }
  return count;
}
