import * as z from 'zod/mini';
import { draftKeyPrefix } from './draft-key.ts';

/** A report that was read from a link on this device. */
const seenSchema = z.object({
  /** The draft it was sent from, and 第n稿. */
  draft: z.string(),
  number: z.int(),
  /** `<codec>.<payload>` as it stood in the address: one under a passphrase stays under it. */
  link: z.string(),
});

/** A report that was read from a link on this device. */
export type Seen = z.infer<typeof seenSchema>;

/** The storage, or why there is none: it may throw at every touch. */
type OpenSeen = () => Pick<Storage, 'getItem' | 'setItem'>;

const key = 'zfxxgk:seen';

/** How many of one draft are kept, and how many in all; how long all may be, in characters. */
const mostOfOne = 2;
const most = 40;
const longest = 500_000;

/** What was read before; none where storage is closed or holds something else. */
function readSeen(open: OpenSeen): readonly Seen[] {
  try {
    const parsed = z.array(seenSchema).safeParse(JSON.parse(open().getItem(key) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

const byNumber = (one: Seen, other: Seen): number => one.number - other.number;

/** The newest ones that fit. */
function fitting(seen: readonly Seen[]): readonly Seen[] {
  let length = 0;
  return seen
    .slice(-most)
    .toReversed()
    .filter(({ link }) => {
      length += link.length;
      return length <= longest;
    })
    .toReversed();
}

/**
 * The 稿 of the same draft that was read last before this one, if it is still kept; this one is kept
 * for next time. Where storage is closed or full there is none, and nothing is thrown.
 */
export function seeAgain(open: OpenSeen, now: Seen): Seen | null {
  const before = readSeen(open);
  const ofThis = before.filter(({ draft, number }) => draft === now.draft && number !== now.number);
  const others = before.filter(({ draft }) => draft !== now.draft);
  const kept = [...ofThis, now].toSorted(byNumber).slice(-mostOfOne);
  try {
    open().setItem(key, JSON.stringify(fitting([...others, ...kept])));
  } catch {
    // What cannot be kept is not offered next time.
  }
  return ofThis.toSorted(byNumber).findLast(({ number }) => number < now.number) ?? null;
}

/** Whether a draft of this id lies in this browser. */
export function hasDraft(open: OpenSeen, id: string): boolean {
  try {
    return open().getItem(draftKeyPrefix + id) !== null;
  } catch {
    return false;
  }
}
