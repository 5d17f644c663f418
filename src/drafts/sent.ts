import * as z from 'zod/mini';
import type { Draft } from './draft.ts';

/** Schema of a link that was handed out, so that what the reviewer saw can be compared with what stands now. */
export const sentSchema = z.object({
  /** 第n稿 */
  number: z.int(),
  /** Local time, `yyyy-mm-ddThh:mm`. */
  at: z.string(),
  /** `<codec>.<payload>` without a passphrase. */
  link: z.string(),
});

/** How many links are kept, the newest last. */
const most = 10;

/** The draft with a link noted as handed out; the same 稿 is noted once. */
export function withSent(draft: Draft, sent: z.infer<typeof sentSchema>): Draft {
  const before = (draft.sent ?? []).filter(({ number }) => number !== sent.number);
  return { ...draft, sent: [...before, sent].slice(-most) };
}
