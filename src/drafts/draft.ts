import * as z from 'zod/mini';
import { reportSchema } from '#report/report.ts';
import { fingerprint } from './fingerprint.ts';
import { importedSchema } from './imported.ts';
import { reviewCommentSchema } from '#report/review.ts';
import { sentSchema } from './sent.ts';
import { agreementSchema, outcomeSchema, takenReplySchema } from './take-reply.ts';
import { draftVersion } from './upgrade.ts';

/**
 * How a report was checked when it was made final (定稿): when (ISO), what was checked and held, and
 * what was confirmed, where and why. Kept with the final copy, never part of the report.
 */
const checkRecordSchema = z.object({
  at: z.string(),
  checked: z.array(z.string()),
  confirmed: z.array(
    z.object({
      /** The finding's id. */
      id: z.string(),
      section: z.string(),
      place: z.string(),
      title: z.string(),
      message: z.string(),
      reason: z.string(),
    }),
  ),
});

/** The record of a 定稿. */
export type CheckRecord = z.infer<typeof checkRecordSchema>;

/** Schema of a kept draft, in today's shape. Older shapes pass `upgrade.ts` first. */
export const draftSchema = z.object({
  version: z.literal(draftVersion),
  id: z.string().check(z.minLength(1)),
  /** The officer's own name for the draft (重命名); kept here, never exported. */
  label: z.nullable(z.string()),
  report: reportSchema,
  /** The same agency's report of the year before, for comparison and for the checks across years. */
  lastYear: z.optional(reportSchema),
  /** The source it was read from, and what of it is still open; absent for a report begun here. */
  imported: z.optional(importedSchema),
  /** Links handed out, the newest last. */
  sent: z.optional(z.array(sentSchema)),
  /** What reviewers wrote, and what became of it, by the comment's id. */
  comments: z.optional(z.array(reviewCommentSchema)),
  outcomes: z.optional(z.record(z.string(), outcomeSchema)),
  agreements: z.optional(z.array(agreementSchema)),
  /** Replies taken in, so that what each reviewer saw can be compared with what stands now. */
  replies: z.optional(z.array(takenReplySchema)),
  /**
   * Findings to be looked at that the officer found right, by the finding's id: why, when, and of what
   * words. Kept here, never exported; once the finding says something else, it is open again.
   */
  confirmed: z.optional(
    z.record(z.string(), z.object({ reason: z.string(), at: z.string(), of: z.string() })),
  ),
  /** The record of 定稿; a draft that has one is a final copy, whose report does not change. */
  final: z.optional(checkRecordSchema),
  /** Sections ticked 这部分已写完. */
  done: z.array(z.string()),
  /** Counts the writes; a copy in storage with a higher one was written by another window. */
  revision: z.int(),
  /** The last 草稿 handed out (第n稿), and the fingerprint of the report as it then stood. */
  issue: z.object({ number: z.int(), of: z.string() }),
  createdAt: z.string(),
  /** ISO time of the last change kept. */
  savedAt: z.string(),
});

/** A report being worked on, with what is kept about the work. */
export type Draft = z.infer<typeof draftSchema>;

/** What a new draft begins with besides its report. */
export interface DraftStart extends Pick<Draft, 'lastYear' | 'imported'> {
  readonly id: string;
  readonly now: string;
  readonly label?: string | null;
}

/** A draft of a report, never saved yet. Id and time are the caller's. */
export const newDraft = (
  report: Draft['report'],
  { id, now, label = null, ...kept }: DraftStart,
): Draft => ({
  version: draftVersion,
  id,
  label,
  report,
  ...kept,
  done: [],
  revision: 0,
  issue: { number: 0, of: '' },
  createdAt: now,
  savedAt: now,
});

/** The draft as it is handed out: the same 第n稿 while nothing changed, the next one after a change. */
export function issued(draft: Draft): Draft {
  const of = fingerprint(draft.report);
  return draft.issue.of === of
    ? draft
    : { ...draft, issue: { number: draft.issue.number + 1, of } };
}
