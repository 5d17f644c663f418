import type { CarriedReply } from '#formats/reply/reply-text.ts';
import { createCell } from '#ui/store.ts';
import { goTo } from './use-address.ts';

/** Replies that came together with the one in the address: its page takes them in too. */
export const waitingReplies = createCell<readonly CarriedReply[]>([]);

/** Of a reply that does not open, this much of its payload goes into the address. */
const longestBroken = 200;

const payloadOf = ({ payload, outcome }: CarriedReply): string =>
  outcome.ok ? payload : `${payload.slice(0, longestBroken)}…`;

/** Whether it is worth looking for replies in a text. */
export const mayHoldReplies = (text: string): boolean => /〔年报意见|#\/reply\//u.test(text);

/** Goes to the page that takes replies in, with all that a text holds; false when it holds none. */
export async function takeReplies(text: string): Promise<boolean> {
  if (!mayHoldReplies(text)) return false;
  const { findReplies } = await import('#formats/reply/reply-text.ts');
  const [first, ...others] = findReplies(text);
  if (first === undefined) return false;
  waitingReplies.set(others);
  goTo({ page: 'reply', codec: first.codec, payload: payloadOf(first) });
  return true;
}
